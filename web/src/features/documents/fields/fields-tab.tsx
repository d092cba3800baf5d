import type { OwnDocumentReading } from '@maju/contracts/documents'
import type { Resume, TextPlace } from '@maju/contracts/resume'
import { useEffect, useRef, useState } from 'react'
import { useSharedText } from '../../../shared/shared-text.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Confirm } from '../../../shared/ui/confirm.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { DocumentQuote } from '../../../shared/ui/document-quote.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { useChangeDocument } from '../document-queries.ts'
import { useFieldsText } from './fields-text.ts'
import { PartCard } from './part-card.tsx'
import { PARTS, type Part } from './parts.ts'
import { SureLegend } from './sure-sign.tsx'
import { useCorrection } from './use-correction.ts'

/** That the fields were corrected, and the way back to what was read. */
function Corrected({ documentId }: { documentId: string }) {
  const say = useFieldsText()
  const toast = useToast()
  const [asked, setAsked] = useState(false)
  const { mutate, isPending, error } = useChangeDocument(documentId, () => {
    setAsked(false)
    toast(say('takeBack.done'))
  })
  return (
    <Notice>
      <p>{say('corrected')}</p>
      <Button size="small" className="mt-2" onClick={() => setAsked(true)}>
        {say('takeBack')}
      </Button>
      <Confirm
        open={asked}
        title={say('takeBack.title')}
        confirmLabel={say('takeBack')}
        busy={isPending}
        onConfirm={() => mutate({ correction: null })}
        onClose={() => setAsked(false)}
      >
        <p>{say('takeBack.body')}</p>
        {error && <ErrorState error={error} />}
      </Confirm>
    </Notice>
  )
}

type Correction = ReturnType<typeof useCorrection>

/** What is not saved yet stays in sight, wherever on the page somebody is. */
function SaveBar({ correction }: { correction: Correction }) {
  const say = useFieldsText()
  const shared = useSharedText()
  const { save, revert, wrongs, isPending, error, kept } = correction
  return (
    <div className="sticky bottom-20 z-10 grid gap-3 rounded-2xl border border-accent bg-surface p-4 shadow-card sm:bottom-4">
      <output>{wrongs.size > 0 ? say('wrong.title') : say('unsaved')}</output>
      {!kept && <p>{shared('draft.notKept')}</p>}
      {error && <ErrorState error={error} kept={say('error.kept')} />}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" busy={isPending} onClick={save}>
          {say('save')}
        </Button>
        <Button onClick={revert}>{say('revert')}</Button>
      </div>
    </div>
  )
}

/** The first field in which something is wrong takes the focus. */
function useFocusWrong({ wrongs }: Correction) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (wrongs.size > 0) ref.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [wrongs])
  return ref
}

/** What somebody is beside what they did: two columns that grow each by itself. */
const columns: readonly (readonly Part[])[] = [
  PARTS.filter(({ name }) => name !== 'careers' && name !== 'projects'),
  PARTS.filter(({ name }) => name === 'careers' || name === 'projects'),
]

function Fields({ document, fields }: { document: OwnDocumentReading; fields: Resume }) {
  const say = useFieldsText()
  const correction = useCorrection(document, fields)
  const [place, setPlace] = useState<TextPlace | null>(null)
  const ref = useFocusWrong(correction)
  const page = document.pieces.find(({ start, end }) => place && start <= place.start && place.start < end)?.place?.page
  const title = page === undefined ? say('place.title') : `${say('place.title')} · ${say('place.page', { page })}`
  return (
    <div ref={ref} className="grid grid-cols-1 gap-6">
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        {columns.map((parts) => (
          <div key={parts[0]?.name} className="grid min-w-0 grid-cols-1 gap-4">
            {parts.map((part) => (
              <PartCard
                key={part.name}
                part={part}
                sheet={correction.sheet}
                wrongs={correction.wrongs}
                isEdited={correction.edited.has(part.name)}
                onEdit={(isEdited) => correction.edit(part.name, isEdited)}
                change={correction.change}
                onOpen={setPlace}
              />
            ))}
          </div>
        ))}
      </div>
      {correction.isChanged && <SaveBar correction={correction} />}
      <Dialog open={place !== null} onClose={() => setPlace(null)} title={title}>
        {place && <DocumentQuote text={document.text} start={place.start} end={place.end} />}
      </Dialog>
    </div>
  )
}

const hasNothing = ({ name, contacts, education, careers, projects, skills, certificates, languages }: Resume) =>
  name === null &&
  [contacts.emails, contacts.phones, education, careers, projects, skills, certificates, languages].every(
    ({ length }) => length === 0,
  )

/** What was read out of a document, value by value, to be looked at and put right. */
export function FieldsTab({ document }: { document: OwnDocumentReading }) {
  const say = useFieldsText()
  const { fields, correction, readBy } = document
  if (!fields) return <Notice>{say('none')}</Notice>
  return (
    <div className="grid grid-cols-1 gap-5">
      <h2 className="sr-only">{say('title')}</h2>
      <div className="grid gap-2">
        <p className="max-w-measure text-muted">
          {say('lead.read')} {readBy && say('readBy', { version: readBy })}
        </p>
        <SureLegend />
      </div>
      {correction && <Corrected documentId={document.id} />}
      {!correction && hasNothing(fields) && (
        <Notice>
          <p className="font-semibold">{say('none')}</p>
          <p>{say('none.body')}</p>
        </Notice>
      )}
      <Fields document={document} fields={fields} />
    </div>
  )
}
