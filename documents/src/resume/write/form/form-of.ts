import type { ResumeContent, ResumePart, ResumeTemplate } from '@maju/contracts/resumes'
import type { Block, ResumeForm } from './form.ts'
import { headOf } from './head.ts'
import { labelsOf } from './labels.ts'
import { pagePart } from './page-parts.ts'
import { saidOf, shownOf } from './shown.ts'
import { formPart } from './table-parts.ts'
import type { Told, Writing } from './writing.ts'

const PARTS: Record<ResumeTemplate, (part: Told, writing: Writing) => Block[]> = {
  'korean-standard': formPart,
  modern: pagePart,
  english: pagePart,
}

const isTold = (part: ResumePart): part is Told => part !== 'person' && part !== 'letters'

/** The résumé as its template lays it out: what is shown, in the order of its parts. */
export function formOf(given: ResumeContent): ResumeForm {
  const content = shownOf(given)
  const language = content.template === 'english' ? 'en' : content.language
  const writing = { content, language, labels: labelsOf(language) }
  const part = PARTS[content.template]
  return {
    title: content.title,
    author: saidOf(content, 'person')[0]?.name ?? null,
    language,
    template: content.template,
    blocks: [
      ...headOf(writing),
      ...content.parts.filter(isTold).flatMap((told) => part(told, writing)),
      ...lettersOf(writing),
    ],
  }
}

/** The items of a cover letter, on pages of their own. */
function lettersOf({ content: { letters }, labels }: Writing): Block[] {
  if (letters.length === 0) return []
  return [
    { kind: 'page-break' },
    { kind: 'heading', text: labels.letter },
    ...letters.flatMap(({ question, answer }): Block[] => [
      { kind: 'question', text: question },
      ...(answer.trim() === '' ? [] : [{ kind: 'paragraph' as const, text: answer }]),
    ]),
  ]
}
