import type { Span } from '@maju/contracts/basics'
import { headingOf, type SectionTopic } from '@maju/text/sources/sections'
import { isLabelAlone } from './labels.ts'
import type { PostingLine } from './posting-text.ts'

export type SectionField = 'duties' | 'requirements' | 'preferences' | 'steps'
export type SectionItem = Span & { field: SectionField; confidence: number }

const FIELDS: Partial<Record<SectionTopic, SectionField>> = {
  duties: 'duties',
  requirements: 'requirements',
  preferences: 'preferences',
  process: 'steps',
}
/** Titles of the topic `process` that hold no steps. */
const NO_STEPS =
  /서류|접수|지원|안내|기간|일정|유의|참고|기타|마감|문의|apply|application|deadline|timeline|note|equal/iu
const MOST_ITEMS = 60

/** The lines of the sections that tell what one would do, must bring, may bring, and goes through, in order. */
export function sectionItems(lines: readonly PostingLine[]): SectionItem[] {
  const items: SectionItem[] = []
  let field: SectionField | null = null
  for (const line of lines) {
    const heading = sectionHeading(line, field !== null)
    if (heading) {
      field = heading.field
      if (heading.rest !== null && field)
        items.push({ field, start: line.start + heading.rest, end: line.end, confidence: 0.85 })
    } else if (field && !continues(items, line, field)) items.push(itemOf(line, field))
  }
  return Object.values(FIELDS).flatMap((each) => items.filter((item) => item.field === each).slice(0, MOST_ITEMS))
}

const itemOf = (line: PostingLine, field: SectionField): SectionItem => ({
  field,
  start: line.content,
  end: line.end,
  confidence: line.bullet ? 0.9 : 0.75,
})

/** A line without a bullet behind one with a bullet is its second half; the item then reaches over the line end. */
function continues(items: SectionItem[], line: PostingLine, field: SectionField): boolean {
  const last = items.at(-1)
  if (line.bullet || line.kind === 'row' || last?.field !== field || last.confidence < 0.9) return false
  last.end = line.end
  return true
}

type Found = { field: SectionField | null; rest: number | null }

function sectionHeading(line: PostingLine, inSection: boolean): Found | null {
  if (isLabelAlone(line)) return NO_SECTION
  const heading = headingOf(line.text, 'posting')
  if (heading?.topic) return knownSection(heading.topic, heading)
  if (line.kind === 'heading') return NO_SECTION
  // `[공통]` or `■ 백엔드` parts a section; `■ Java` is an item of it.
  return heading && inSection && !line.bullet ? NO_SECTION : null
}

const NO_SECTION: Found = { field: null, rest: null }

function knownSection(topic: SectionTopic, { title, rest }: { title: string; rest: number | null }): Found {
  const field = FIELDS[topic] ?? null
  return { field: field === 'steps' && NO_STEPS.test(title) ? null : field, rest }
}
