import type { Language } from '@maju/contracts/basics'
import type { ResumeContent, ResumePart } from '@maju/contracts/resumes'
import type { Labels } from './labels.ts'

/** What every part of a form is written with. */
export type Writing = { content: ResumeContent; language: Language; labels: Labels }

/** What comes below the head; the person is the head, and letters are pages of their own. */
export type Told = Exclude<ResumePart, 'person' | 'letters'>
