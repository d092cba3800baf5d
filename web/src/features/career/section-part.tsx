import type { CareerEntry } from '@maju/contracts/career'
import { type CareerSection, singleSection } from '@maju/contracts/career-sections'
import { Plus } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useSharedText } from '../../shared/shared-text.ts'
import { useResumeWords } from '../../shared/resume-words.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Confirm } from '../../shared/ui/confirm.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { useDeleteEntry, useMoveEntry } from './career-queries.ts'
import { useCareerText } from './career-text.ts'
import { EntryForm } from './entry-form.tsx'
import { EntryRow } from './entry-row.tsx'
import { useDrag } from './use-drag.ts'
import { useSummary } from './use-summary.ts'

type Props = {
  section: CareerSection
  entries: readonly CareerEntry[]
  /** Which form is open: an entry's id, `new`, or none. */
  open: string | null
  onOpen: (entryId: string | null) => void
}

/** The entries of one section in their order. Every move is said aloud, whether by key, button or pointer. */
function EntryList({ entries, section, open, onOpen }: Props) {
  const say = useCareerText()
  const summary = useSummary()
  const { move, error } = useMoveEntry()
  const [said, setSaid] = useState('')
  const [deleted, setDeleted] = useState<CareerEntry | null>(null)
  const list = useRef<HTMLOListElement>(null)
  function moveAndSay(id: string, place: number) {
    const entry = entries.find((one) => one.id === id)
    if (!entry) return
    move(id, place)
    setSaid(say('entry.moved', { name: summary(entry).name, place: place + 1, total: entries.length }))
  }
  const { drag, handle } = useDrag(list, moveAndSay)
  return (
    <>
      <ol ref={list} className="grid">
        {entries.map((entry) =>
          open === entry.id ? (
            <li key={entry.id} id={entry.id} className="py-3">
              <EntryForm section={section} entry={entry} onClose={() => onOpen(null)} />
            </li>
          ) : (
            <EntryRow
              key={entry.id}
              entry={entry}
              total={entries.length}
              onMove={(place) => moveAndSay(entry.id, place)}
              onEdit={() => onOpen(entry.id)}
              onDelete={() => setDeleted(entry)}
              handle={handle(entry.id, entry.place)}
              shift={drag?.id === entry.id ? drag.shift : null}
              target={drag !== null && drag.id !== entry.id && drag.place === entry.place}
            />
          ),
        )}
      </ol>
      <output className="sr-only" aria-live="polite">
        {said}
      </output>
      {error && <ErrorState error={error} />}
      <DeleteEntry entry={deleted} onClose={() => setDeleted(null)} />
    </>
  )
}

function DeleteEntry({ entry, onClose }: { entry: CareerEntry | null; onClose: () => void }) {
  const say = useCareerText()
  const shared = useSharedText()
  const toast = useToast()
  const summary = useSummary()
  const { mutate, isPending, error } = useDeleteEntry(() => {
    toast(say('entry.deleted'))
    onClose()
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

/** When a form closes, the focus goes back to the button that opened it. */
function useFocusAfter(part: RefObject<HTMLElement | null>, open: string | null) {
  const before = useRef(open)
  useEffect(() => {
    const closed = open === null ? before.current : null
    before.current = open
    if (closed === null) return
    const opener = closed === 'new' ? '[data-add]' : `[id="${closed}"] [data-edit]`
    part.current?.querySelector<HTMLElement>(opener)?.focus()
  }, [part, open])
}

/** One section of the profile: what is in it, and a way to add to it. */
export function SectionPart(props: Props) {
  const say = useCareerText()
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
      {open === 'new' && <EntryForm section={section} entry={null} onClose={() => onOpen(null)} />}
    </section>
  )
}
