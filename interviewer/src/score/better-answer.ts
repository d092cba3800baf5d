import type { Language } from '@maju/contracts/basics'
import type { PlannedQuestion, Slot } from '@maju/contracts/plan'
import type { BetterAnswer } from '@maju/contracts/report'
import { genericProbes } from '../live/generic-probes.ts'
import type { Counted } from './counted.ts'
import type { Heard } from './heard.ts'
import { HOLDING } from './marker-kind.ts'
import { evidenceFor } from './said.ts'

/** The order in which a listener needs it: STAR, then problem to recommendation, then motive to impact. */
const ORDER: readonly Slot[] = [
  'situation',
  'problem',
  'motive',
  'task',
  'structure',
  'analysis',
  'action',
  'behaviour',
  'recommendation',
  'result',
  'number',
  'impact',
  'lesson',
]
/** A spoken answer that holds attention has no more. */
const MOST_SENTENCES = 10
const LONGEST = 400

export type BetterAnswerInput = {
  heard: Pick<Heard, 'counted' | 'slots' | 'filled'>
  question: PlannedQuestion
  language: Language
}

/**
 * A better order for what was said: the candidate's own sentences that hold evidence, in the order of the frame, without the sounds and hedges at
 * their beginnings. Nothing is added; what is missing becomes a question to the candidate. Null when nothing that was said holds evidence.
 */
export function betterAnswer({ heard, question, language }: BetterAnswerInput): BetterAnswer | null {
  const sentences = inOrder(heard)
  if (sentences.length === 0) return null
  const missing = question.slots.filter((slot) => !heard.filled.has(slot))
  return { sentences, gaps: missing.map((slot) => ({ slot, question: askFor(slot, question, language) })) }
}

function askFor(slot: Slot, { probes, speaker }: PlannedQuestion, language: Language): string {
  return probes.find((probe) => probe.slot === slot)?.text ?? genericProbes[language][slot][speaker][0] ?? ''
}

/** A sentence goes where the surest slot in it goes; one without a slot stays behind the one that it followed. */
function inOrder({ counted, slots }: BetterAnswerInput['heard']): BetterAnswer['sentences'] {
  let rank = 0
  const placed = counted.map((sentence) => {
    const inside = slots.filter(
      ({ said, start, end }) => said === sentence.said && start < sentence.end && sentence.start < end,
    )
    const [surest] = inside.toSorted(
      (one, other) => other.confidence - one.confidence || ORDER.indexOf(one.slot) - ORDER.indexOf(other.slot),
    )
    rank = surest ? ORDER.indexOf(surest.slot) : rank
    return { sentence, slot: surest?.slot ?? null, rank }
  })
  if (placed.every(({ slot }) => slot === null)) return []
  return placed
    .filter(({ slot, sentence }) => slot !== null || holdsEvidence(sentence))
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, MOST_SENTENCES)
    .flatMap(({ sentence: { said, start, end }, slot }) => {
      const span = { start, end: Math.min(end, start + LONGEST) }
      const from = evidenceFor(said, span)
      const text = withoutWeakening(said.visible.slice(span.start, span.end))
      return from === null || text === '' ? [] : [{ text, slot, from: [from] }]
    })
}

function holdsEvidence({ text, markers }: Counted): boolean {
  return /\d/.test(text) || markers.some(({ kind }) => !HOLDING.has(kind))
}

/** Sounds; words such as 그 only where a pause shows that they stood for one. */
const SOUND_IN_FRONT =
  /^(?:(?:음+|어+|에+|흠+|um+|uh+|erm?|hmm+)(?=[\s,.…])|(?:그|저|저기|뭐|아|네|예|글쎄요?)(?=[,.…]))[\s,.…]+/iu
/** Words that weaken what follows them; those that may also belong to it (약간 늦은, So far, Like most teams) only before a comma. */
const WEAK_IN_FRONT =
  /^(?:(?:그냥|사실|솔직히|뭐랄까|그러니까|아무튼|i (?:guess|suppose|think)|to be honest|honestly|basically|actually|kind of|sort of|you know|i mean)[,\s]|(?:약간|well|so|like),)[,\s]*/iu
const SOUND_INSIDE = /(?<=[\s,])(?:음+|어+|um+|uh+|er+|you know|i mean),?\s/giu
const MOST_CUTS = 4

function withoutWeakening(sentence: string): string {
  let text = sentence.trim()
  for (let cut = 0; cut < MOST_CUTS; cut += 1) {
    const shorter = text.replace(SOUND_IN_FRONT, '').replace(WEAK_IN_FRONT, '')
    if (shorter === text || shorter === '') break
    text = shorter
  }
  return text.replaceAll(SOUND_INSIDE, '')
}
