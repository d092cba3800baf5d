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
  /** The main question, where `open` only follows it up. */
  main: InterviewerTurn | null
  /** Everything before. */
  past: Turn[]
}

type Interviewers = readonly InterviewerTurn[]

const byInterviewer = (turns: readonly Turn[]): Interviewers => turns.filter((turn) => turn.from === 'interviewer')

/** A turn that asks a question of the plan; all others stay with the question at hand. */
const asksMain = ({ act }: InterviewerTurn): boolean => act === 'ask' || act === 'move-on' || act === 'wrap-up'

/** What is to be answered now, or null where the interviewer has not spoken. */
export function momentOf(turns: readonly Turn[]): Moment | null {
  const open = byInterviewer(turns).at(-1)
  if (!open) return null
  const before = turns.filter(({ seq }) => seq < open.seq)
  const lastSaid = before.findLastIndex(({ from }) => from === 'candidate')
  const main = byInterviewer(before).findLast((turn) => asksMain(turn) && turn.questionId === open.questionId)
  const isFollowUp = !asksMain(open) && open.act !== 'repeat'
  return { open, main: isFollowUp ? (main ?? null) : null, past: before.slice(0, lastSaid + 1) }
}

/** The interviewer's words, parted into what leads up to the question and the question itself, where it can be told. */
export function partedText(text: string, question: string | undefined): { lead: string; question: string } {
  return question !== undefined && question !== '' && text.endsWith(question)
    ? { lead: text.slice(0, -question.length).trim(), question }
    : { lead: '', question: text }
}

/** What was said in reply to the interviewer's turn `seq`. */
export function replyTo(turns: readonly Turn[], seq: number): CandidateTurn | null {
  const next = turns.find((turn) => turn.seq > seq && turn.from === 'candidate')
  return next?.from === 'candidate' ? next : null
}
