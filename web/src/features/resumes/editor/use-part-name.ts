import type { ResumePart } from '@maju/contracts/resumes'
import { useResumeWords } from '../../../shared/resume-words.ts'
import { useResumesText } from '../resumes-text.ts'

/** What a part of a résumé is called. */
export function usePartName(): (part: ResumePart) => string {
  const say = useResumesText()
  const word = useResumeWords()
  return (part) => (part === 'summary' || part === 'letters' ? say(`part.${part}`) : word(`section.${part}`))
}
