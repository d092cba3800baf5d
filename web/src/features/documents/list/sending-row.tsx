import { putDocumentFile } from '@maju/contracts/documents'
import { useFileTrouble } from '../../../shared/files/file-trouble.ts'
import { Badge } from '../../../shared/ui/badge.tsx'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Progress } from '../../../shared/ui/progress.tsx'
import { useDocumentsText } from '../documents-text.ts'
import type { Sending } from './document-sender.ts'

type Props = { sending: Sending; onAgain: () => void; onCancel: () => void }

/** A file on its way: how far it is, or what is wrong, and a way out of both. */
export function SendingRow({ sending, onAgain, onCancel }: Props) {
  const say = useDocumentsText()
  const { name, kind, state, error } = sending
  const trouble = useFileTrouble()(error, putDocumentFile)
  return (
    <li className="min-w-0">
      <Card className="grid gap-3">
        <div className="flex flex-wrap items-center gap-2">
          <span className="font-bold">{name}</span>
          <Badge>{say(`kind.${kind}`)}</Badge>
        </div>
        {state !== 'failed' && <Progress stage={say(`sending.${state}`)} done={0} total={0} />}
        {trouble && <Notice look="warning">{trouble}</Notice>}
        {state === 'failed' && !trouble && <ErrorState error={error} kept={say('sending.kept')} />}
        <div className="flex flex-wrap gap-2">
          {state === 'failed' && !trouble && <Button onClick={onAgain}>{say('sending.again')}</Button>}
          <Button onClick={onCancel}>{say(state === 'failed' ? 'sending.drop' : 'sending.cancel')}</Button>
        </div>
      </Card>
    </li>
  )
}
