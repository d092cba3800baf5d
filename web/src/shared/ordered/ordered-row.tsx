import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { useOrderText } from './order-text.ts'
import type { RowOrder } from './use-order.ts'

type Props = {
  order: RowOrder
  children: ReactNode
  /** What else can be done to it, behind the buttons that move it. */
  actions?: ReactNode
}

/** A row of an ordered list: moved by its handle or by its buttons. */
export function OrderedRow({ order, children, actions }: Props) {
  const say = useOrderText()
  const { id, place, total, name, onMove, handle, shift, target } = order
  // Not `disabled` at the ends: a button keeps the focus, and React gives it back when the row moves in the page.
  const moveBy = (by: -1 | 1) => {
    const wanted = place + by
    const isBeyond = wanted < 0 || wanted >= total
    return { 'aria-disabled': isBeyond || undefined, onClick: () => !isBeyond && onMove(wanted) }
  }
  return (
    <li
      id={id}
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
          title={say('drag')}
          className="grid size-11 shrink-0 cursor-grab touch-none place-content-center text-muted"
        >
          <GripVertical size={20} />
        </span>
      )}
      <div className="grid min-w-0 flex-1 basis-48 gap-0.5 py-1.5 break-words">{children}</div>
      <div className="ml-auto flex">
        {total > 1 && (
          <>
            <IconButton label={say('up', { name })} {...moveBy(-1)}>
              <ChevronUp size={20} aria-hidden />
            </IconButton>
            <IconButton label={say('down', { name })} {...moveBy(1)}>
              <ChevronDown size={20} aria-hidden />
            </IconButton>
          </>
        )}
        {actions}
      </div>
    </li>
  )
}
