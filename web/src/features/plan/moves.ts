import type { PlannedQuestion, PlanEdit } from '@maju/contracts/plan'

export type Direction = 'up' | 'down'

/** The edit that moves a question one place within its phase, or null at the edge. */
export function moveEdit(
  questions: readonly PlannedQuestion[],
  questionId: string,
  direction: Direction,
): PlanEdit | null {
  const phase = questions.find(({ id }) => id === questionId)?.phase
  const peers = questions.filter((question) => question.phase === phase)
  const index = peers.findIndex(({ id }) => id === questionId)
  const target = direction === 'up' ? index - 1 : index + 1
  if (index < 0 || target < 0 || target >= peers.length) return null
  const before = peers[direction === 'up' ? index - 1 : index + 2]
  return { op: 'move', questionId, beforeQuestionId: before?.id ?? null }
}
