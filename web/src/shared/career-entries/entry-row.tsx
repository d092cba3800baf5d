import { OrderedRow } from '../ordered/ordered-row.tsx'
import type { RowOrder } from '../ordered/use-order.ts'
import { EditOrDelete } from '../ui/edit-or-delete.tsx'
import { useEntriesText } from './entries-text.ts'
import type { SectionEntry } from './section-entry.ts'
import { useSummary } from './use-summary.ts'

type Props = { entry: SectionEntry; order: RowOrder; onEdit: () => void; onDelete: () => void }

/** One entry in its list, with all that can be done to it. */
export function EntryRow({ entry, order, onEdit, onDelete }: Props) {
  const say = useEntriesText()
  const { name, facts, lines } = useSummary()(entry)
  const actions = (
    <EditOrDelete edit={say('entry.edit', { name })} remove={say('entry.delete', { name })} {...{ onEdit, onDelete }} />
  )
  return (
    <OrderedRow order={order} actions={actions}>
      <p className="font-semibold">{name}</p>
      {facts.length > 0 && <p className="text-sm text-muted">{facts.join(' · ')}</p>}
      {lines && <p className="mt-1 max-w-measure text-sm whitespace-pre-line">{lines}</p>}
    </OrderedRow>
  )
}
