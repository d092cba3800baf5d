import type { OwnDocument } from '@maju/contracts/documents'
import { FileButton } from '../../../shared/files/file-button.tsx'
import { useFileText } from '../../../shared/files/file-text.ts'
import { accepted } from '../../../shared/files/readable-files.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Progress } from '../../../shared/ui/progress.tsx'
import { useDeleteDocument, useReadAgain, useReplaceFile } from '../document-queries.ts'
import { useDocumentsText } from '../documents-text.ts'
import { isUnderWay, useReadingProgress } from './use-reading-progress.ts'

/** What may pass by itself, so that the same file is worth another try. */
const passing: readonly OwnDocument['reason'][] = ['interrupted', 'too-slow']

type Props = {
  document: OwnDocument
  /** Whether its progress is asked for; a browser follows few streams at once. */
  follow: boolean
  onCancelled?: () => void
}

function UnderWay({ document, follow, onCancelled }: Props) {
  const say = useDocumentsText()
  const { stage, lost } = useReadingProgress(document, follow)
  const remove = useDeleteDocument(document, onCancelled)
  return (
    <div className="grid gap-2">
      <Progress stage={say(`status.${stage}`)} done={0} total={0} />
      <p className="max-w-measure text-sm text-muted">{say(lost ? 'status.lost' : 'status.leave')}</p>
      <Button className="justify-self-start" busy={remove.isPending} onClick={() => remove.mutate()}>
        {say('status.cancel')}
      </Button>
      {remove.error && <ErrorState error={remove.error} onRetry={() => remove.mutate()} />}
    </div>
  )
}

/** Why nothing was read, and what can be done. */
function Failed({ document }: { document: OwnDocument }) {
  const say = useDocumentsText()
  const file = useFileText()
  const replace = useReplaceFile(document.id)
  const again = useReadAgain(document.id)
  const { reason } = document
  const error = replace.error ?? again.error
  return (
    <div className="grid gap-3">
      <Notice look="warning">{reason === null ? say('status.empty') : file(`file.${reason}`)}</Notice>
      <div className="flex flex-wrap gap-2">
        {passing.includes(reason) && (
          <Button busy={again.isPending} onClick={() => again.mutate()}>
            {say('failed.again')}
          </Button>
        )}
        <FileButton accept={accepted} onChoose={([chosen]) => chosen && replace.mutate(chosen)}>
          {say('failed.replace')}
        </FileButton>
      </div>
      {replace.isPending && <Progress stage={say('sending.sending')} done={0} total={0} />}
      {error && <ErrorState error={error} kept={say('sending.kept')} />}
    </div>
  )
}

/** What stands between a document and its contents: how far it is, or why there are none. Nothing once it is read. */
export function ReadingState(props: Props) {
  const { document } = props
  if (document.status === 'read') return null
  return isUnderWay(document) ? <UnderWay {...props} /> : <Failed document={document} />
}
