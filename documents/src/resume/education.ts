import type { Education, Known } from '@maju/contracts/resume'
import type { degree as degreeSchema, educationStatus, schoolType as schoolTypeSchema } from '@maju/contracts/resume'
import type { z } from 'zod'
import { find, known, type Piece, splitPiece, within } from './piece.ts'
import { partsOf, type ResumeLine } from './resume-lines.ts'
import { type TableRow, tablesIn } from './table.ts'
import { dateIn, datesOf, whenIn } from './when.ts'

type Degree = z.infer<typeof degreeSchema>
type Status = z.infer<typeof educationStatus>
type SchoolType = z.infer<typeof schoolTypeSchema>

const SCHOOL_KO =
  /[가-힣A-Za-z·]{1,20}(?:대학교|전문대학|폴리텍대학|과학기술원|사이버대|방송통신대|고등학교|중학교|초등학교|여고|공고|상고|외고|과고|대학원|대학|대(?=\s|$))(?:\s?[가-힣]{0,10}대학원)?(?:\s?\((?:가상|[가-힣A-Z]{2,6}캠퍼스)\))?/u
const NAME = "[A-Z][\\p{L}.&'’-]*"
const SCHOOL_EN = new RegExp(
  `(?:University|College|Institute|School|Academy) of (?:the )?${NAME}(?:(?:, ?[A-Z][a-z]{3,20}| (?:(?:of|and|at|for|&) )?${NAME})){0,4}(?: \\(fictional\\))?|${NAME}(?: (?:(?:of|and|the|&) )?${NAME}){0,5} (?:University|College|Institute|School|Academy|Polytechnic)(?: of ${NAME}(?: (?:and )?${NAME}){0,3})?(?: \\(fictional\\))?`,
  'u',
)

const DEGREES: readonly (readonly [Degree, RegExp])[] = [
  ['doctorate', /박사|\bPh\.?\s?D\.?(?!\p{L})|\bDoctor(?:ate)?(?: of \p{Lu}\p{L}+)?/u],
  [
    'master',
    /석사|\bM\.?\s?(?:S|A|Sc|Eng|Ed)\.?(?!\p{L})|\bMBA\b|\bMaster(?:['’]?s)?(?: of (?:Science|Arts|Engineering|Education|Business Administration|\p{Lu}\p{L}+))?/u,
  ],
  [
    'associate',
    /전문학사|\bAssociate(?:['’]?s)?(?: of \p{Lu}\p{L}+| degree|(?=\s*(?:$|[·|\t])))|\bA\.?A\.?S?\.?(?!\p{L})/u,
  ],
  [
    'bachelor',
    /학사|\bB\.?\s?(?:S|A|Sc|Eng|Ed|B\.?A|F\.?A)\.?(?!\p{L})|\bBachelor(?:['’]?s)?(?: of (?:Science|Arts|Engineering|Education|Business Administration|Fine Arts))?/u,
  ],
]
/** The degree that words name, or null. */
export const degreeIn = (words: string): Degree | null =>
  DEGREES.find(([, pattern]) => pattern.test(words))?.[0] ?? null

const STATUSES: readonly (readonly [Status, RegExp])[] = [
  [
    'attending',
    /재학\s?중?|휴학\s?중?|졸업\s?예정|\b(?:expected|anticipated|candidate|in progress|currently enrolled)\b/iu,
  ],
  ['completed', /수료|\bcoursework completed\b|(?:^|[·|\t]\s*)completed(?=\s*(?:$|[·|\t]))/iu],
  ['dropout', /중퇴|자퇴|제적|\b(?:dropped out|withdrew|withdrawn|left before graduating)\b/iu],
  ['graduated', /졸업|\bgraduated\b/iu],
]
const GPA =
  /(?<![\d.])(?:[0-4]\.\d{1,2}\s?\/\s?(?:4\.[035]\d?|5\.0)|\d{2}(?:\.\d{1,2})?\s?\/\s?100)(?!\d)|(?:GPA|학점|평점)\s?[:：]?\s?([0-4]\.\d{1,2}(?:\s?\/\s?[45](?:\.\d{1,2})?)?)/u
const MAJOR_KO =
  /(?:전공\s?[:：]\s?([가-힣A-Za-z·& ]{2,30}))|([가-힣A-Za-z·&]{1,20}(?:학과|공학과|학부|전공|교육과|계열|과))(?![가-힣])|((?!(?:재|휴|입|편입|개|전)학)[가-힣]{1,15}학)(?=\s?(?:전공|학사|석사|박사|\(|,|$))/u
const MAJOR_EN =
  /\b(?:[Mm]ajor(?:ed)?(?: in)?\s?:?\s|in )((?:[A-Z][\p{L}-]+|&|and|of)(?: (?:[A-Z][\p{L}-]+|&|and|of)){0,5})/u

/** Schools, in the order of the page. What is told of one can stand on lines around its name. */
export function readEducation(lines: readonly ResumeLine[]): Education[] {
  return partsOf(lines, 'education').flatMap((part) => {
    const { rows, rest } = tablesIn(part)
    return [...rows.flatMap(fromRow), ...merged(rest.map(fromLine))]
  })
}

function fromLine(line: Piece): Education {
  const when = whenIn(line)
  const degree = typed(line, DEGREES, 0.9)
  const school = find(line, SCHOOL_KO) ?? find(line, SCHOOL_EN)
  const end = when?.to ?? null
  return {
    school: school && known(school, 0.92),
    schoolType: school && schoolTypeOf(school),
    major: majorIn(line, school, degree),
    degree,
    status: typed(line, STATUSES, 0.9) ?? statusBy(end),
    start: when?.from ?? null,
    end,
    gpa: gpaIn(line),
  }
}

/** Who still goes to school attends it. */
const statusBy = (end: Known | null): Known<Status> | null =>
  end?.value === 'present' ? { ...end, value: 'attending' } : null

const gpaIn = (piece: Piece): Known | null => {
  const found = find(piece, GPA)
  return found && known(found, 0.92)
}

function typed<Value extends string>(
  piece: Piece,
  kinds: readonly (readonly [Value, RegExp])[],
  confidence: number,
): Known<Value> | null {
  for (const [value, pattern] of kinds) {
    const found = find(piece, pattern)
    if (found) return known(found, confidence, value)
  }
  return null
}

const TYPES: readonly (readonly [SchoolType, RegExp])[] = [
  ['elementary_school', /초등학교|elementary school/iu],
  ['middle_school', /중학교|middle school/iu],
  ['high_school', /고등학교|여고|공고|상고|외고|과고|high school/iu],
  ['junior_college', /전문대학|폴리텍|community college|junior college/iu],
  ['university', /대|과학기술원|university|college|institute|polytechnic/iu],
]
/** What kind of school a name speaks of, or null. */
export const schoolTypeIn = (name: string): SchoolType | null =>
  TYPES.find(([, pattern]) => pattern.test(name))?.[0] ?? null
const schoolTypeOf = (school: Piece): Known<SchoolType> | null => typed(school, TYPES, 0.9)

/** Beside the school and the degree: `컴퓨터공학과`, `in Statistics`, `BSc Statistics`. */
function majorIn(line: Piece, school: Piece | null, degree: Known | null): Known | null {
  const rest = school
    ? [within(line, 0, school.start - line.start), within(line, school.end - line.start, line.text.length)]
    : [line]
  for (const piece of rest) {
    const found = find(piece, MAJOR_KO) ?? find(piece, MAJOR_EN)
    if (found) return known(found, 0.85)
  }
  return (school ? null : partBeside(line)) ?? (degree?.source ? afterDegree(line, degree.source.end) : null)
}

/** Whether a piece says a degree, a state, a kind of school, a grade or a date. */
const saysOther = (piece: Piece): boolean =>
  [...DEGREES, ...STATUSES, ...TYPES].some(([, pattern]) => pattern.test(piece.text)) ||
  GPA.test(piece.text) ||
  dateIn(piece) !== null

/** `Statistics · Bachelor · GPA 3.7/4.0`: of parts with signs between them, the one that says none of the others. */
function partBeside(line: Piece): Known | null {
  const parts = splitPiece(line, /\s*[·|│]\s*/gu)
  const [rest, ...more] = parts.filter((part) => !saysOther(part))
  const isMajor = parts.length > 1 && more.length === 0 && /^\p{L}[\p{L}&,./ -]{1,60}$/u.test(rest?.text ?? '')
  return rest && isMajor ? known(rest, 0.75) : null
}

function afterDegree(line: Piece, end: number): Known | null {
  const behind = within(line, end - line.start, line.text.length)
  const [next] = splitPiece(behind, /^[\s,:·|-]+|\s*[,|·(\t]\s*|\s+[–—-]\s+|\s{2,}/gu)
  const isStatus = STATUSES.some(([, pattern]) => pattern.test(next?.text ?? ''))
  return next && !isStatus && /^[A-Z][\p{L}&-]+(?: (?:and |& |of )?[A-Z][\p{L}-]+){0,4}$/u.test(next.text)
    ? known(next, 0.7)
    : null
}

function fromRow(row: TableRow): Education[] {
  if (!row.school) return []
  const line = fromLine(row.school)
  const dates = datesOf(row)
  return [
    {
      ...line,
      ...cellsOf(row),
      school: line.school ?? known(row.school, 0.85),
      start: dates.start ?? line.start,
      end: dates.end ?? line.end,
    },
  ]
}

/** What the cells beside the school say. */
function cellsOf({ schoolType, major, degree, status, gpa }: TableRow): Partial<Education> {
  const cellOfDegree = degree ?? major
  return {
    ...(schoolType && { schoolType: schoolTypeOf(schoolType) }),
    ...(major && { major: majorIn(major, null, null) ?? known(major, 0.85) }),
    ...(cellOfDegree && { degree: typed(cellOfDegree, DEGREES, 0.92) }),
    ...(status && { status: typed(status, STATUSES, 0.92) }),
    ...(gpa && { gpa: gpaIn(gpa) ?? known(gpa, 0.85) }),
  }
}

/** Lines until the next school, degree or period that is already told belong to one entry. */
function merged(lines: readonly Education[]): Education[] {
  const entries: Education[] = []
  for (const line of lines) {
    const last = entries.at(-1)
    const clashes =
      !last ||
      (['school', 'degree', 'end', 'gpa'] as const).some((field) => line[field] !== null && last[field] !== null)
    if (clashes) entries.push(line)
    else entries[entries.length - 1] = together(last, line)
  }
  return entries.filter(({ school, degree, major }) => school !== null || (degree !== null && major !== null))
}

const together = (one: Education, other: Education): Education => ({
  school: one.school ?? other.school,
  schoolType: one.schoolType ?? other.schoolType,
  major: one.major ?? other.major,
  degree: one.degree ?? other.degree,
  status: one.status ?? other.status,
  start: one.start ?? other.start,
  end: one.end ?? other.end,
  gpa: one.gpa ?? other.gpa,
})
