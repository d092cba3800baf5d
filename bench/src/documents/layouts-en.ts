import type { Layout } from './layouts-ko.ts'
import type { Month, Person } from './person.ts'

const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const LONG = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const named =
  (names: readonly string[]) =>
  (month: Month): string => {
    const [year, number] = month.split('-')
    return month === 'present' ? 'Present' : `${names[Number(number) - 1]} ${year}`
  }
const short = named(NAMES)
const long = named(LONG)
const slashed = (month: Month): string => (month === 'present' ? 'Present' : month.split('-').toReversed().join('/'))
const lines = (...all: readonly (string | readonly string[])[]): string => all.flat().join('\n')
const DEGREES = { associate: 'Associate of Arts', bachelor: 'B.S.', master: 'M.A.' } as const
const WHOLE = { associate: 'Associate of Arts', bachelor: 'Bachelor of Science', master: 'Master of Arts' } as const

const degreeOf = (
  { degree }: Person['education'][number],
  names: Record<'associate' | 'bachelor' | 'master', string>,
): string => (degree ? names[degree] : '')

const classic: Layout = {
  name: 'en: company and role with a tab before the dates',
  told: (person) => person,
  write: (person) =>
    lines(
      person.name.toUpperCase(),
      person.headline,
      `${person.address} | ${person.phone} | ${person.email} | ${person.link}`,
      'EXPERIENCE',
      person.careers.flatMap((job) => [
        `${job.company}\tPortland, OR`,
        `${job.position}\t${short(job.start)} – ${short(job.end)}`,
        ...job.duties.map((duty) => `• ${duty}`),
      ]),
      ...(person.projects.length > 0
        ? [
            'PROJECTS',
            person.projects.flatMap((each) => [
              `${each.name}\t${short(each.start)} – ${short(each.end)}`,
              `• ${each.text}`,
            ]),
          ]
        : []),
      'EDUCATION',
      person.education.flatMap((each) => [
        `${each.school}\t${short(each.start)} – ${short(each.end)}`,
        `${degreeOf(each, WHOLE)} in ${each.major}, GPA: ${each.gpa}`,
      ]),
      'SKILLS',
      person.skills.join(', '),
      'CERTIFICATIONS',
      person.certificates.map((each) => `${each.name}, ${each.issuer}, ${short(each.date)}`),
      ...(person.awards.length > 0
        ? ['AWARDS', person.awards.map((each) => `${each.title}, ${each.issuer}, ${short(each.date)}`)]
        : []),
      'LANGUAGES',
      person.languages.map((each) => `${each.language} (${each.test} ${each.score}, ${short(each.date)})`),
    ),
}

const roleFirst: Layout = {
  name: 'en: role first, company below',
  told: (person) => ({ ...person, headline: '' }),
  write: (person) =>
    lines(
      person.name,
      `${person.email} · ${person.phone} · ${person.address}`,
      person.link,
      'Professional Experience',
      person.careers.flatMap((job) => [
        `${job.position} | ${long(job.start)} - ${long(job.end)}`,
        `${job.company}, Portland, OR`,
        ...job.duties.map((duty) => `- ${duty}`),
      ]),
      'Education',
      person.education.flatMap((each) => [
        `${degreeOf(each, DEGREES)} ${each.major}, ${each.school}`,
        `${long(each.start)} - ${long(each.end)}, GPA ${each.gpa}`,
      ]),
      'Technical Skills',
      `Core: ${person.skills.slice(0, 2).join(', ')}`,
      `Other: ${person.skills.slice(2).join(', ')}`,
      'Certifications',
      person.certificates.map((each) => `- ${each.name} (${each.issuer}), ${long(each.date)}`),
      ...(person.awards.length > 0
        ? ['Honors and Awards', person.awards.map((each) => `- ${each.title} – ${each.issuer} (${long(each.date)})`)]
        : []),
      'Languages',
      person.languages.map((each) => `${each.language}: ${each.test} ${each.score} (${long(each.date)})`),
      ...(person.projects.length > 0
        ? [
            'Personal Projects',
            person.projects.flatMap((each) => [
              `${each.name} (${long(each.start)} - ${long(each.end)})`,
              `- ${each.text}`,
            ]),
          ]
        : []),
    ),
}

const oneLine: Layout = {
  name: 'en: one line a job, dates as numbers',
  told: (person) => ({ ...person, link: '', projects: [], awards: [], languages: [] }),
  write: (person) =>
    lines(
      `${person.name} - ${person.headline}`,
      `Email: ${person.email}  Phone: ${person.phone}  Location: ${person.address}`,
      'Summary',
      'I like to count things before I change them.',
      'Work Experience',
      person.careers.flatMap((job) => [
        `${job.position}, ${job.company} (${slashed(job.start)} - ${slashed(job.end)})`,
        ...job.duties.map((duty) => `* ${duty}.`),
      ]),
      'Education',
      person.education.map(
        (each) =>
          `${each.school} - ${degreeOf(each, DEGREES)} in ${each.major} (${slashed(each.start)} - ${slashed(each.end)}) GPA ${each.gpa}`,
      ),
      'Skills',
      person.skills.map((skill) => `* ${skill}`),
      'Certificates',
      person.certificates.map((each) => `${each.name} | ${each.issuer} | ${slashed(each.date)}`),
    ),
}

const datesFirst: Layout = {
  name: 'en: dates in the first column',
  told: (person) => ({
    ...person,
    headline: '',
    link: '',
    projects: [],
    awards: [],
    education: person.education.map((each) => ({ ...each, gpa: '' })),
    languages: person.languages.map((each) => ({ ...each, test: '', score: '', date: '' })),
  }),
  write: (person) =>
    lines(
      `Name: ${person.name}`,
      `Address: ${person.address}`,
      `Mobile: ${person.phone}`,
      `Email: ${person.email}`,
      'Employment History',
      person.careers.flatMap((job) => [
        `${short(job.start)} to ${short(job.end)}\t${job.position}, ${job.company}`,
        ...job.duties.map((duty) => `• ${duty}`),
      ]),
      'Academic Background',
      person.education.map(
        (each) =>
          `${short(each.start)} to ${short(each.end)}\t${degreeOf(each, WHOLE)} in ${each.major}, ${each.school}`,
      ),
      'Key Skills',
      person.skills.join(' | '),
      'Licenses and Certifications',
      person.certificates.map((each) => `${short(each.date)}\t${each.name}\t${each.issuer}`),
      'Languages',
      person.languages.map((each) => `${each.language} – fluent`),
    ),
}

export const layoutsEn: readonly Layout[] = [classic, roleFirst, oneLine, datesFirst]
