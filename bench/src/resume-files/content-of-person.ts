import type { CareerValue } from '@maju/contracts/career-sections'
import { type ResumeContent, resumeContent, type ResumeTemplate, resumePart } from '@maju/contracts/resumes'
import type { Person } from '../documents/person.ts'

/** The résumé that somebody of a benchmark would make of themselves. */
export const contentOfPerson = (person: Person, template: ResumeTemplate): ResumeContent =>
  resumeContent.parse({
    title: person.language === 'ko' ? '기본 이력서' : 'Résumé',
    language: person.language,
    template,
    summary: '',
    parts: resumePart.options,
    letters: [],
    entries: entriesOf(person),
  })

const orNull = (text: string | null): string | null => (text === '' ? null : text)

const entriesOf = (person: Person): CareerValue[] => [
  {
    section: 'person',
    value: {
      name: person.name,
      headline: orNull(person.headline),
      email: person.email,
      phone: person.phone,
      address: person.address,
      gender: null,
      birth: null,
    },
  },
  ...person.education.map((each): CareerValue => ({
    section: 'education',
    value: { ...each, gpa: orNull(each.gpa), schoolType: 'university', status: null },
  })),
  ...person.careers.map(({ duties, ...career }): CareerValue => ({
    section: 'careers',
    value: { ...career, duties: duties.join('\n'), experienceType: null, reasonForLeaving: null },
  })),
  ...person.projects.map(({ text, ...project }): CareerValue => ({
    section: 'projects',
    value: { ...project, role: null, description: text },
  })),
  ...person.skills.map((name): CareerValue => ({ section: 'skills', value: { name } })),
  ...person.certificates.map((each): CareerValue => ({
    section: 'certificates',
    value: { name: each.name, issuer: orNull(each.issuer), date: orNull(each.date) },
  })),
  ...person.awards.map((each): CareerValue => ({ section: 'awards', value: each })),
  ...person.languages.map(({ language, test, score, date }): CareerValue => ({
    section: 'languages',
    value: { language, test: orNull(test), score: orNull(score), date: orNull(date), proficiency: null },
  })),
  ...(person.link === '' ? [] : [{ section: 'links' as const, value: { title: null, url: person.link } }]),
  ...(person.military
    ? [{ section: 'military' as const, value: { status: 'served' as const, ...person.military } }]
    : []),
]
