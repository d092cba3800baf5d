import { LIMITS, type Language } from '@maju/contracts/basics'
import type { Target } from '@maju/contracts/target'
import { z } from 'zod'

const texts = z.object({
  company: z.string(),
  jobTitle: z.string(),
  /** '' lets the server guess. */
  ncsMajor: z.string(),
  language: z.enum(['ko', 'en']),
  /** `YYYY-MM-DD` or ''. */
  interviewDay: z.string(),
  posting: z.string(),
  resume: z.string(),
  coverLetter: z.string(),
})

/** A target as it is being typed: every field a text, none of them checked yet. */
export type TargetDraft = z.infer<typeof texts>
export type TargetField = keyof TargetDraft

export const isTargetDraft = (value: unknown): value is TargetDraft => texts.safeParse(value).success

export const emptyDraft = (language: Language): TargetDraft => ({
  company: '',
  jobTitle: '',
  ncsMajor: '',
  language,
  interviewDay: '',
  posting: '',
  resume: '',
  coverLetter: '',
})

export const draftOf = (target: Target): TargetDraft => ({
  company: target.company,
  jobTitle: target.jobTitle,
  ncsMajor: target.ncsMajor ?? '',
  language: target.language,
  interviewDay: target.interviewDay ?? '',
  posting: target.posting,
  resume: target.resume,
  coverLetter: target.coverLetter,
})

export const toBody = ({ ncsMajor, interviewDay, ...rest }: TargetDraft) => ({
  ...rest,
  ncsMajor: ncsMajor === '' ? null : ncsMajor,
  interviewDay: interviewDay === '' ? null : interviewDay,
})

/** The first field that the server would refuse, or null. */
export function firstWrongField(draft: TargetDraft): TargetField | null {
  const short = (['company', 'jobTitle'] as const).find((field) => draft[field].trim() === '')
  if (short) return short
  return (
    (['posting', 'resume', 'coverLetter'] as const).find((field) => draft[field].length > LIMITS.documentCharacters) ??
    null
  )
}

export const sameDraft = (one: TargetDraft, other: TargetDraft): boolean =>
  Object.entries(one).every(([field, value]) => value === new Map(Object.entries(other)).get(field))
