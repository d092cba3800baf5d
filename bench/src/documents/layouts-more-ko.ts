import type { Layout } from './layouts-ko.ts'
import { type Month, type Person, untold } from './person.ts'

/** More Korean layouts, as portals, forms and notes have them. */

const lines = (...all: readonly (string | readonly string[])[]): string => all.flat().join('\n')
const dots = (month: Month): string => (month === 'present' ? '재직중' : month.replace('-', '.'))
const bareEducation = (person: Person): Person['education'] =>
  person.education.map((each) => ({ ...each, degree: null }))

const portal: Layout = {
  name: 'ko: a portal’s page with small signs',
  told: (person) => ({ ...person, ...untold, education: bareEducation(person) }),
  write: (person) =>
    lines(
      person.name,
      '구직 중 | 1994년생',
      `📧 ${person.email}   📱 ${person.phone}`,
      `🏠 ${person.address}`,
      '경력사항',
      person.careers.flatMap((job) => [
        `${dots(job.start)} ~ ${dots(job.end)}`,
        job.company,
        [job.department, job.position].filter(Boolean).join(' · '),
        ...job.duties.map((duty) => `▪ ${duty}`),
      ]),
      '학력사항',
      person.education.flatMap((each) => [
        `${dots(each.start)} ~ ${dots(each.end)} 졸업`,
        `${each.school} | ${each.major} | 학점 ${each.gpa}`,
      ]),
      '자격증',
      person.certificates.flatMap((each) => `${dots(each.date)} | ${each.name} | ${each.issuer}`),
      '어학',
      person.languages.map((each) => `${dots(each.date)} | ${each.test} ${each.score}`),
      '스킬',
      person.skills.map((skill) => `#${skill}`).join(' '),
    ),
}

const form: Layout = {
  name: 'ko: numbered form with labels',
  told: (person) => ({ ...person, ...untold, skills: [], languages: [] }),
  write: (person) =>
    lines(
      '1. 인적사항',
      `- 성명: ${person.name}`,
      `- 연락처: ${person.phone}`,
      `- 이메일: ${person.email}`,
      `- 주소: ${person.address}`,
      '2. 학력사항',
      person.education.map(
        (each) =>
          `- ${each.school} ${each.major} (${each.start} ~ ${each.end}, ${each.degree === 'master' ? '석사' : '학사'} 졸업, ${each.gpa})`,
      ),
      '3. 경력사항',
      person.careers.flatMap((job) => [
        `회사명: ${job.company}`,
        `근무기간: ${job.start} ~ ${job.end === 'present' ? '현재' : job.end}`,
        ...(job.department ? [`부서: ${job.department}`] : []),
        `직위: ${job.position}`,
        '담당업무:',
        ...job.duties.map((duty) => `- ${duty}`),
      ]),
      '4. 자격사항',
      person.certificates.map((each) => `- ${each.name} (${each.issuer}, ${each.date})`),
    ),
}

const notes: Layout = {
  name: 'ko: notes with marks of Markdown',
  told: (person) => ({
    ...person,
    awards: [],
    military: null,
    certificates: person.certificates.map((each) => ({ ...each, issuer: '' })),
  }),
  write: (person) =>
    lines(
      `# ${person.name}`,
      `**${person.headline}**`,
      `${person.email} / ${person.phone} / ${person.address}`,
      person.link,
      '## 경력',
      person.careers.flatMap((job) => [
        `### ${[job.company, job.department, job.position].filter(Boolean).join(' | ')}`,
        `${job.start.replace('-', '.')} - ${job.end === 'present' ? '현재' : job.end.replace('-', '.')}`,
        ...job.duties.map((duty) => `- ${duty}`),
      ]),
      ...(person.projects.length > 0
        ? [
            '## 프로젝트',
            person.projects.flatMap((each) => [
              `### ${each.name}`,
              `${each.start.replace('-', '.')} - ${each.end.replace('-', '.')}`,
              `- ${each.text}`,
            ]),
          ]
        : []),
      '## 학력',
      person.education.map(
        (each) =>
          `- ${each.school}, ${each.major} ${each.degree === 'master' ? '석사' : '학사'}, ${each.start.replace('-', '.')} - ${each.end.replace('-', '.')}, ${each.gpa}`,
      ),
      '## 기술 스택',
      person.skills.map((skill) => `- ${skill}`),
      '## 자격증',
      person.certificates.map((each) => `- ${each.name} / ${each.date.replace('-', '.')}`),
      '## 어학',
      person.languages.map(
        (each) => `- ${each.language} / ${each.test} ${each.score} / ${each.date.replace('-', '.')}`,
      ),
    ),
}

export const moreKo: readonly Layout[] = [portal, form, notes]
