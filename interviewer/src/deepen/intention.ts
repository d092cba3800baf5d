import type { Act, InterviewerTurn } from '@maju/contracts/interview'
import { slot as slots, type Slot } from '@maju/contracts/plan'
import { fingerprint, overlap } from '@maju/text/similarity'
import { genericProbes } from '../live/generic-probes.ts'
import type { PlanDraft } from '../plan/make-plan.ts'

type Turn = Pick<InterviewerTurn, 'act' | 'slot' | 'speaker' | 'questionId' | 'text'>

/** How much of the decided words must be found again: an own question may move further than one that is said again. */
const KEPT = { asked: 0.45, repeated: 0.55, spoken: 0.25 } as const
/** A probe may be put in very different words as long as it is nearest to probes after its own slot. */
const PROBE_KEPT = 0.2

/**
 * Whether other words still ask for what was decided: enough of its words for a question, and for a probe that no other slot's
 * probes are nearer. A measure of words, not of meaning: it errs on the side of the bank's wording.
 */
export function keepsIntention(draft: string, turn: Turn, plan: PlanDraft): boolean {
  if (turn.act === 'probe-slot' && turn.slot !== null) return asksForSlot(draft, { ...turn, slot: turn.slot }, plan)
  const question = plan.questions.find(({ id }) => id === turn.questionId)
  const isMain = question !== undefined && ASKS_QUESTION.includes(turn.act)
  if (isMain) return share(question.text, draft, plan) >= KEPT.asked
  return share(turn.text, draft, plan) >= (turn.act === 'repeat' ? KEPT.repeated : KEPT.spoken)
}

const ASKS_QUESTION: readonly Act[] = ['ask', 'move-on', 'wrap-up']

/** Share of the decided words that stand in the draft; what the draft has beside them does not count against it. */
function share(decided: string, draft: string, { language }: PlanDraft): number {
  const wanted = fingerprint(decided, language)
  const there = fingerprint(draft, language)
  let kept = 0
  for (const part of wanted) if (there.has(part)) kept += 1
  return wanted.size === 0 ? 0 : kept / wanted.size
}

function asksForSlot(draft: string, turn: Turn & { slot: Slot }, plan: PlanDraft): boolean {
  const { language } = plan
  if (share(turn.text, draft, plan) >= KEPT.asked) return true
  const print = fingerprint(draft, language)
  const nearness = (slot: Slot): number =>
    Math.max(...textsOf(slot, turn, plan).map((text) => overlap(print, fingerprint(text, language))))
  const own = Math.max(nearness(turn.slot), overlap(print, fingerprint(turn.text, language)))
  const expected = plan.questions.find(({ id }) => id === turn.questionId)?.slots ?? slots.options
  const others = expected.filter((slot) => slot !== turn.slot).map(nearness)
  return own >= PROBE_KEPT && others.every((other) => other < own)
}

function textsOf(slot: Slot, turn: Turn, plan: PlanDraft): string[] {
  const question = plan.questions.find(({ id }) => id === turn.questionId)
  const seeded = (question?.probes ?? []).filter((probe) => probe.slot === slot).map(({ text }) => text)
  const generic = genericProbes[plan.language][slot]
  return [...seeded, ...generic.lead, ...generic.executive]
}
