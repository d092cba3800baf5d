import type { Plan, PlanEdit } from '@maju/contracts/plan'
import { useEffect, useRef } from 'react'
import { useToast } from '../../shared/ui/toast.tsx'
import { moveEdit, type Direction } from './moves.ts'
import { useEditPlan } from './plan-queries.ts'
import { usePlanText } from './plan-text.ts'

/** The button of a moved question that can still be pressed: the same direction first. */
function moveButton(questionId: string, direction: Direction): HTMLElement | null {
  const other = direction === 'up' ? 'down' : 'up'
  const buttonOf = (way: Direction) =>
    document.querySelector<HTMLElement>(`[data-move="${CSS.escape(questionId)}:${way}"]:not(:disabled)`)
  return buttonOf(direction) ?? buttonOf(other)
}

// What was refused stays readable in the mutation's `error`.
const quietly = (sent: Promise<unknown>) => void sent.catch(() => undefined)

/** Changes to the list of questions, each said aloud, with the focus following a question that moves. */
export function usePlanEdits({ id, questions }: Plan) {
  const say = usePlanText()
  const toast = useToast()
  const moved = useRef<{ questionId: string; direction: Direction; before: Plan['questions'] } | null>(null)
  const { mutateAsync, isPending, error } = useEditPlan(id)

  // After every drawing: the list comes back from the server with the question in its new place.
  useEffect(() => {
    const { current } = moved
    if (!current || current.before === questions) return
    moveButton(current.questionId, current.direction)?.focus()
    moved.current = null
  })

  const send = (edit: PlanEdit, said: string) => mutateAsync(edit).then(() => toast(said))
  return {
    isPending,
    error,
    move: (questionId: string, direction: Direction, number: number) => {
      const edit = moveEdit(questions, questionId, direction)
      if (!edit) return
      moved.current = { questionId, direction, before: questions }
      quietly(send(edit, say('edit.moved', { number })))
    },
    replace: (questionId: string, number: number) =>
      quietly(send({ op: 'replace', questionId }, say('edit.replaced', { number }))),
    remove: (questionId: string, number: number) =>
      quietly(send({ op: 'remove', questionId }, say('edit.removed', { number }))),
    reword: (questionId: string, text: string, number: number) =>
      send({ op: 'reword', questionId, text }, say('edit.reworded', { number })),
    add: (phase: Plan['questions'][number]['phase'], text: string) =>
      send({ op: 'add', phase, text }, say('edit.added')),
  }
}

export type PlanEdits = ReturnType<typeof usePlanEdits>
