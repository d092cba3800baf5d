import type { Span } from '@maju/contracts/basics'
import type { PostingLine } from './posting-text.ts'

export type LabelledField = 'company' | 'title' | 'location' | 'deadline' | 'employment'

/** What stands before the value on boards and in documents; letters only, in lower case. */
const LABELS: readonly (readonly [LabelledField, RegExp])[] = [
  ['company', /^(?:회사|기업|기관|업체|법인)명?$|^(?:company|employer|organi[sz]ation)(?:name)?$/u],
  [
    'title',
    /^(?:채용|모집|지원)(?:분야|부문|직무|직종|포지션)$|^(?:직무|직책|포지션|공고)명?$|^포지션$|^(?:job)?title$|^position(?:title)?$|^role$/u,
  ],
  ['location', /^근무(?:지|지역|장소|위치|처)(?:주소)?$|^(?:work|job|office)?locations?$|^workplace$|^placeofwork$/u],
  [
    'deadline',
    /^(?:접수|모집|지원|서류|채용|원서|공고)(?:서류)?(?:접수)?(?:기간|마감일?시?|마감기한|기한|일정|종료일?)$|^마감(?:일|일시|기한)?$|^(?:application)?deadline$|^(?:closing|closes|applyby|applybefore|enddate)(?:date|on)?$/u,
  ],
  ['employment', /^(?:고용|근무|채용|계약)(?:형태|유형|구분)$|^(?:employment|job|contract|work)type$/u],
]
const LONGEST_LABEL = 24
const LONGEST_VALUE = 200

const lettersOf = (label: string) => label.toLowerCase().replaceAll(/[^\p{L}]/gu, '')
const fieldOf = (label: string): LabelledField | null =>
  label.length > LONGEST_LABEL ? null : (LABELS.find(([, pattern]) => pattern.test(lettersOf(label)))?.[0] ?? null)

export type Labelled = {
  field: LabelledField
  value: Span
  /** Where it was said: as a whole line, or under a line of its own. */ lines: 1 | 2
}

/** The labelled values of a text: `근무지: 서울`, a row of a table, or a label with the value on the next line. */
export function labelledValues(text: string, lines: readonly PostingLine[]): Labelled[] {
  return lines.flatMap((line, at) => valueIn(text, line) ?? valueBelow(line, lines[at + 1]) ?? [])
}

/** A label alone has no colon behind a value and no value. */
export const isLabelAlone = (line: PostingLine): boolean => fieldOf(line.text) !== null

function valueIn(text: string, line: PostingLine): Labelled | null {
  const said = text.slice(line.content, line.end)
  const border = /\s*[:：\t|]\s*|\s{2,}|\s[-–—]\s/u.exec(said)
  const field = border && fieldOf(said.slice(0, border.index))
  const value = border && { start: line.content + border.index + border[0].length, end: line.end }
  return field && value && isValue(value) ? { field, value, lines: 1 } : null
}

function valueBelow(line: PostingLine, next: PostingLine | undefined): Labelled | null {
  const field = fieldOf(line.text)
  if (!field || !next || next.kind === 'heading' || isLabelAlone(next)) return null
  const value = { start: next.content, end: next.end }
  return isValue(value) ? { field, value, lines: 2 } : null
}

const isValue = ({ start, end }: Span) => end > start && end - start <= LONGEST_VALUE
