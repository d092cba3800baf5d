import type { Language } from '@maju/contracts/basics'
import type { PlannedQuestion, Slot } from '@maju/contracts/plan'
import { choose, shortHash } from './choose.ts'
import { genericProbes } from './generic-probes.ts'
import type { LiveState } from './live-state.ts'

/** From this confidence on a slot counts as found. */
export const SURE = 0.5

/** What a missing slot is worth to a judgement of that answer: first what somebody did and what came of it. */
const WEIGHT: Record<Slot, number> = {
  action: 1,
  result: 0.95,
  situation: 0.7,
  task: 0.65,
  number: 0.6,
  lesson: 0.55,
  recommendation: 1,
  analysis: 0.9,
  problem: 0.8,
  structure: 0.75,
  behaviour: 1,
  motive: 0.95,
  impact: 0.85,
}

export type Probe = { slot: Slot; variant: number }

/** Wordings after a slot: those that the question brings first, then the generic ones of its speaker. */
export function probeTexts(question: PlannedQuestion, slot: Slot, language: Language): string[] {
  const seeded = question.probes.filter((probe) => probe.slot === slot).map(({ text }) => text)
  return [...seeded, ...genericProbes[language][slot][question.speaker]]
}

/** Expected slots that are not found yet, the most uncertain of the heaviest first. */
export function missingSlots(question: PlannedQuestion, found: LiveState['question']['found']): Slot[] {
  const urgency = (slot: Slot): number => WEIGHT[slot] * (1 - (found[slot] ?? 0))
  return question.slots
    .filter((slot) => (found[slot] ?? 0) < SURE)
    .toSorted((one, other) => urgency(other) - urgency(one))
}

/** The next probe: after a slot that this question was not yet asked for, in words not yet used. Null when nothing is left. */
export function nextProbe(question: PlannedQuestion, state: LiveState, language: Language): Probe | null {
  for (const slot of missingSlots(question, state.question.found)) {
    if (state.question.probed.includes(slot)) continue
    const variant = unusedVariant(question, slot, { state, language })
    if (variant !== null) return { slot, variant }
  }
  return null
}

function unusedVariant(
  question: PlannedQuestion,
  slot: Slot,
  { state, language }: { state: LiveState; language: Language },
): number | null {
  const texts = probeTexts(question, slot, language)
  const seeded = question.probes.filter((probe) => probe.slot === slot).length
  const unused = texts.map((_, at) => at).filter((at) => !state.usedProbes.includes(shortHash(texts[at] ?? '')))
  const own = unused.filter((at) => at < seeded)
  if (unused.length === 0) return null
  return own[0] ?? choose(unused, `${state.seed}/${question.id}/${slot}`)
}
