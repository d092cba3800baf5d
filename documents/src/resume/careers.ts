import type { Career, Known } from '@maju/contracts/resume'
import { isPosition, isSurelyDepartment } from './career-words.ts'
import { duties } from './duties.ts'
import { type Head, NO_HEAD, readHead } from './entry-head.ts'
import { entriesIn } from './entries.ts'
import { known, type Piece } from './piece.ts'
import { partsOf, type ResumeLine } from './resume-lines.ts'
import { labelled, type TableRow, tablesIn } from './table.ts'
import { datesOf } from './when.ts'

/** Where somebody has worked, in the order of the page. What two places tell of one job is put together. */
export function readCareers(whole: string, lines: readonly ResumeLine[]): Career[] {
  const all = partsOf(lines, 'careers').flatMap((part) => {
    const { rows, rest } = tablesIn(part)
    const forms = formsIn(whole, rest)
    const told = forms.length > 0 ? forms : toldIn(whole, rest)
    return [...fromRows(rows), ...told]
  })
  return all.reduce<Career[]>(putTogether, [])
}

function putTogether(careers: Career[], career: Career): Career[] {
  const same = careers.find((each) => isSame(each, career))
  if (!same) return [...careers, career]
  const told = new Set(same.duties.map(({ value }) => value))
  const more = career.duties.filter(({ value }) => !told.has(value))
  const reasonForLeaving = same.reasonForLeaving ?? career.reasonForLeaving
  return careers.map((each) =>
    each === same ? { ...each, duties: [...each.duties, ...more], reasonForLeaving } : each,
  )
}

const isSame = (one: Career, other: Career): boolean =>
  one.company?.value === other.company?.value &&
  one.start?.value === other.start?.value &&
  one.position?.value === other.position?.value

const hasAll = (head: readonly Piece[]): boolean => {
  const { company, position } = readHead(head)
  return company !== null && position !== null
}

function toldIn(whole: string, lines: readonly ResumeLine[]): Career[] {
  const found: Career[] = []
  for (const { head, body } of entriesIn(lines, hasAll)) {
    const read = readHead(head)
    const career = careerOf(read, 0.85)
    // A second title at the same company stands below the first without its name.
    const company = career.company ?? (read.position ? (found.at(-1)?.company ?? null) : null)
    if (company ?? career.position) found.push({ ...career, company, ...toldBy(whole, body) })
  }
  return found
}

/** What was done, and `퇴사사유: …` among it. */
function toldBy(whole: string, body: readonly ResumeLine[]) {
  const reasons = body.flatMap((line) => labelled(line).reason ?? [])
  const [reason] = reasons
  const told = body.filter((line) => labelled(line).reason === undefined)
  return { duties: duties(whole, told), reasonForLeaving: reason ? known(reason, 0.9) : null }
}

const NOTHING_TOLD = { experienceType: null, duties: [], reasonForLeaving: null }

function careerOf(head: Head, confidence: number): Career {
  const { position, when } = head
  const company = companyOf(head, confidence)
  const department = head.company ? head.department : otherThan(company, head.department)
  return {
    ...NOTHING_TOLD,
    company,
    position: position && known(position, isPosition(position.text) ? confidence : confidence - 0.2),
    department: department && known(department, confidence - 0.05),
    ...datesOfWhen(when),
  }
}

const datesOfWhen = (when: Head['when']) => ({ start: when?.from ?? null, end: when?.to ?? null })
const otherThan = (company: Known | null, department: Piece | null): Piece | null =>
  company?.source?.start === department?.start ? null : department

/** Where no company is named, what is called like a part of one may be it: `새봄센터`. */
function companyOf({ company, department }: Head, confidence: number): Known | null {
  if (company) return known(company, confidence)
  return department && !isSurelyDepartment(department.text) ? known(department, confidence - 0.25) : null
}

/** A row that names nobody goes on telling of the one above it. */
function fromRows(rows: readonly TableRow[]): Career[] {
  const careers: Career[] = []
  for (const row of rows) {
    const last = careers.at(-1)
    if (row.company || row.position) careers.push(fromRow(row))
    else if (last && row.duties) last.duties.push(known(row.duties, 0.9))
  }
  return careers
}

function fromRow(row: TableRow): Career {
  return {
    ...careerOf(headOfRow(row), 0.93),
    ...datesOf(row),
    duties: row.duties ? [known(row.duties, 0.9)] : [],
    reasonForLeaving: row.reason ? known(row.reason, 0.9) : null,
  }
}

/** A cell can hold more than its column says: `가온페이 / 결제팀`. */
function headOfRow({ company, position, department }: TableRow): Head {
  const parts = company && !(position && department) ? readHead([company]) : NO_HEAD
  return {
    company: parts.company ?? company ?? null,
    position: position ?? parts.position,
    department: department ?? parts.department,
    when: null,
  }
}

/** `회사명: …`, `부서: …`, `근무기간: …` on lines of their own, each job beginning with the company. */
function formsIn(whole: string, lines: readonly ResumeLine[]): Career[] {
  const forms: { row: TableRow; told: ResumeLine[] }[] = []
  for (const line of lines) {
    const { duties: told, ...row } = labelled(line)
    if (row.company) forms.push({ row: {}, told: [] })
    const form = forms.at(-1)
    if (!form) continue
    Object.assign(form.row, row)
    if (told) form.told.push({ ...line, ...told })
    else if (Object.keys(row).length === 0) form.told.push(line)
  }
  return forms.map(({ row, told }) => ({ ...fromRow(row), duties: duties(whole, told) }))
}
