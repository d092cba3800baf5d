import type { CareerEntry } from '@maju/contracts/career'
import { ChevronDown, ChevronUp, GripVertical, Pencil, Trash2 } from 'lucide-react'
import type { ComponentProps } from 'react'
import { IconButton } from '../../shared/ui/button.tsx'
import { classNames } from '../../shared/ui/class-names.ts'
import { useCareerText } from './career-text.ts'
import { useSummary } from './use-summary.ts'

type Props = {
  entry: CareerEntry
  total: number
  onMove: (place: number) => void
  onEdit: () => void
  onDelete: () => void
  handle: ComponentProps<'span'>
  /** How far it is being dragged, in pixels; null while it lies still. */
  shift: number | null
  /** A dragged row would come to lie here. */
  target: boolean
}

/** One entry in its list, with all that can be done to it. */
export function EntryRow({ entry, total, onMove, onEdit, onDelete, handle, shift, target }: Props) {
  const say = useCareerText()
  const { name, facts, lines } = useSummary()(entry)
  // Not `disabled` at the ends: a button keeps the focus, and React gives it back when the row moves in the page.
  const moveBy = (by: -1 | 1) => {
    const place = entry.place + by
    const isBeyond = place < 0 || place >= total
    return { 'aria-disabled': isBeyond || undefined, onClick: () => !isBeyond && onMove(place) }
  }
  return (
    <li
      id={entry.id}
      style={shift === null ? undefined : { transform: `translateY(${shift}px)` }}
      className={classNames(
        'flex flex-wrap items-start gap-x-2 gap-y-1 border-t bg-surface py-3 first:border-t-0',
        target ? 'border-accent outline-2 outline-accent' : 'border-line',
        shift !== null && 'relative z-10 rounded-xl shadow-card',
      )}
    >
      {total > 1 && (
        <span
          {...handle}
          aria-hidden
          title={say('entry.drag')}
          className="grid size-11 shrink-0 cursor-grab touch-none place-content-center text-muted"
        >
          <GripVertical size={20} />
        </span>
      )}
      <div className="grid min-w-0 flex-1 basis-48 gap-0.5 py-1.5 break-words">
        <p className="font-semibold">{name}</p>
        {facts.length > 0 && <p className="text-sm text-muted">{facts.join(' · ')}</p>}
        {lines && <p className="mt-1 max-w-measure text-sm whitespace-pre-line">{lines}</p>}
      </div>
      <div className="ml-auto flex">
        {total > 1 && (
          <>
            <IconButton label={say('entry.up', { name })} {...moveBy(-1)}>
              <ChevronUp size={20} aria-hidden />
            </IconButton>
            <IconButton label={say('entry.down', { name })} {...moveBy(1)}>
              <ChevronDown size={20} aria-hidden />
            </IconButton>
          </>
        )}
        <IconButton data-edit label={say('entry.edit', { name })} onClick={onEdit}>
          <Pencil size={18} aria-hidden />
        </IconButton>
        <IconButton label={say('entry.delete', { name })} onClick={onDelete}>
          <Trash2 size={18} aria-hidden />
        </IconButton>
      </div>
    </li>
  )
}
