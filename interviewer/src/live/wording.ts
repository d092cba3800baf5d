import type { Language } from '@maju/contracts/basics'
import type { Citation, PlannedQuestion, Slot, Speaker } from '@maju/contracts/plan'
import { fillTemplate } from '@maju/text/particles'
import type { PlanDraft } from '../plan/make-plan.ts'
import { choose, shortHash } from './choose.ts'
import type { Contradiction } from './contradiction.ts'
import type { LiveState, OpenRequest } from './live-state.ts'
import type { PhraseBook } from './phrase-book.ts'
import { phrases } from './phrases.ts'
import { probeTexts } from './probe.ts'

export type Words = { text: string; sources: Citation[] }

/** What is being asked for, in the words in which it was asked: the question itself, or the probe that is open. */
export function requestWords(plan: PlanDraft, question: PlannedQuestion, open: OpenRequest): Words {
  const book = phrases[plan.language]
  if (open.kind === 'contradiction') return contradictionWords(book, question.speaker, open)
  if (open.kind === 'question') return { text: question.text, sources: question.sources }
  const texts = open.kind === 'probe' ? probeTexts(question, open.slot, plan.language) : easierTexts(book, question)
  return { text: texts[open.variant] ?? question.text, sources: [] }
}

const easierTexts = (book: PhraseBook, { kind, speaker }: PlannedQuestion): readonly string[] =>
  book.easier[kind][speaker]

function contradictionWords(book: PhraseBook, speaker: Speaker, open: Contradiction & { variant: number }): Words {
  const { against, said, variant } = open
  if (typeof against === 'string') {
    return { text: fillTemplate(book.againstEarlier[speaker][variant] ?? '', { earlier: against, said }), sources: [] }
  }
  const values = { document: book.documents[against.document], line: against.quote, said }
  return { text: fillTemplate(book.againstDocument[speaker][variant] ?? '', values), sources: [against] }
}

/** What to say on asking back for a meaning: what the question or probe looks for, never what to answer. */
export function clarificationText(
  plan: PlanDraft,
  question: PlannedQuestion,
  { seed, nextSeq, open }: LiveState,
): string {
  const book = phrases[plan.language]
  const key = `${seed}/${nextSeq}`
  const slot: Slot | null = open.kind === 'probe' ? open.slot : null
  const meaning = slot ? [book.meanings[slot]] : [question.why, book.frames[question.kind]]
  return joined([choose(book.clarifications, key), ...meaning, choose(book.starts[question.speaker], key)])
}

/** The first words of an interview. */
export function greeting(plan: PlanDraft, speaker: Speaker, seed: string): string {
  return fillTemplate(choose(phrases[plan.language].greetings[speaker], seed), {
    company: plan.company,
    job: plan.jobTitle,
  })
}

/** A short word that takes note of an answer, and its hash: never the one that was said last. */
export function acknowledgement(
  language: Language,
  speaker: Speaker,
  { seed, nextSeq, lastAcknowledgement }: LiveState,
): { text: string; hash: string } {
  const others = phrases[language].acknowledgements[speaker].filter((text) => shortHash(text) !== lastAcknowledgement)
  const text = choose(others, `${seed}/${nextSeq}`)
  return { text, hash: shortHash(text) }
}

/** Pieces of one turn, in one line. */
export function joined(pieces: readonly string[]): string {
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .join(' ')
}
