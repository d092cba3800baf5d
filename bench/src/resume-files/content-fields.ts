import type { Known, Resume } from '@maju/contracts/resume'
import type { ResumeContent } from '@maju/contracts/resumes'
import { itemsOf, saidOf } from '@maju/documents/resume/write/form/shown'
import { type Field, fieldsOfResume } from '../documents/fields.ts'

type Pair = readonly [kind: string, value: string | null]

const text = (value: Known | null | undefined): string => value?.value ?? ''
const filled = (pairs: readonly Pair[]): Field[] =>
  pairs.flatMap(([kind, value]) => (value === null || value.trim() === '' ? [] : [{ kind, value }]))

/** Every field that a résumé says and that our reader can fill; what it never fills (disability, veteran status, wishes) is not counted. */
export const fieldsOfContent = (content: ResumeContent): Field[] =>
  filled([
    ...saidOf(content, 'person').flatMap((person): Pair[] => [
      ['name', person.name],
      ['headline', person.headline],
      ['birth', person.birth],
      ['gender', person.gender],
      ['e-mail', person.email],
      ['phone', person.phone],
      ['address', person.address],
    ]),
    ...saidOf(content, 'links').map(({ url }): Pair => ['link', withoutScheme(url)]),
    ...saidOf(content, 'careers').flatMap((job): Pair[] => [
      ['company', job.company],
      ['position', job.position],
      ['department', job.department],
      ['career dates', `${job.company} ${job.start ?? ''} ${job.end ?? ''}`],
      ['reason for leaving', job.reasonForLeaving],
      ...itemsOf(job.duties).map((duty): Pair => ['duty', duty]),
    ]),
    ...saidOf(content, 'education').flatMap((each): Pair[] => [
      ['school', each.school],
      ['kind of school', each.schoolType],
      ['major', each.major],
      ['degree', each.degree],
      ['status', each.status],
      ['education dates', each.end && `${each.school} ${each.start ?? ''} ${each.end}`],
      ['gpa', each.gpa],
    ]),
    ...saidOf(content, 'projects').flatMap((each): Pair[] => [
      ['project', each.name],
      ['role', each.role],
      ['project dates', each.end && `${each.name} ${each.start ?? ''} ${each.end}`],
      ...itemsOf(each.description).map((line): Pair => ['duty', line]),
    ]),
    ...saidOf(content, 'skills').map(({ name }): Pair => ['skill', name]),
    ...saidOf(content, 'certificates').flatMap((each): Pair[] => [
      ['certificate', each.name],
      ['certificate date', each.date && `${each.name} ${each.date}`],
      ['issuer', each.issuer],
    ]),
    ...saidOf(content, 'awards').flatMap((each): Pair[] => [
      ['award', each.title],
      ['award date', each.date && `${each.title} ${each.date}`],
      ['issuer', each.issuer],
    ]),
    ...saidOf(content, 'languages').flatMap((each): Pair[] => [
      ['language', each.test ? `${each.test} ${each.score ?? ''} ${each.date ?? ''}` : each.language],
      ['proficiency', each.proficiency],
    ]),
    ...saidOf(content, 'military').map(({ status, branch, rank, start, end }): Pair => [
      'military',
      [status, branch, rank, start, end].map((each) => each ?? '').join(' '),
    ]),
  ])

const withoutScheme = (url: string): string => url.replace(/^https?:\/\//iu, '')

/** The same fields as they were read. */
export const fieldsRead = (read: Resume): Field[] => [
  ...fieldsOfResume(read).map(({ kind, value }) => ({ kind, value: kind === 'link' ? withoutScheme(value) : value })),
  ...filled([
    ['birth', text(read.birth)],
    ['gender', text(read.gender)],
    ...read.careers.map((job): Pair => ['reason for leaving', text(job.reasonForLeaving)]),
    ...read.education.flatMap((each): Pair[] => [
      ['kind of school', text(each.schoolType)],
      ['status', text(each.status)],
    ]),
    ...read.projects.map((each): Pair => ['role', text(each.role)]),
    ...read.awards.map((each): Pair => ['award date', each.date && `${each.title.value} ${each.date.value}`]),
    ...read.languages.map((each): Pair => ['proficiency', text(each.proficiency)]),
  ]),
]
