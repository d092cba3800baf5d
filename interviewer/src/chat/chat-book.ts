import type { Slot } from '@maju/contracts/plan'

/** What the interviewer of a chat says beside the questions. Like all it says, this neither praises nor judges. */
export type ChatBook = {
  /** `{topic}` */
  greetings: readonly string[]
  /** The same where no topic can be named. */
  openGreetings: readonly string[]
  /** What speaks: not a person, and by rules or as a program with a model. */
  whatSpeaks: { rules: string; model: string }
  /** Requests about a topic for which the bank has none, in the order in which they are asked. `{topic}`. */
  about: { experience: readonly string[]; situational: readonly string[]; fit: readonly string[] }
  /** Why these are asked. `{topic}`. */
  why: string
  /** Before a follow-up: what was said, word for word. `{said}`. */
  reflections: readonly string[]
  /** Requests: a word that leaves open how much. `{said}`. */
  vague: readonly string[]
  hellos: readonly string[]
  /** Who is asked for is told. */
  whoIAm: string
  /** Facts that nobody here knows. */
  unknown: readonly string[]
  stops: readonly string[]
  feedback: {
    /** `{slot}`, `{quote}` */
    piece: string
    /** `{heard}`: such pieces. */
    heard: string
    nothingHeard: string
    /** `{missing}` */
    missing: string
    whole: string
    byRules: string
  }
  /** What each piece of evidence is called. */
  slots: Record<Slot, string>
}
