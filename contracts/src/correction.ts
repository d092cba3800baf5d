import { z } from 'zod'
import { id, LIMITS } from './basics.ts'
import { attempt } from './report.ts'
import { route } from './route.ts'

export const correctAnswer = route({
  name: 'correctAnswer',
  summary:
    'Correct the text of an answer that was given, as when it was heard wrong: the attempt is scored again, what was there before is kept. The text that was there before takes the correction back. What the interviewer asked after it stays as it was.',
  method: 'PUT',
  path: '/interviews/:interviewId/questions/:questionId/attempts/:attempt/turns/:seq',
  params: z.object({
    interviewId: id,
    questionId: z.string().max(80),
    attempt: z.coerce.number().int().min(0).max(10_000),
    /** `seq` of the candidate's turn. */
    seq: z.coerce.number().int().min(0).max(100_000),
  }),
  body: z.object({ text: z.string().trim().min(1).max(LIMITS.answerCharacters) }),
  reply: attempt,
})
