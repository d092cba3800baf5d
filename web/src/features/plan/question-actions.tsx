import { ArrowDown, ArrowUp, Ellipsis, Pencil, Shuffle, Trash2 } from 'lucide-react'
import { IconButton } from '../../shared/ui/button.tsx'
import { Menu, MenuItem } from '../../shared/ui/menu.tsx'
import type { Direction } from './moves.ts'
import { usePlanText } from './plan-text.ts'

type Props = {
  number: number
  questionId: string
  canMove: Record<Direction, boolean>
  canRemove: boolean
  busy: boolean
  onMove: (direction: Direction) => void
  onReword: () => void
  onReplace: () => void
  onRemove: () => void
}

/** What can be done to one question. Moving is by buttons, so that it works without a pointer. */
export function QuestionActions({ number, questionId, canMove, canRemove, busy, ...on }: Props) {
  const say = usePlanText()
  const name = say('question.number', { number })
  return (
    <div className="-mr-2.5 flex shrink-0 max-sm:-ml-3">
      {(['up', 'down'] as const).map((direction) => (
        <IconButton
          key={direction}
          label={`${say(`edit.${direction}`)}: ${name}`}
          data-move={`${questionId}:${direction}`}
          disabled={!canMove[direction]}
          busy={busy}
          onClick={() => on.onMove(direction)}
        >
          {direction === 'up' ? <ArrowUp size={18} aria-hidden /> : <ArrowDown size={18} aria-hidden />}
        </IconButton>
      ))}
      <Menu
        trigger={
          <IconButton label={say('edit.menu', { number })}>
            <Ellipsis size={18} aria-hidden />
          </IconButton>
        }
      >
        <MenuItem onSelect={on.onReword}>
          <Pencil size={16} aria-hidden />
          {say('edit.reword')}
        </MenuItem>
        <MenuItem onSelect={on.onReplace}>
          <Shuffle size={16} aria-hidden />
          {say('edit.replace')}
        </MenuItem>
        <MenuItem onSelect={on.onRemove} disabled={!canRemove}>
          <Trash2 size={16} aria-hidden />
          {say('edit.remove')}
        </MenuItem>
      </Menu>
    </div>
  )
}
