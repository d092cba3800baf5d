import type { Phase, QuestionKind, Slot, Speaker } from '@maju/contracts/plan'
import type { SourceKind } from '@maju/contracts/target'

type Variants = readonly string[]
type BySpeaker = Record<Speaker, Variants>

/**
 * What the interviewer says around the questions. Acknowledgements neither praise nor judge: a candidate must not read a
 * verdict from them (Campion, Palmer and Campion 1997). Only entries that say so hold a request; the others ask nothing.
 */
export type PhraseBook = {
  greetings: BySpeaker
  acknowledgements: BySpeaker
  /** The question was left without an answer. */
  passes: BySpeaker
  skips: Variants
  repeats: Variants
  resumes: Variants
  calms: Variants
  leadBacks: Variants
  clarifications: Variants
  /** Requests: what a clarification ends with. */
  starts: BySpeaker
  /** Requests: after silence. */
  nudges: BySpeaker
  /** Requests: a gentler way into a question of that kind. */
  easier: Record<QuestionKind, BySpeaker>
  /** How an answer to a question of that kind may be built. */
  frames: Record<QuestionKind, string>
  /** What a probe after that slot looks for. */
  meanings: Record<Slot, string>
  transitions: Record<Phase, string>
  /** A question that says hello, or that it is the last one, by itself: nothing of the kind is said before it. */
  greets: RegExp
  concludes: RegExp
  handovers: Variants
  timeShort: string
  /** Requests. `{document}`, `{line}`, `{said}`. */
  againstDocument: BySpeaker
  /** Requests. `{earlier}`, `{said}`. */
  againstEarlier: BySpeaker
  documents: Record<SourceKind, string>
  closings: { finished: Variants; ended: Variants; askedBack: Variants }
}
