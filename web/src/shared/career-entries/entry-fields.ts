import type { CareerSection } from '@maju/contracts/career-sections'
import {
  degree,
  educationStatus,
  experienceType,
  gender,
  militaryStatus,
  schoolType,
  severity,
} from '@maju/contracts/resume'
import type { ChoiceName, FieldName } from '../resume-words.ts'

export type EntryFieldShape = { name: string; label: FieldName } & (
  | { kind: 'text' | 'lines' | 'month' | 'end' | 'day' }
  | { kind: 'choice'; choices: readonly ChoiceName[] }
)

/** The name is that of the contract where it is another than its label's. */
const text = (label: FieldName, name: string = label): EntryFieldShape => ({ kind: 'text', name, label })
const lines = (label: FieldName): EntryFieldShape => ({ kind: 'lines', name: label, label })
const day = (label: FieldName): EntryFieldShape => ({ kind: 'day', name: label, label })
const choice = (label: FieldName, choices: readonly ChoiceName[], name: string = label): EntryFieldShape => ({
  kind: 'choice',
  name,
  label,
  choices,
})
const period: readonly EntryFieldShape[] = [
  { kind: 'month', name: 'start', label: 'start' },
  { kind: 'end', name: 'end', label: 'end' },
]

/** How each section is typed in: its fields in order, the first of them its name. What is allowed in each is in the contract. */
export const entryFields: Record<CareerSection, readonly EntryFieldShape[]> = {
  person: [
    text('name'),
    text('headline'),
    choice('gender', gender.options),
    day('birth'),
    text('emails', 'email'),
    text('phones', 'phone'),
    text('address'),
  ],
  education: [
    text('school'),
    choice('schoolType', schoolType.options),
    text('major'),
    choice('degree', degree.options),
    choice('status', educationStatus.options),
    text('gpa'),
    ...period,
  ],
  careers: [
    text('company'),
    text('position'),
    text('department'),
    choice('experienceType', experienceType.options),
    ...period,
    lines('duties'),
    text('reasonForLeaving'),
  ],
  projects: [text('project', 'name'), text('role'), ...period, lines('description')],
  skills: [text('skills', 'name')],
  certificates: [text('certificate', 'name'), text('issuer'), day('date')],
  awards: [text('award', 'title'), text('issuer'), day('date')],
  languages: [text('language'), text('test'), text('score'), text('proficiency'), day('date')],
  links: [text('url'), text('title')],
  jobInterests: [text('jobInterest', 'name')],
  military: [choice('service', militaryStatus.options, 'status'), text('branch'), text('rank'), ...period],
  disabilities: [text('disability', 'type'), choice('severity', severity.options)],
  veteran: [text('code'), text('relation')],
}
