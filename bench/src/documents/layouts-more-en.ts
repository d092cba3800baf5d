import type { Layout } from './layouts-ko.ts'
import { type Month, untold } from './person.ts'

/** More English layouts, as other countries and forms have them. */

const lines = (...all: readonly (string | readonly string[])[]): string => all.flat().join('\n')
const yearOf = (month: Month): Month => month.slice(0, 4)
const long = (month: Month): string =>
  month === 'present'
    ? 'Present'
    : new Date(`${month}-15T00:00:00Z`).toLocaleString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const numbers = (month: Month): string => (month === 'present' ? 'present' : month.replace('-', '/'))

const dashes: Layout = {
  name: 'en: dashes, the place beside the company',
  told: (person) => ({ ...person, projects: [], awards: [], languages: [], certificates: [] }),
  write: (person) =>
    lines(
      person.name,
      person.headline,
      `${person.phone}, ${person.email}, ${person.link}`,
      person.address,
      'PROFILE',
      'Someone who counts before changing things.',
      'CAREER HISTORY',
      person.careers.flatMap((job) => [
        `${job.company} — Springfield, OR`,
        `${job.position} — ${long(job.start)} to ${long(job.end)}`,
        ...job.duties.map((duty) => `– ${duty}`),
      ]),
      'EDUCATION AND TRAINING',
      person.education.map(
        (each) =>
          `${each.school} — ${each.degree === 'master' ? 'Master' : 'Bachelor'} in ${each.major}, ${long(each.start)} to ${long(each.end)} — GPA: ${each.gpa}`,
      ),
      'CORE SKILLS',
      person.skills.join('; '),
    ),
}

const atCompany: Layout = {
  name: 'en: “role at company”, years only',
  told: (person) => ({
    ...person,
    ...untold,
    languages: [],
    careers: person.careers.map((job) => ({
      ...job,
      start: yearOf(job.start),
      end: job.end === 'present' ? 'present' : yearOf(job.end),
    })),
    education: person.education.map((each) => ({ ...each, gpa: '', start: yearOf(each.start), end: yearOf(each.end) })),
    certificates: person.certificates.map((each) => ({ ...each, date: yearOf(each.date) })),
  }),
  write: (person) =>
    lines(
      person.name.toUpperCase(),
      `${person.address} • ${person.email} • ${person.phone}`,
      'Relevant Experience',
      person.careers.flatMap((job) => [
        `${job.position} at ${job.company}`,
        `${yearOf(job.start)} – ${job.end === 'present' ? 'Present' : yearOf(job.end)}`,
        ...job.duties.map((duty) => `▪ ${duty}`),
      ]),
      'Education',
      person.education.map(
        (each) =>
          `${each.degree === 'master' ? 'MA' : 'BSc'} ${each.major} | ${each.school} | ${yearOf(each.start)} – ${yearOf(each.end)}`,
      ),
      'Skills & Tools',
      person.skills.join(', '),
      'Licenses',
      person.certificates.map((each) => `${each.name} – ${each.issuer} – ${yearOf(each.date)}`),
    ),
}

const grid: Layout = {
  name: 'en: tables',
  told: (person) => ({
    ...person,
    ...untold,
    skills: [],
    careers: person.careers.map((job) => ({ ...job, duties: [] })),
    education: person.education.map((each) => ({ ...each, gpa: '' })),
  }),
  write: (person) =>
    lines(
      `Full Name\t${person.name}`,
      `Phone\t${person.phone}`,
      `Email\t${person.email}`,
      `Address\t${person.address}`,
      'Employment',
      'Employer\tJob Title\tFrom\tTo',
      person.careers.map((job) => [job.company, job.position, numbers(job.start), numbers(job.end)].join('\t')),
      'Education',
      'Institution\tDegree\tMajor\tDuration',
      person.education.map((each) =>
        [
          each.school,
          each.degree === 'master' ? 'Master' : 'Bachelor',
          each.major,
          `${numbers(each.start)} - ${numbers(each.end)}`,
        ].join('\t'),
      ),
      'Certifications',
      'Certification\tIssued by\tDate',
      person.certificates.map((each) => [each.name, each.issuer, numbers(each.date)].join('\t')),
      'Languages',
      'Language\tTest\tScore\tDate',
      person.languages.map((each) => [each.language, each.test, each.score, numbers(each.date)].join('\t')),
    ),
}

export const moreEn: readonly Layout[] = [dashes, atCompany, grid]
