import type { CareerSection, CareerValue } from '@maju/contracts/career-sections'
import type { ResumeContent } from '@maju/contracts/resumes'

/** What an entry of a section says. */
export type Said<Section extends CareerSection> = Extract<CareerValue, { section: Section }>['value']

/** What the entries of a section say, in their order. */
export const saidOf = <Section extends CareerSection>(
  { entries }: Pick<ResumeContent, 'entries'>,
  section: Section,
): Said<Section>[] =>
  // The section of an entry decides what it says; TypeScript does not follow that through a type parameter.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  entries.filter((entry) => entry.section === section).map(({ value }) => value as Said<Section>)

/** A résumé without what it does not show. Whoever stands at its head is always shown; every file is made from this. */
export function shownOf(content: ResumeContent): ResumeContent {
  const shown = new Set(content.parts)
  return {
    ...content,
    summary: shown.has('summary') ? content.summary : '',
    entries: content.entries.filter(({ section }) => section === 'person' || shown.has(section)),
    letters: shown.has('letters') ? content.letters : [],
  }
}

/** Signs only: a number or a letter before a line may be what it says (`3. 우선순위`, `C. elegans`). */
const LISTED = /^(?:[-–—•·∙‣▪■◦*○●ㆍ]\s+)+/u

/** The lines of a text as they were typed, empty ones too. */
export const typedLines = (text: string): string[] => text.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => line.trim())

/** The lines of a text, each without the sign that it was listed with. */
export const itemsOf = (text: string | null): string[] =>
  typedLines(text ?? '')
    .map((line) => line.replace(LISTED, ''))
    .filter((line) => line !== '')
