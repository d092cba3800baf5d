import type { Advance, CandidateTurn, Interview, InterviewerTurn, Turn } from '@maju/contracts/interview'

/** Both lists as one, in the order of the conversation; a turn that came again replaces the one that was known. */
export function mergedTurns(known: readonly Turn[], came: readonly Turn[]): Turn[] {
  const bySeq = new Map([...known, ...came].map((turn) => [turn.seq, turn]))
  return [...bySeq.values()].toSorted((one, other) => one.seq - other.seq)
}

/** The interview after a step of it. */
export function advanced(interview: Interview, { turns, ...where }: Advance): Interview {
  return { ...interview, ...where, turns: mergedTurns(interview.turns, turns) }
}

export type Moment = {
  /** The interviewer's turn that waits for an answer. */
  open: InterviewerTurn
  /** What the interviewer said just before it, without an answer in between: acknowledgements. */
  lead: readonly InterviewerTurn[]
  /** The main question, where `open` only follows it up. */
  main: InterviewerTurn | null
  /** Everything before. */
  past: Turn[]
}

type Interviewers = readonly InterviewerTurn[]

const byInterviewer = (turns: readonly Turn[]): Interviewers => turns.filter((turn) => turn.from === 'interviewer')

/** What is to be answered now, or null where the interviewer has not spoken. */
export function momentOf(turns: readonly Turn[]): Moment | null {
  const open = byInterviewer(turns).at(-1)
  if (!open) return null
  const before = turns.filter(({ seq }) => seq < open.seq)
  const lastSaid = before.findLastIndex(({ from }) => from === 'candidate')
  const asked = byInterviewer(before).findLast(({ act, questionId }) => act === 'ask' && questionId === open.questionId)
  const isFollowUp = !['ask', 'repeat', 'wrap-up'].includes(open.act)
  return {
    open,
    // A repeated question needs no second acknowledgement.
    lead: open.act === 'repeat' ? [] : byInterviewer(before.slice(lastSaid + 1)).filter(({ act }) => act !== 'ask'),
    main: isFollowUp ? (asked ?? null) : null,
    past: before.slice(0, lastSaid + 1),
  }
}

/** What was said in reply to the interviewer's turn `seq`. */
export function replyTo(turns: readonly Turn[], seq: number): CandidateTurn | null {
  const next = turns.find((turn) => turn.seq > seq && turn.from === 'candidate')
  return next?.from === 'candidate' ? next : null
}
