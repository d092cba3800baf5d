import type { CareerSection } from '@maju/contracts/career-sections'

const text = <const Name extends string, const Label extends string>(name: Name, label: Label) =>
  ({ kind: 'text', name, label }) as const
const lines = <const Name extends string>(name: Name) => ({ kind: 'lines', name, label: `label.${name}` }) as const
const day = <const Name extends string>(name: Name) => ({ kind: 'day', name, label: `label.${name}` }) as const
const choice = <const Name extends string, const Label extends string, const Choices extends readonly string[]>(
  name: Name,
  label: Label,
  choices: Choices,
) => ({ kind: 'choice', name, label, choices }) as const
const period = [
  { kind: 'month', name: 'start', label: 'label.start' },
  { kind: 'end', name: 'end', label: 'label.end' },
] as const

/** How each section is typed in: its fields in order, the first of them its name. What is allowed in each is in the contract. */
export const careerFields = {
  person: [
    text('name', 'label.name'),
    text('headline', 'label.headline'),
    choice('gender', 'label.gender', ['male', 'female']),
    day('birth'),
    text('email', 'label.email'),
    text('phone', 'label.phone'),
    text('address', 'label.address'),
  ],
  education: [
    text('school', 'label.school'),
    choice('schoolType', 'label.schoolType', [
      'elementary_school',
      'middle_school',
      'high_school',
      'junior_college',
      'university',
    ]),
    text('major', 'label.major'),
    choice('degree', 'label.degree', ['associate', 'bachelor', 'master', 'doctorate']),
    choice('status', 'label.status', ['attending', 'graduated', 'completed', 'dropout']),
    text('gpa', 'label.gpa'),
    ...period,
  ],
  careers: [
    text('company', 'label.company'),
    text('position', 'label.position'),
    text('department', 'label.department'),
    choice('experienceType', 'label.experienceType', ['newcomer', 'experienced']),
    ...period,
    lines('duties'),
    text('reasonForLeaving', 'label.reasonForLeaving'),
  ],
  projects: [text('name', 'label.project'), text('role', 'label.role'), ...period, lines('description')],
  skills: [text('name', 'label.skill')],
  certificates: [text('name', 'label.certificate'), text('issuer', 'label.issuer'), day('date')],
  awards: [text('title', 'label.award'), text('issuer', 'label.awardIssuer'), day('date')],
  languages: [
    text('language', 'label.language'),
    text('test', 'label.test'),
    text('score', 'label.score'),
    text('proficiency', 'label.proficiency'),
    day('date'),
  ],
  links: [text('url', 'label.url'), text('title', 'label.linkTitle')],
  jobInterests: [text('name', 'label.jobInterest')],
  military: [
    choice('status', 'label.military', ['served', 'not_served', 'exempted', 'serving']),
    text('branch', 'label.branch'),
    text('rank', 'label.rank'),
    ...period,
  ],
  disabilities: [text('type', 'label.disability'), choice('severity', 'label.severity', ['mild', 'severe'])],
  veteran: [text('code', 'label.code'), text('relation', 'label.relation')],
} as const satisfies Record<CareerSection, readonly { kind: string; name: string; label: string }[]>

export type CareerField = (typeof careerFields)[CareerSection][number]

export const fieldsOf = (section: CareerSection): readonly CareerField[] => careerFields[section]
