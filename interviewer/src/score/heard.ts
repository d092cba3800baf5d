import type { Language } from '@maju/contracts/basics'
import type { CandidateTurn, InterviewerTurn, Turn } from '@maju/contracts/interview'
import type { PlannedQuestion, Slot } from '@maju/contracts/plan'
import type { AnswerClaim } from '../read/claims.ts'
import type { AnswerReading } from '../read/read-answer.ts'
import { readAnswer } from '../read/read-answer.ts'
import type { ReadClause } from '../read/slots.ts'
import type { Counted, LeftOut } from './counted.ts'
import { countSentences } from './counted.ts'
import { refersBack } from './follow-up.ts'
import type { Said } from './said.ts'
import { readTurn } from './said.ts'
import { takesBack } from './take-back.ts'

/** Something found in a turn: its place is in `said.visible`. */
export type Found<Thing> = Thing & { said: Said }

/** All that was said to one question, read: the first answer and the replies to every probe, together. */
export type Heard = {
  counted: Counted[]
  leftOut: LeftOut[]
  clauses: Found<ReadClause>[]
  /** What fills the expected slots, the surest first within a slot. */
  slots: Found<AnswerReading['filled'][number]>[]
  filled: ReadonlySet<Slot>
  claims: Found<AnswerClaim>[]
  /** What the turns that were no answer were doing instead. */
  instead: ReadonlySet<CandidateTurn['intent']>
  /** Something said was limited or taken back when the interviewer returned to it. */
  takenBack: boolean
  /** A statement that a document contradicts was not upheld. */
  contradicted: boolean
}

/** What these turns are doing is not answering; a pass beside an answer adds nothing to it. */
const NO_ANSWER: ReadonlySet<CandidateTurn['intent']> = new Set([
  'question-back',
  'cannot-answer',
  'off-topic',
  'empty',
  'attack',
  'repeat-request',
])

/** A guess from where a clause stands (the last one may be a lesson) is enough to ask no further, but too little for a level. */
const SURE_ENOUGH = 0.6

export type Asked = { question: PlannedQuestion; turns: readonly Turn[]; language: Language; about?: readonly string[] }

/**
 * Reads every turn of a question. What is said twice, says nothing or speaks to the grader is taken out first, so that nothing that is read
 * afterwards can rest on it; nothing depends on how long the answer is.
 */
export function hear({ question, turns, language, about = [] }: Asked): Heard {
  const given = replies(turns).map(({ turn, to }) => ({ said: readTurn(turn), to }))
  const sorted = countSentences({
    turns: given.map(({ said }) => said),
    question: question.text,
    language,
    about: [...question.anchors, ...about],
  })
  const read = given.map(({ said, to }) => {
    const text = without(said, sorted.leftOut)
    const asked = to?.act === 'probe-slot' ? { asked: to.text } : {}
    return { said, to, reading: readAnswer(text, { question, language, ...asked }) }
  })
  const answering = read.filter(({ reading }) => !NO_ANSWER.has(reading.intent))
  const found = <Thing>(pick: (reading: AnswerReading) => readonly Thing[]) =>
    answering.flatMap(({ said, reading }) => pick(reading).map((thing) => ({ ...thing, said })))
  const slots = found(({ filled }) => filled.filter(({ confidence }) => confidence >= SURE_ENOUGH))
  return {
    counted: sorted.counted.filter((sentence) => answering.some(({ said }) => said === sentence.said)),
    leftOut: sorted.leftOut,
    clauses: found(({ clauses }) => clauses),
    slots,
    filled: new Set(slots.map(({ slot }) => slot)),
    claims: found(({ claims }) => claims),
    instead: new Set(read.map(({ reading }) => reading.intent).filter((intent) => NO_ANSWER.has(intent))),
    takenBack: read.some(({ said, to }) => isLimit(said, to)),
    contradicted: read.some(({ said, to, reading }) => isGivenUp(said, to, reading)),
  }
}

/** The text of a turn with what was left out blanked: every place stays where it was. */
function without(said: Said, leftOut: readonly LeftOut[]): string {
  const pieces: string[] = []
  let from = 0
  for (const { sentence } of leftOut) {
    if (sentence.said !== said) continue
    pieces.push(said.read.slice(from, sentence.start), ' '.repeat(sentence.end - sentence.start))
    from = sentence.end
  }
  return pieces.join('') + said.read.slice(from)
}

type Reply = { turn: CandidateTurn; to: InterviewerTurn | null }

function replies(turns: readonly Turn[]): Reply[] {
  let to: InterviewerTurn | null = null
  const found: Reply[] = []
  for (const turn of turns.toSorted((one, other) => one.seq - other.seq)) {
    if (turn.from === 'interviewer') to = turn
    else found.push({ turn, to })
  }
  return found
}

/** Only where the interviewer went back to something: "usually" in a first answer takes nothing back. */
function isLimit(said: Said, to: InterviewerTurn | null): boolean {
  if (!to || (to.act !== 'probe-slot' && to.act !== 'probe-contradiction')) return false
  return (to.act === 'probe-contradiction' || refersBack(to.text)) && takesBack(said.read) === 'limits'
}

/** Held against a document, the statement was not upheld. */
function isGivenUp(said: Said, to: InterviewerTurn | null, { intent }: AnswerReading): boolean {
  return to?.act === 'probe-contradiction' && (NO_ANSWER.has(intent) || takesBack(said.read) !== null)
}
