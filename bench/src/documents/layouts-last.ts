import type { Layout } from './layouts-ko.ts'
import { type Month, untold } from './person.ts'

/** Layouts with titles and heads that the rules met last. */

const lines = (...all: readonly (string | readonly string[])[]): string => all.flat().join('\n')
const parts = (month: Month): [string, string] => [month.slice(0, 4), month.slice(5)]
const slashed = (month: Month): string => (month === 'present' ? '현재' : month.replace('-', '/'))
const korean = (month: Month): string => {
  const [year, number] = parts(month)
  return month === 'present' ? '재직 중' : `${year}년 ${number}월`
}
const abbreviated = (month: Month): string =>
  month === 'present'
    ? 'Now'
    : `${new Date(`${month}-15T00:00:00Z`).toLocaleString('en-US', { month: 'short', timeZone: 'UTC' })}. ${month.slice(0, 4)}`

const sideBySide: Layout = {
  name: 'ko: labels in cells, dates in brackets before the company',
  told: (person) => ({ ...person, ...untold, languages: [] }),
  write: (person) =>
    lines(
      '입사지원서',
      `이름\t${person.name}\t휴대폰\t${person.phone}`,
      `E-mail\t${person.email}\t현주소\t${person.address}`,
      '◎ 최종학력',
      person.education.map(
        (each) =>
          `[${slashed(each.start)}~${slashed(each.end)}] ${each.school} / ${each.major} / ${each.degree === 'master' ? '석사' : '학사'} / ${each.gpa}`,
      ),
      '◎ 주요경력',
      person.careers.flatMap((job) => [
        `[${slashed(job.start)}~${slashed(job.end)}] ${job.company} / ${[job.department, job.position].filter(Boolean).join(' / ')}`,
        ...job.duties.map((duty) => `  * ${duty}`),
      ]),
      '◎ 면허/자격',
      person.certificates.map((each) => `${each.name} : ${slashed(each.date)} (${each.issuer})`),
      '◎ 사용 가능 기술',
      person.skills.join(', '),
    ),
}

const sentences: Layout = {
  name: 'ko: careers with the length of the job, certificates in one line',
  told: (person) => ({
    ...person,
    ...untold,
    headline: person.headline,
    education: person.education.map((each) => ({ ...each, gpa: '', degree: null })),
    certificates: person.certificates.map((each) => ({ ...each, issuer: '' })),
  }),
  write: (person) =>
    lines(
      `${person.name} (${person.headline})`,
      `Tel. ${person.phone} · Email. ${person.email}`,
      person.address,
      '< 경력 >',
      person.careers.flatMap((job) => [
        `${job.company}  ${korean(job.start)} ~ ${korean(job.end)} (2년 3개월)`,
        [job.department, job.position].filter(Boolean).join(' '),
        ...job.duties.map((duty) => `→ ${duty}`),
      ]),
      '< 학력 >',
      person.education.map((each) => `${each.school}  ${each.major}  ${korean(each.start)} ~ ${korean(each.end)}`),
      '< 자격증 >',
      person.certificates.map((each) => `${each.name}(${each.date.replace('-', '.')})`).join(', '),
      '< 어학 >',
      person.languages.map((each) => `${each.test}(${each.score}) ${each.date.replace('-', '.')}`),
      '< 보유 스킬 >',
      person.skills.map((skill) => `· ${skill}`),
    ),
}

const compact: Layout = {
  name: 'en: everything on one line, commas',
  told: (person) => ({
    ...person,
    ...untold,
    headline: person.headline,
    languages: [],
    education: person.education.map((each) => ({ ...each, gpa: '' })),
  }),
  write: (person) =>
    lines(
      `${person.name}, ${person.headline}`,
      `T: ${person.phone}  E: ${person.email}`,
      person.address,
      'Experience',
      person.careers.flatMap((job) => [
        `${job.company}, ${job.position}, ${abbreviated(job.start)} – ${abbreviated(job.end)}`,
        ...job.duties.map((duty) => `• ${duty}`),
      ]),
      'Education',
      person.education.map(
        (each) =>
          `${each.school}, ${each.degree === 'master' ? 'M.S.' : 'B.A.'} in ${each.major}, ${abbreviated(each.start)} – ${abbreviated(each.end)}`,
      ),
      'Certifications & Licenses',
      person.certificates.map((each) => `${each.name} (${each.issuer}), issued ${abbreviated(each.date)}`),
      'Areas of Expertise',
      person.skills.join(' • '),
    ),
}

const headed: Layout = {
  name: 'en: dates in brackets, lines broken in their middle',
  wraps: true,
  told: (person) => ({ ...person, ...untold, certificates: [], languages: [] }),
  write: (person) =>
    lines(
      'Curriculum Vitae',
      person.name,
      `Address: ${person.address} | Telephone: ${person.phone} | Email: ${person.email}`,
      'Employment',
      person.careers.flatMap((job) => [
        `${job.position} [${abbreviated(job.start)} - ${abbreviated(job.end)}]`,
        job.company,
        ...job.duties.flatMap(wrapped),
      ]),
      'Qualifications',
      person.education.flatMap((each) => [
        `${each.degree === 'master' ? 'Master of Science' : 'Bachelor of Arts'} in ${each.major} [${abbreviated(each.start)} - ${abbreviated(each.end)}]`,
        `${each.school} (GPA ${each.gpa})`,
      ]),
      'Skills summary',
      person.skills.join(', '),
    ),
}

/** A line broken in its middle, as a narrow column breaks it. */
function wrapped(duty: string): string[] {
  const middle = duty.indexOf(' ', Math.floor(duty.length / 2))
  return [`- ${duty.slice(0, middle)}`, duty.slice(middle + 1)]
}

export const lastKo: readonly Layout[] = [sideBySide, sentences]
export const lastEn: readonly Layout[] = [compact, headed]
