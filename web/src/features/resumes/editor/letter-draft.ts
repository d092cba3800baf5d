import { type LetterFields, letterFields, type LetterItem, letterLimit } from '@maju/contracts/resumes'
import { z } from 'zod'

/** An item of a cover letter as it is being typed, and the id that it has or will have. */
const draft = z.object({
  id: z.string(),
  question: z.string(),
  answer: z.string(),
  /** '' where there is no limit. */
  amount: z.string(),
  counting: letterLimit.shape.counting,
})
export type LetterDraft = z.infer<typeof draft>
export const isLetterDraft = (value: unknown): value is LetterDraft => draft.safeParse(value).success

export const emptyLetter = (): LetterDraft => ({
  id: crypto.randomUUID(),
  question: '',
  answer: '',
  amount: '',
  counting: 'with-spaces',
})

export const draftOfLetter = ({ id, question, answer, limit }: LetterItem): LetterDraft => ({
  id,
  question,
  answer,
  amount: limit ? String(limit.amount) : '',
  counting: limit?.counting ?? 'with-spaces',
})

export type WrongLetter = 'question' | 'limit' | 'answer'

/** What would be sent, or the first field that the contract refuses. */
export function checkLetter({ question, answer, amount, counting }: LetterDraft): {
  given: LetterFields | null
  wrong: WrongLetter | null
} {
  const limit = amount.trim() === '' ? null : { amount: Number(amount), counting }
  const { data, error } = letterFields.safeParse({ question, answer, limit })
  if (data) return { given: data, wrong: null }
  const [field] = error.issues[0]?.path ?? []
  return { given: null, wrong: field === 'limit' || field === 'answer' ? field : 'question' }
}
