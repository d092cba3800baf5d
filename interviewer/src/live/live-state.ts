import type { CandidateTurn, InterviewerTurn } from '@maju/contracts/interview'
import { citation, slot } from '@maju/contracts/plan'
import { z } from 'zod'

const count = z.int().nonnegative()

/** A state keeps this many facts at most: the oldest go first. */
export const FACTS_KEPT = 24

/** What the candidate counted, dated or was, kept so that a later answer can be held against it. */
export const statedFact = z.strictObject({
  kind: z.enum(['number', 'date', 'role']),
  /** What is counted ('percent', 'people', 'months' …); empty for a date or a role. */
  unit: z.string().max(24),
  /** Numbers of one sentence with one unit; a year; 1 for a leading role, 0 for a member's. */
  values: z.array(z.number()).min(1).max(6),
  /** Base forms of the words right before the number: what is measured. */
  head: z.array(z.string().max(40)).max(4),
  /** Base forms of the other words of the sentence. */
  about: z.array(z.string().max(40)).max(12),
  /** The words it was said in, shortened. */
  quote: z.string().max(120),
})
export type StatedFact = z.infer<typeof statedFact>

/** What the candidate is asked for right now. Texts are made again from it, never stored. */
export const openRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('question') }),
  /** `variant` counts the seeded probes of that slot first, then the generic ones. */
  z.strictObject({ kind: z.literal('probe'), slot, variant: count }),
  z.strictObject({ kind: z.literal('easier'), variant: count }),
  z.strictObject({
    kind: z.literal('contradiction'),
    variant: count,
    said: z.string().max(120),
    /** The line of a document that says otherwise, or what was said earlier. */
    against: z.union([citation, z.string().max(120)]),
  }),
])
export type OpenRequest = z.infer<typeof openRequest>

const patience = z.strictObject({
  clarified: count,
  repeated: count,
  eased: count,
  nudged: count,
  ledBack: count,
  calmed: count,
})
export type Patience = z.infer<typeof patience>

/** Where the interview stands within one question. */
export const questionState = z.strictObject({
  /** How sure the reader is of each slot found so far, 0 to 1. */
  found: z.partialRecord(slot, z.number().min(0).max(1)),
  probed: z.array(slot),
  probes: count,
  /** Replies in a row that brought nothing new. */
  dry: count,
  /** The candidate's turns so far, whatever was in them, and those that held an answer. */
  replies: count,
  answers: count,
  contradicted: z.boolean(),
  patience,
})
export type QuestionState = z.infer<typeof questionState>

/**
 * All that an interview needs to go on: small, plain JSON, without the plan and without what was said (both are kept
 * elsewhere). The same state, plan and answer always give the same next turn.
 */
export const liveState = z.strictObject({
  version: z.literal(1),
  seed: z.string().max(100),
  nextSeq: count,
  /** `seq` of the interviewer's turn that waits for an answer; of the closing turn once all is over. */
  openSeq: count,
  paused: z.boolean(),
  finished: z.boolean(),
  /** Place of the current question in the plan. */
  position: count,
  /** Main questions asked so far. */
  asked: count,
  secondsSpent: z.number().nonnegative(),
  open: openRequest,
  question: questionState,
  /** Short hashes of the probes asked in this interview: none is asked twice. */
  usedProbes: z.array(z.string().max(12)),
  /** Short hash of the acknowledgement said last, so that it is not said twice in a row. */
  lastAcknowledgement: z.string().max(12),
  contradictions: count,
  facts: z.array(statedFact).max(FACTS_KEPT),
})
export type LiveState = z.infer<typeof liveState>

/** A turn as the engine makes it: when it was said is the server's to write. */
export type TurnDraft = Omit<InterviewerTurn, 'at'> | Omit<CandidateTurn, 'at'>

/** What one step of the interview brought. */
export type Step = {
  state: LiveState
  turns: TurnDraft[]
  /** Questions that are closed with this step: their scoring can start. */
  closed: string[]
  finished: boolean
}
