import type { ResumePart, ResumeTemplate } from '@maju/contracts/resumes'

/** What a new résumé shows and in which order, as such a page usually does. Protected sections are shown when the person puts them there. */
export const DEFAULT_PARTS: Record<ResumeTemplate, readonly ResumePart[]> = {
  'korean-standard': [
    'person',
    'summary',
    'education',
    'careers',
    'projects',
    'certificates',
    'languages',
    'awards',
    'skills',
    'links',
    'letters',
  ],
  modern: [
    'person',
    'summary',
    'careers',
    'projects',
    'skills',
    'education',
    'certificates',
    'languages',
    'awards',
    'links',
    'letters',
  ],
  english: [
    'person',
    'summary',
    'careers',
    'projects',
    'education',
    'skills',
    'certificates',
    'awards',
    'languages',
    'links',
    'letters',
  ],
}
