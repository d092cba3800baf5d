import type { Span } from '@maju/contracts/basics'
import { LIMITS } from '@maju/contracts/basics'
import type { CandidateTurn, Turn } from '@maju/contracts/interview'
import type { Evidence } from '@maju/contracts/report'
import { withoutHidden } from '@maju/text/hidden'
import { splitSentences } from '@maju/text/sentences'
import { withoutPrivateFacts } from './private-facts.ts'

/** One turn of the candidate, cleaned for reading, with the way back to the words as they were sent. */
export type Said = {
  seq: number
  sent: string
  /** Without what cannot be seen. */
  visible: string
  /** As `visible` and as long, with age, religion, family and the like blanked: they may not be read. */
  read: string
  toSent: (offset: number) => number
}

/** A sentence of a turn; the span is in `said.visible` and `said.read`. */
export type Sentence = Span & { said: Said; text: string }

export function candidateTurns(turns: readonly Turn[]): CandidateTurn[] {
  return turns.filter((turn): turn is CandidateTurn => turn.from === 'candidate')
}

/** Longest part of a turn that is read: the most that a turn may hold. What comes after it was never accepted. */
const READ_CHARACTERS = LIMITS.answerCharacters

export function readTurn(turn: Pick<CandidateTurn, 'seq' | 'text'>): Said {
  const { text: all, toOriginal } = withoutHidden(turn.text)
  const text = all.slice(0, READ_CHARACTERS)
  return { seq: turn.seq, sent: turn.text, visible: text, read: withoutPrivateFacts(text), toSent: toOriginal }
}

export function sentencesOf(said: Said): Sentence[] {
  return splitSentences(said.visible).map(({ start, end }) => ({ said, start, end, text: said.read.slice(start, end) }))
}

/** The quote for a span of the visible text: an exact substring of what was sent. Null for an empty span. */
export function evidenceFor(said: Said, span: Span): Evidence | null {
  if (span.end <= span.start) return null
  const start = said.toSent(span.start)
  const end = said.toSent(span.end - 1) + 1
  const quote = said.sent.slice(start, end)
  return quote === '' ? null : { quote, turn: said.seq, start, end }
}
