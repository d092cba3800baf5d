import type { Language } from '@maju/contracts/basics'
import type { ListedQuestion } from '@maju/contracts/practice'
import { z } from 'zod'
import type { OwnGiven } from './questions-queries.ts'

const phases = z.enum(['', 'experience', 'situational', 'fit'])

/** A question of one's own as it is being typed; '' is not said. */
const draft = z.object({
  text: z.string(),
  phase: phases,
  competency: z.string(),
  company: z.string(),
  family: z.string(),
  note: z.string(),
})
export type OwnDraft = z.infer<typeof draft>
export const isOwnDraft = (value: unknown): value is OwnDraft => draft.safeParse(value).success

export const emptyOwn: OwnDraft = { text: '', phase: '', competency: '', company: '', family: '', note: '' }

/** What was guessed is offered to be guessed again; what the person said stays said. */
export const ownDraftOf = ({
  text,
  phase,
  competency,
  competencyBy,
  company,
  families,
  note,
}: ListedQuestion): OwnDraft => ({
  text,
  phase: phases.catch('').parse(phase),
  competency: competencyBy === 'person' ? competency : '',
  company: company ?? '',
  family: families[0] ?? '',
  note: note ?? '',
})

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

export const givenOf = (
  { text, phase, competency, company, family, note }: OwnDraft,
  language: Language,
): OwnGiven => ({
  language,
  text: text.trim(),
  phase: phase === '' ? null : phase,
  competency: orNull(competency),
  company: orNull(company),
  ncsMajor: orNull(family),
  note,
})
