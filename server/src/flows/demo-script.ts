import type { Act, InterviewerTurn } from '@maju/contracts/interview'
import { planRequest, slot } from '@maju/contracts/plan'
import { ncsMajor } from '@maju/contracts/target'
import { type Bank, bankOf, builtInBank } from '@maju/interviewer/bank/bank'
import { z } from 'zod'

const said = z.string().trim().min(1)
/** A document as its lines: a JSON file of one long string cannot be reviewed. */
const document = z.array(z.string()).transform((lines) => lines.join('\n'))

const scriptedQuestion = z.strictObject({
  bankId: z.string(),
  /** What the candidate says to the question itself. */
  first: said,
  /** To the easier way in that follows an “I do not know”. */
  afterEasierWay: said.optional(),
  /** To being told that two statements do not agree. */
  aboutContradiction: said.optional(),
  /** To a follow-up after that piece of evidence. */
  probes: z.partialRecord(slot, said),
  /** To anything else. */
  otherwise: said,
})

/** What a fictional candidate says at a fictional company: server/demo/<language>.json. Nothing of the report is in it. */
export const demoScript = z.strictObject({
  target: z.strictObject({
    company: said,
    jobTitle: said,
    ncsMajor,
    posting: document,
    resume: document,
    coverLetter: document,
  }),
  request: planRequest.pick({ persona: true, difficulty: true, minutes: true }).strict(),
  questions: z.array(scriptedQuestion).min(5).max(15),
})
export type DemoScript = z.output<typeof demoScript>
export type ScriptedQuestion = z.output<typeof scriptedQuestion>

/** The questions of the script and no others, so that a plan can only be made of them. Throws a RangeError for an unknown id. */
export function bankOfScript({ questions }: DemoScript): Bank {
  return bankOf(
    questions.map(({ bankId }) => {
      const question = builtInBank.find(bankId)
      if (!question) throw new RangeError(`The bank has no question ${bankId}`)
      return question
    }),
  )
}

/** What the candidate of the script says when the interviewer stays with a question that was answered before. */
export function scriptedFollowUp(question: ScriptedQuestion, { act, slot: probed }: InterviewerTurn): string {
  const replies: Partial<Record<Act, string | undefined>> = {
    clarify: question.afterEasierWay,
    'probe-contradiction': question.aboutContradiction,
    'probe-slot': probed === null ? undefined : question.probes[probed],
  }
  return replies[act] ?? question.otherwise
}
