import type { Language } from '@maju/contracts/basics'
import type { PlannedQuestion, Slot } from '@maju/contracts/plan'
import type { BetterAnswer } from '@maju/contracts/report'
import { isFiller } from '../score/fillers.ts'
import type { Counted } from '../score/counted.ts'
import type { Heard } from '../score/heard.ts'
import { evidenceFor } from '../score/said.ts'
import { GAP_QUESTIONS } from './gap-questions.ts'

/** The order in which an answer is easiest to follow: STAR, then problem to recommendation, then motive to impact. */
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
const MOST_SENTENCES = 12
const LONGEST = 400

export type BetterAnswerInput = { heard: Heard | null; question: PlannedQuestion; language: Language }

/**
 * The candidate's own sentences in the order of the frame, without fillers and hedges at their edges; nothing is added. What is missing becomes a
 * question to the candidate. Null where there is neither a sentence nor a gap.
 */
export function betterAnswer({ heard, question, language }: BetterAnswerInput): BetterAnswer | null {
  const sentences = heard === null ? [] : told(heard)
  const missing = question.slots.filter((slot) => !heard?.filled.has(slot))
  const gaps = missing.map((slot) => ({
    slot,
    question: question.probes.find((probe) => probe.slot === slot)?.text ?? GAP_QUESTIONS[language][slot],
  }))
  return sentences.length === 0 && gaps.length === 0 ? null : { sentences, gaps }
}

type Told = { sentence: Counted; slot: Slot | null; rank: number }

/** A sentence goes where the surest slot in it goes; one without a slot stays behind the one that it followed. */
function told({ counted, slots }: Heard): BetterAnswer['sentences'] {
  let rank = 0
  const placed: Told[] = counted.map((sentence) => {
    const inside = slots.filter(
      ({ said, start, end }) => said === sentence.said && start >= sentence.start && end <= sentence.end,
    )
    const surest = inside.toSorted(
      (one, other) => other.confidence - one.confidence || ORDER.indexOf(one.slot) - ORDER.indexOf(other.slot),
    )[0]
    rank = surest ? ORDER.indexOf(surest.slot) : rank
    return { sentence, slot: surest?.slot ?? null, rank }
  })
  return placed
    .filter(({ slot, sentence }) => slot !== null || sentence.markers.length > 0)
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, MOST_SENTENCES)
    .flatMap(({ sentence, slot }) => {
      const from = evidenceFor(sentence.said, {
        start: sentence.start,
        end: Math.min(sentence.end, sentence.start + LONGEST),
      })
      const text = trimmed(
        sentence.said.visible.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST)),
      )
      return from === null || text === '' ? [] : [{ text, slot, from: [from] }]
    })
}

/** Words in front that only fill time or weaken, taken away as long as something is left. */
const WEAK_OPENING =
  /^(?:일단|그냥|사실|솔직히|약간|뭐랄까|그러니까|아무튼|그래서 뭐|i (?:guess|suppose|think)|to be honest|honestly|basically|actually|kind of|sort of|just|you know|i mean|well|so|like)[,\s]+/iu
const INNER_FILLER = /(?<=[\s,])(?:음+|어+|um+|uh+|er+|you know|i mean),?\s/giu

function trimmed(sentence: string): string {
  let text = sentence.trim()
  for (let round = 0; round < 4; round += 1) {
    const [word = ''] = text.split(/[\s,.…]+/u, 1)
    const shorter = isFiller(word) ? text.slice(word.length).replace(/^[\s,.…]+/u, '') : text.replace(WEAK_OPENING, '')
    if (shorter === text || shorter === '') break
    text = shorter
  }
  text = text.replace(INNER_FILLER, '')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
