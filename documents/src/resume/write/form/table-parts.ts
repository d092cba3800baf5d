import { type Block, type BlockOf, type Words, words } from './form.ts'
import { careerEntry, pagePart } from './page-parts.ts'
import { writtenDate, writtenPeriod } from './periods.ts'
import { saidOf } from './shown.ts'
import { untoldSchoolType } from './untold.ts'
import type { Told, Writing } from './writing.ts'

/** A part of the standard form: a table where something is listed, the page’s blocks where something is told. */
export function formPart(part: Told, writing: Writing): Block[] {
  const table = TABLES[part]?.(writing)
  if (!table) return pagePart(part, writing)
  if (table.rows.length === 0) return []
  const heading: Block = { kind: 'heading', text: writing.labels[part] }
  return [heading, table, ...(part === 'careers' ? detailsOf(writing) : [])]
}

type Table = BlockOf['table']
type Listed = { name: string; share: number; cells: readonly (string | null | Words)[]; always?: true }

/** What stands in a cell that nothing is said in: programs that read tables lose count of their columns where nothing stands. */
const NOTHING = words('–')

/** A column that no row says anything in is left out, except those that a reader looks for. */
function tableOf(listed: readonly Listed[]): Table {
  const columns = listed
    .map(({ cells, ...column }) => ({ ...column, cells: cells.map(cellOf) }))
    .filter(({ cells, always }) => always === true || cells.some(({ text }) => text !== ''))
  const rows = (columns[0]?.cells ?? []).map((_, row) => columns.map(({ cells }) => saying(cells[row])))
  return { kind: 'table', columns: columns.map(({ name, share }) => ({ name, share })), rows }
}

const saying = (cell: Words | undefined): Words => (cell && cell.text !== '' ? cell : NOTHING)

const cellOf = (given: string | null | Words): Words =>
  typeof given === 'string' || given === null ? words(given) : given

type TableOf = (writing: Writing) => Table

const TABLES: Partial<Record<Told, TableOf>> = {
  education: (writing) => {
    const { content, labels, language } = writing
    const all = saidOf(content, 'education')
    return tableOf([
      { name: labels.schoolPeriod, share: 23, cells: all.map((each) => writtenPeriod(each, language)), always: true },
      { name: labels.school, share: 24, cells: all.map(({ school }) => school), always: true },
      { name: labels.schoolType, share: 13, cells: all.map((each) => untoldSchoolType(each, labels)) },
      { name: labels.major, share: 20, cells: all.map(({ major }) => major) },
      { name: labels.degree, share: 11, cells: all.map(({ degree }) => degree && labels[degree]) },
      { name: labels.status, share: 11, cells: all.map(({ status }) => status && labels[status]) },
      { name: labels.gpa, share: 11, cells: all.map(({ gpa }) => gpa) },
    ])
  },
  careers: ({ content, labels, language }) => {
    const all = saidOf(content, 'careers')
    return tableOf([
      { name: labels.workPeriod, share: 23, cells: all.map((each) => writtenPeriod(each, language)), always: true },
      { name: labels.company, share: 24, cells: all.map(({ company }) => company), always: true },
      { name: labels.department, share: 17, cells: all.map(({ department }) => department) },
      { name: labels.position, share: 19, cells: all.map(({ position }) => position) },
      {
        name: labels.experienceType,
        share: 12,
        cells: all.map(({ experienceType }) => experienceType && labels[experienceType]),
      },
    ])
  },
  certificates: ({ content, labels, language }) => {
    const all = saidOf(content, 'certificates')
    return tableOf([
      { name: labels.certificate, share: 44, cells: all.map(({ name }) => name), always: true },
      { name: labels.acquired, share: 22, cells: all.map(({ date }) => writtenDate(date, language)), always: true },
      { name: labels.issuer, share: 34, cells: all.map(({ issuer }) => issuer) },
    ])
  },
  awards: ({ content, labels, language }) => {
    const all = saidOf(content, 'awards')
    return tableOf([
      { name: labels.award, share: 44, cells: all.map(({ title }) => title), always: true },
      { name: labels.awarded, share: 22, cells: all.map(({ date }) => writtenDate(date, language)), always: true },
      { name: labels.awarder, share: 34, cells: all.map(({ issuer }) => issuer) },
    ])
  },
  languages: ({ content, labels, language }) => {
    const all = saidOf(content, 'languages')
    return tableOf([
      { name: labels.language, share: 20, cells: all.map((each) => each.language), always: true },
      { name: labels.test, share: 24, cells: all.map(({ test }) => test) },
      { name: labels.score, share: 16, cells: all.map(({ score }) => score) },
      { name: labels.proficiency, share: 20, cells: all.map(({ proficiency }) => proficiency) },
      { name: labels.acquired, share: 20, cells: all.map(({ date }) => writtenDate(date, language)), always: true },
    ])
  },
  military: ({ content, labels, language }) => {
    const all = saidOf(content, 'military')
    return tableOf([
      { name: labels.service, share: 22, cells: all.map(({ status }) => labels[status]), always: true },
      { name: labels.branch, share: 22, cells: all.map(({ branch }) => branch) },
      { name: labels.rank, share: 22, cells: all.map(({ rank }) => rank) },
      { name: labels.servicePeriod, share: 34, cells: all.map((each) => writtenPeriod(each, language)), always: true },
    ])
  },
  disabilities: ({ content, labels }) => {
    const all = saidOf(content, 'disabilities')
    return tableOf([
      { name: labels.disability, share: 50, cells: all.map(({ type }) => type), always: true },
      {
        name: labels.severity,
        share: 50,
        cells: all.map(({ severity }) => severity && labels[severity]),
        always: true,
      },
    ])
  },
  veteran: ({ content, labels }) => {
    const all = saidOf(content, 'veteran')
    return tableOf([
      { name: labels.code, share: 50, cells: all.map(({ code }) => code), always: true },
      { name: labels.relation, share: 50, cells: all.map(({ relation }) => relation), always: true },
    ])
  },
}

/** What was done, job by job, and why it ended, below the table that lists them. */
function detailsOf(writing: Writing): Block[] {
  const details = saidOf(writing.content, 'careers')
    .map((career) => careerEntry({ ...career, experienceType: null }, writing))
    .filter(({ items, notes }) => items.length > 0 || notes.length > 0)
  return details.length === 0 ? [] : [{ kind: 'heading', text: writing.labels.careerDetails }, ...details]
}
