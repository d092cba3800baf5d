import type { ResumeContent } from '@maju/contracts/resumes'
import { formText } from './form/form-text.ts'
import { formOf } from './form/form-of.ts'
import { shownOf } from './form/shown.ts'

/** A résumé as plain text, without its cover letter: what it shows, in its order. */
export const resumeText = (content: ResumeContent): string => formText(formOf({ ...content, letters: [] }))

/** Its cover letter: each question, and its answer below it. Empty where the résumé shows none. */
export const letterText = (content: ResumeContent): string =>
  shownOf(content)
    .letters.map(({ question, answer }) => [question, answer.trim()].filter((part) => part !== '').join('\n'))
    .join('\n\n')
