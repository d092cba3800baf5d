import { type CareerSection, singleSection } from '@maju/contracts/career-sections'
import { useMutation } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useSharedText } from '../shared-text.ts'
import { useResumeWords } from '../resume-words.ts'
import { useFocusAfter } from '../ordered/use-focus-after.ts'
import { useOrder } from '../ordered/use-order.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { useToast } from '../ui/toast.tsx'
import { useEntriesText } from './entries-text.ts'
import { EntryForm } from './entry-form.tsx'
import { EntryRow } from './entry-row.tsx'
import type { EntryActions, SectionEntry } from './section-entry.ts'
import { useSummary } from './use-summary.ts'

type Props = {
  section: CareerSection
  entries: readonly SectionEntry[]
  actions: EntryActions
  /** Which form is open: an entry's id, `new`, or none. */
  open: string | null
  onOpen: (entryId: string | null) => void
  /** What else is said about it, below its entries. */
  foot?: ReactNode
}

/** The entries of one section in their order. */
function EntryList({ entries, section, actions, open, onOpen }: Props) {
  const summary = useSummary()
  const [deleted, setDeleted] = useState<SectionEntry | null>(null)
  const { list, said, rowOrder } = useOrder(entries, (entry) => summary(entry).name, actions.move)
  return (
    <>
      <ol ref={list} className="grid">
        {entries.map((entry) =>
          open === entry.id ? (
            <li key={entry.id} id={entry.id} className="py-3">
              <EntryForm section={section} entry={entry} actions={actions} onClose={() => onOpen(null)} />
            </li>
          ) : (
            <EntryRow
              key={entry.id}
              entry={entry}
              order={rowOrder(entry)}
              onEdit={() => onOpen(entry.id)}
              onDelete={() => setDeleted(entry)}
            />
          ),
        )}
      </ol>
      <output className="sr-only" aria-live="polite">
        {said}
      </output>
      {actions.moveError && <ErrorState error={actions.moveError} />}
      <DeleteEntry entry={deleted} remove={actions.remove} onClose={() => setDeleted(null)} />
    </>
  )
}

type DeleteProps = { entry: SectionEntry | null; remove: EntryActions['remove']; onClose: () => void }

function DeleteEntry({ entry, remove, onClose }: DeleteProps) {
  const say = useEntriesText()
  const shared = useSharedText()
  const toast = useToast()
  const summary = useSummary()
  const { mutate, isPending, error } = useMutation({
    mutationFn: remove,
    onSuccess: () => {
      toast(say('entry.deleted'))
      onClose()
    },
  })
  return (
    <Confirm
      open={entry !== null}
      title={entry ? say('entry.delete.title', { name: summary(entry).name }) : ''}
      confirmLabel={shared('action.delete')}
      busy={isPending}
      onConfirm={() => entry && mutate(entry.id)}
      onClose={onClose}
    >
      <p>{say('entry.delete.body')}</p>
      {error && <ErrorState error={error} />}
    </Confirm>
  )
}

/** One section: what is in it, and a way to add to it. */
export function SectionPart(props: Props) {
  const say = useEntriesText()
  const word = useResumeWords()
  const { section, entries, open, onOpen } = props
  const name = word(`section.${section}`)
  const part = useRef<HTMLElement>(null)
  useFocusAfter(part, open)
  const isFull = singleSection.safeParse(section).success && entries.length > 0
  return (
    <section
      ref={part}
      aria-label={name}
      className="grid grid-cols-1 gap-3 rounded-2xl border border-line bg-surface p-5"
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg font-bold">{name}</h2>
        {!isFull && open !== 'new' && (
          <Button
            size="small"
            data-add
            aria-label={say('section.addTo', { section: name })}
            onClick={() => onOpen('new')}
          >
            <Plus size={16} aria-hidden />
            {say('section.add')}
          </Button>
        )}
      </div>
      {entries.length === 0 && open !== 'new' && <p className="text-sm text-muted">{say('section.empty')}</p>}
      {entries.length > 0 && <EntryList {...props} />}
      {open === 'new' && (
        <EntryForm section={section} entry={null} actions={props.actions} onClose={() => onOpen(null)} />
      )}
      {props.foot}
    </section>
  )
}
