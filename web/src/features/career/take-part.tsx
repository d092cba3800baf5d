import type { CareerTaken } from '@maju/contracts/career'
import type { OwnDocument } from '@maju/contracts/documents'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useDocuments } from '../../shared/documents/document-queries.ts'
import { useResumeWords } from '../../shared/resume-words.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Card } from '../../shared/ui/card.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { SelectField } from '../../shared/ui/field.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { useTakeOver } from './career-queries.ts'
import { useCareerText } from './career-text.ts'

/** What was taken over, what was there, and what was left out and why. */
function Taken({ taken: { added, known, leftOut } }: { taken: CareerTaken }) {
  const say = useCareerText()
  const word = useResumeWords()
  return (
    <Notice>
      <p className="font-semibold">{added > 0 ? say('take.added', { count: added }) : say('take.nothing')}</p>
      {known > 0 && <p>{say('take.known', { count: known })}</p>}
      {leftOut.map(({ section, reason, count }) => (
        <p key={`${section} ${reason}`}>{say(`take.left.${reason}`, { section: word(`section.${section}`), count })}</p>
      ))}
    </Notice>
  )
}

type ChooseProps = { documents: readonly OwnDocument[]; busy: boolean; onTake: (documentId: string) => void }

function Choose({ documents, busy, onTake }: ChooseProps) {
  const say = useCareerText()
  const [chosen, setChosen] = useState('')
  const documentId = (documents.find(({ id }) => id === chosen) ?? documents[0])?.id
  if (!documentId)
    return (
      <>
        <p className="max-w-measure">{say('take.none')}</p>
        <Button asChild className="justify-self-start">
          <Link to="/documents">{say('take.documents')}</Link>
        </Button>
      </>
    )
  return (
    <div className="flex flex-wrap items-end gap-3">
      <SelectField
        className="min-w-0 flex-1 basis-60"
        label={say('take.document')}
        value={documentId}
        options={documents.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setChosen}
      />
      <Button busy={busy} onClick={() => onTake(documentId)}>
        {say('take.submit')}
      </Button>
    </div>
  )
}

/** Fills the profile from a document that was read. */
export function TakePart() {
  const say = useCareerText()
  const { data: documents, error: unlisted, refetch } = useDocuments()
  const { mutate, data: taken, error, isPending } = useTakeOver()
  return (
    <Card className="grid gap-3">
      <h2 className="text-lg font-bold">{say('take.title')}</h2>
      <p className="max-w-measure text-muted">{say('take.lead')}</p>
      {unlisted && <ErrorState error={unlisted} onRetry={() => void refetch()} />}
      {documents && (
        <Choose documents={documents.filter(({ status }) => status === 'read')} busy={isPending} onTake={mutate} />
      )}
      {error && <ErrorState error={error} />}
      <div aria-live="polite">{taken && <Taken taken={taken} />}</div>
    </Card>
  )
}
