import { type Block, type BlockOf, linkTo, words } from './form.ts'
import { linksAtTheHead } from './head.ts'
import { type Labels, pageTitlesOf } from './labels.ts'
import { writtenDate, writtenPeriod } from './periods.ts'
import { itemsOf, type Said, saidOf } from './shown.ts'
import { untoldSchoolType } from './untold.ts'
import type { Told, Writing } from './writing.ts'

type Entry = BlockOf['entry']

/** A part of a page without tables: a heading, and entries with their dates beside them. */
export function pagePart(part: Told, writing: Writing): Block[] {
  const blocks = BLOCKS[part](writing)
  return blocks.length > 0 ? [{ kind: 'heading', text: titlesOf(writing)[part] }, ...blocks] : []
}

const titlesOf = ({ content, labels, language }: Writing): Labels =>
  content.template === 'korean-standard' ? labels : pageTitlesOf(language)

const NOTHING = { when: '', about: '', items: [], notes: [] }
const joined = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ')

const BLOCKS: Record<Told, (writing: Writing) => Block[]> = {
  summary: ({ content: { summary } }) => (summary.trim() === '' ? [] : [{ kind: 'paragraph', text: summary }]),
  education: (writing) => saidOf(writing.content, 'education').map((each) => schoolEntry(each, writing)),
  careers: (writing) => saidOf(writing.content, 'careers').map((each) => careerEntry(each, writing)),
  projects: ({ content, language }) =>
    saidOf(content, 'projects').map(({ name, role, description, ...period }) =>
      entry({ name, about: role ?? '', when: writtenPeriod(period, language), items: itemsOf(description) }),
    ),
  skills: ({ content }) => namesIn(saidOf(content, 'skills'), ', '),
  certificates: ({ content, language }) =>
    saidOf(content, 'certificates').map(({ name, issuer, date }) =>
      line({ name, about: issuer ?? '', when: writtenDate(date, language) }),
    ),
  awards: ({ content, language }) =>
    saidOf(content, 'awards').map(({ title, issuer, date }) =>
      line({ name: title, about: issuer ?? '', when: writtenDate(date, language) }),
    ),
  languages: ({ content, language }) =>
    saidOf(content, 'languages').map(({ language: name, test, score, proficiency, date }) =>
      line({
        name,
        about: joined([test, score].filter((each) => each !== null).join(' '), proficiency),
        when: writtenDate(date, language),
      }),
    ),
  links: (writing) =>
    linksAtTheHead(writing)
      ? []
      : saidOf(writing.content, 'links').map(({ title, url }) => ({
          kind: 'contacts',
          items: [...(title ? [words(`${title}:`)] : []), { text: url, link: linkTo(url) }],
        })),
  jobInterests: ({ content }) => namesIn(saidOf(content, 'jobInterests'), ', '),
  military: ({ content, labels, language }) =>
    saidOf(content, 'military').map(({ status, branch, rank, ...period }) =>
      line({ name: labels[status], about: joined(branch, rank), when: writtenPeriod(period, language) }),
    ),
  disabilities: ({ content, labels }) =>
    saidOf(content, 'disabilities').map(({ type, severity }) =>
      line({ name: type, about: severity ? labels[severity] : '' }),
    ),
  veteran: ({ content, labels }) =>
    saidOf(content, 'veteran').map(({ code, relation }) =>
      line({ name: `${labels.code} ${code}`, about: relation ? `${labels.relation}: ${relation}` : '' }),
    ),
}

const line = (said: { name: string; about: string; when?: string }): Block => ({ kind: 'line', when: '', ...said })
const entry = (said: Partial<Entry> & Pick<Entry, 'name'>): Entry => ({ ...NOTHING, kind: 'entry', ...said })

function namesIn(named: readonly { name: string }[], between: string): Block[] {
  return named.length > 0 ? [{ kind: 'paragraph', text: named.map(({ name }) => name).join(between) }] : []
}

function schoolEntry(school: Said<'education'>, { labels, language }: Writing): Entry {
  const { degree, status, gpa } = school
  return entry({
    name: school.school,
    when: writtenPeriod(school, language),
    about: joined(
      untoldSchoolType(school, labels),
      school.major,
      degree && labels[degree],
      status && labels[status],
      gpa && `${labels.gpa} ${gpa}`,
    ),
  })
}

/** A job: where and when, as what, what was done, and why it ended. */
export function careerEntry(career: Said<'careers'>, { labels, language }: Writing): Entry {
  const { experienceType, reasonForLeaving } = career
  return entry({
    name: career.company,
    when: writtenPeriod(career, language),
    about: joined(career.department, career.position, experienceType && labels[experienceType]),
    items: itemsOf(career.duties),
    notes: reasonForLeaving ? [`${labels.reasonForLeaving}: ${reasonForLeaving}`] : [],
  })
}
