import type { Known, Resume } from '@maju/contracts/resume'
import { similarity } from '@maju/text/similarity'
import type { Person } from './person.ts'

/** What is counted: one value of one kind. What belongs to an entry carries the name of the entry. */
export type Field = { kind: string; value: string }

const plain = (value: string): string => value.toLowerCase().replaceAll(/[^\p{L}\p{N}@+#]/gu, '')
const text = (value: Known | null | undefined): string => value?.value ?? ''

/** The fields that a person’s résumé says. */
export const fieldsOfPerson = (person: Person): Field[] =>
  filled([
    ['name', person.name],
    ['headline', person.headline],
    ['e-mail', person.email],
    ['phone', person.phone],
    ['address', person.address],
    ['link', person.link],
    ...person.careers.flatMap((job): [string, string][] => [
      ['company', job.company],
      ['position', job.position],
      ['department', job.department ?? ''],
      ['career dates', `${job.company} ${job.start} ${job.end}`],
      ...job.duties.map((duty): [string, string] => ['duty', duty]),
    ]),
    ...person.education.flatMap((each): [string, string][] => [
      ['school', each.school],
      ['major', each.major],
      ['degree', each.degree ?? ''],
      ['education dates', `${each.school} ${each.start} ${each.end}`],
      ['gpa', each.gpa],
    ]),
    ...person.projects.flatMap((each): [string, string][] => [
      ['project', each.name],
      ['project dates', `${each.name} ${each.start} ${each.end}`],
      ['duty', each.text],
    ]),
    ...person.skills.map((skill): [string, string] => ['skill', skill]),
    ...person.certificates.flatMap((each): [string, string][] => [
      ['certificate', each.name],
      ['certificate date', each.date && `${each.name} ${each.date}`],
      ['issuer', each.issuer],
    ]),
    ...person.awards.flatMap((each): [string, string][] => [
      ['award', each.title],
      ['issuer', each.issuer],
    ]),
    ...person.languages.map((each): [string, string] => [
      'language',
      each.test ? `${each.test} ${each.score} ${each.date}` : each.language,
    ]),
    ...(person.military
      ? [
          [
            'military',
            `served ${person.military.branch} ${person.military.rank} ${person.military.start} ${person.military.end}`,
          ] as [string, string],
        ]
      : []),
  ])

/** The fields that were read. */
export const fieldsOfResume = (resume: Resume): Field[] =>
  filled([
    ['name', text(resume.name)],
    ['headline', text(resume.headline)],
    ...resume.contacts.emails.map((each): [string, string] => ['e-mail', each.value]),
    ...resume.contacts.phones.map((each): [string, string] => ['phone', each.value]),
    ['address', text(resume.contacts.address)],
    ...resume.contacts.links.map((each): [string, string] => ['link', each.url.value]),
    ...resume.careers.flatMap((job): [string, string][] => [
      ['company', text(job.company)],
      ['position', text(job.position)],
      ['department', text(job.department)],
      ['career dates', `${text(job.company)} ${text(job.start)} ${text(job.end)}`],
      ...job.duties.map((duty): [string, string] => ['duty', duty.value]),
    ]),
    ...resume.education.flatMap((each): [string, string][] => [
      ['school', text(each.school)],
      ['major', text(each.major)],
      ['degree', text(each.degree)],
      ['education dates', each.end ? `${text(each.school)} ${text(each.start)} ${text(each.end)}` : ''],
      ['gpa', text(each.gpa)],
    ]),
    ...resume.projects.flatMap((each): [string, string][] => [
      ['project', each.name.value],
      ['project dates', each.end ? `${each.name.value} ${text(each.start)} ${text(each.end)}` : ''],
      ...each.description.map((line): [string, string] => ['duty', line.value]),
    ]),
    ...resume.skills.map((skill): [string, string] => ['skill', skill.value]),
    ...resume.certificates.flatMap((each): [string, string][] => [
      ['certificate', each.name.value],
      ['certificate date', each.date ? `${each.name.value} ${each.date.value}` : ''],
      ['issuer', text(each.issuer)],
    ]),
    ...resume.awards.flatMap((each): [string, string][] => [
      ['award', each.title.value],
      ['issuer', text(each.issuer)],
    ]),
    ...resume.languages.map((each): [string, string] => [
      'language',
      each.test ? `${each.test.value} ${text(each.score)} ${text(each.date)}` : each.language.value,
    ]),
    [
      'military',
      resume.military
        ? `${resume.military.status.value} ${text(resume.military.branch)} ${text(resume.military.rank)} ${text(resume.military.start)} ${text(resume.military.end)}`
        : '',
    ],
  ])

const filled = (pairs: readonly (readonly [string, string])[]): Field[] =>
  pairs.filter(([, value]) => plain(value) !== '').map(([kind, value]) => ({ kind, value }))

export type Count = { right: number; wrong: number; missed: number }

/** What tells of work may differ by a letter or a space; all else has to be the same but for signs and case. */
const LOOSE: ReadonlySet<string> = new Set(['duty'])
const ALIKE = 0.9

/** How many of the fields were read, kind by kind; each counts once. */
export function compare(truth: readonly Field[], read: readonly Field[]): Map<string, Count> {
  const counts = new Map<string, Count>()
  const count = (kind: string): Count =>
    counts.get(kind) ??
    counts.set(kind, { right: 0, wrong: 0, missed: 0 }).get(kind) ?? { right: 0, wrong: 0, missed: 0 }
  const left = [...read]
  for (const field of truth) {
    const at = left.findIndex((each) => each.kind === field.kind && isSame(field, each))
    if (at === -1) count(field.kind).missed += 1
    else {
      count(field.kind).right += 1
      left.splice(at, 1)
    }
  }
  for (const { kind } of left) count(kind).wrong += 1
  return counts
}

const isSame = ({ kind, value }: Field, read: Field): boolean =>
  plain(value) === plain(read.value) ||
  (LOOSE.has(kind) && similarity(value, read.value, /[가-힣]/u.test(value) ? 'ko' : 'en') >= ALIKE)

/** F1 (van Rijsbergen 1979) of counts together; null where there is nothing to count. */
export function f1(counts: readonly Count[]): number | null {
  const sum = (of: keyof Count): number => counts.reduce((total, count) => total + count[of], 0)
  const all = 2 * sum('right') + sum('wrong') + sum('missed')
  return all === 0 ? null : (2 * sum('right')) / all
}
