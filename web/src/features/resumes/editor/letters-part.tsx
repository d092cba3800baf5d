import type { LetterFields, LetterItem } from '@maju/contracts/resumes'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { OrderedRow } from '../../../shared/ordered/ordered-row.tsx'
import { useFocusAfter } from '../../../shared/ordered/use-focus-after.ts'
import { useOrder } from '../../../shared/ordered/use-order.ts'
import { useSharedText } from '../../../shared/shared-text.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { EditOrDelete } from '../../../shared/ui/edit-or-delete.tsx'
import { Confirm } from '../../../shared/ui/confirm.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { useLetterActions } from '../resume-queries.ts'
import { useResumesText } from '../resumes-text.ts'
import { LetterCounts } from './letter-counts.tsx'
import { LetterForm } from './letter-form.tsx'

type Props = {
  resumeId: string
  letters: readonly LetterItem[]
  /** Which form is open: an item's id, `new`, or none. */
  open: string | null
  onOpen: (letterId: string | null) => void
  onTyping: (letterId: string, given: LetterFields | null) => void
}

type RowProps = {
  letter: LetterItem
  order: Parameters<typeof OrderedRow>[0]['order']
  onEdit: () => void
  onDelete: () => void
}

function LetterRow({ letter, order, onEdit, onDelete }: RowProps) {
  const say = useResumesText()
  const { question: name, answer, limit } = letter
  const actions = (
    <EditOrDelete
      edit={say('letter.edit', { name })}
      remove={say('letter.delete', { name })}
      {...{ onEdit, onDelete }}
    />
  )
  return (
    <OrderedRow order={order} actions={actions}>
      <p className="font-semibold">{name}</p>
      {answer.trim() !== '' && <p className="line-clamp-3 max-w-measure whitespace-pre-line">{answer}</p>}
      <LetterCounts answer={answer} limit={limit} />
    </OrderedRow>
  )
}

/** Items of the cover letter in their order. */
export function LettersPart({ resumeId, letters, open, onOpen, onTyping }: Props) {
  const say = useResumesText()
  const shared = useSharedText()
  const toast = useToast()
  const { saving, removing, moving } = useLetterActions(resumeId)
  const [deleted, setDeleted] = useState<LetterItem | null>(null)
  const part = useRef<HTMLElement>(null)
  useFocusAfter(part, open)
  const { list, said, rowOrder } = useOrder(
    letters,
    ({ question }) => question,
    (id, place) => moving.change({ id, place }),
  )
  const form = (letter: LetterItem | null) => (
    <LetterForm
      resumeId={resumeId}
      letter={letter}
      busy={saving.isPending}
      onSave={(wish, done) =>
        saving.change(wish, () => {
          toast(say('edit.saved'))
          done()
        })
      }
      onTyping={onTyping}
      onClose={() => onOpen(null)}
    />
  )
  const error = saving.error ?? moving.error
  return (
    <section
      ref={part}
      aria-label={say('part.letters')}
      className="grid grid-cols-1 gap-3 rounded-2xl border border-line bg-surface p-5"
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg font-bold">{say('part.letters')}</h2>
        {open !== 'new' && (
          <Button size="small" data-add onClick={() => onOpen('new')}>
            <Plus size={16} aria-hidden />
            {say('letter.add')}
          </Button>
        )}
      </div>
      {letters.length === 0 && open !== 'new' && <p className="text-sm text-muted">{say('letter.empty')}</p>}
      {letters.length > 0 && (
        <ol ref={list} className="grid">
          {letters.map((letter) =>
            open === letter.id ? (
              <li key={letter.id} id={letter.id} className="py-3">
                {form(letter)}
              </li>
            ) : (
              <LetterRow
                key={letter.id}
                letter={letter}
                order={rowOrder(letter)}
                onEdit={() => onOpen(letter.id)}
                onDelete={() => setDeleted(letter)}
              />
            ),
          )}
        </ol>
      )}
      <output className="sr-only" aria-live="polite">
        {said}
      </output>
      {open === 'new' && form(null)}
      {error && <ErrorState error={error} />}
      <Confirm
        open={deleted !== null}
        title={say('letter.delete.title')}
        confirmLabel={shared('action.delete')}
        busy={removing.isPending}
        onConfirm={() => deleted && removing.change(deleted.id, () => setDeleted(null))}
        onClose={() => setDeleted(null)}
      >
        <p>{say('letter.delete.body')}</p>
        {removing.error && <ErrorState error={removing.error} />}
      </Confirm>
    </section>
  )
}
