import type { Month, Person } from './person.ts'

/** How a person’s résumé is laid out, as its text comes out of a reader: cells parted by tabs, one line a paragraph. */
export type Layout = {
  name: string
  write: (person: Person) => string
  /** It breaks lines in their middle. */
  wraps?: true
  /** What of a person it writes down. */
  told: (person: Person) => Person
}

const dots = (month: Month): string => (month === 'present' ? '현재' : month.replace('-', '.'))
const spaced = (month: Month): string => {
  const [year, number] = month.split('-')
  return month === 'present' ? '현재' : `${year}. ${Number(number)}.`
}
const words = (month: Month): string => {
  const [year, number] = month.split('-')
  return month === 'present' ? '현재' : `${year}년 ${Number(number)}월`
}
const DEGREES = { associate: '전문학사', bachelor: '학사', master: '석사' } as const
const degreeOf = ({ degree }: Person['education'][number]): string => (degree ? DEGREES[degree] : '')
const lines = (...all: readonly (string | readonly string[])[]): string => all.flat().join('\n')

/** 잡코리아식 자유 양식: 제목, 글머리표, 한 줄 머리. */
const plain: Layout = {
  name: 'ko: headings and bullets',
  told: ({ certificates, ...person }) => ({
    ...person,
    certificates: certificates.map((each) => ({ ...each, issuer: '' })),
  }),
  write: (person) =>
    lines(
      `${person.name} | ${person.headline}`,
      `이메일: ${person.email} | 연락처: ${person.phone} | 주소: ${person.address}`,
      `포트폴리오: ${person.link}`,
      '경력사항',
      person.careers.flatMap((job) => [
        `${[job.company, job.department, job.position].filter(Boolean).join(' · ')} (${job.start} ~ ${dots(job.end).replace('.', '-')})`,
        ...job.duties.map((duty) => `- ${duty}`),
      ]),
      ...(person.projects.length > 0
        ? ['프로젝트', person.projects.map((each) => `${each.name} (${each.start} ~ ${each.end}): ${each.text}`)]
        : []),
      '학력',
      person.education.map(
        (each) => `${each.school} ${each.major} ${degreeOf(each)} (${each.start} ~ ${each.end}) ${each.gpa}`,
      ),
      '보유기술',
      person.skills.join(', '),
      '자격증',
      person.certificates.map((each) => `${each.name} (${each.date})`),
      '수상내역',
      person.awards.map((each) => `${each.title} (${each.issuer}, ${each.date})`),
      '어학',
      person.languages.map((each) => `${each.language}: ${each.test} ${each.score} (${each.date})`),
      ...(person.military
        ? [
            `병역: ${person.military.branch} ${person.military.rank} 만기전역 (${person.military.start} ~ ${person.military.end})`,
          ]
        : []),
    ),
}

/** 공공기관식 표 양식. */
const tables: Layout = {
  name: 'ko: form with tables',
  told: (person) => ({
    ...person,
    headline: '',
    link: '',
    projects: [],
    careers: person.careers.map((job) => ({ ...job, duties: job.duties.slice(0, 1) })),
  }),
  write: (person) =>
    lines(
      '이 력 서',
      `성명\t${person.name}\t연락처\t${person.phone}`,
      `이메일\t${person.email}\t주소\t${person.address}`,
      '[학력사항]',
      '재학기간\t학교명\t전공\t학위\t학점',
      person.education.map((each) =>
        [`${dots(each.start)} ~ ${dots(each.end)}`, each.school, each.major, degreeOf(each), each.gpa].join('\t'),
      ),
      '[경력사항]',
      '근무기간\t회사명\t부서\t직위\t담당업무',
      person.careers.map((job) =>
        [`${dots(job.start)} ~ ${dots(job.end)}`, job.company, job.department ?? '', job.position, job.duties[0]].join(
          '\t',
        ),
      ),
      '[자격면허]',
      '자격증명\t취득일\t발급기관',
      person.certificates.map((each) => [each.name, dots(each.date), each.issuer].join('\t')),
      '[수상]',
      '수상명\t수상일\t수여기관',
      person.awards.map((each) => [each.title, dots(each.date), each.issuer].join('\t')),
      '[외국어]',
      '언어\t시험명\t점수\t취득일',
      person.languages.map((each) => [each.language, each.test, each.score, dots(each.date)].join('\t')),
      ...(person.military
        ? [
            '[병역사항]',
            `${person.military.branch}\t${person.military.rank}\t만기전역\t${dots(person.military.start)} ~ ${dots(person.military.end)}`,
          ]
        : []),
      '[보유기술]',
      person.skills.join(' / '),
    ),
}

/** 회사 이름 아래에 부서와 직급, 기간이 따로. */
const stacked: Layout = {
  name: 'ko: stacked heads, dates in words',
  told: (person) => person,
  write: (person) =>
    lines(
      person.name,
      person.headline,
      `${person.phone}  ${person.email}`,
      person.address,
      person.link,
      '■ 경력',
      person.careers.flatMap((job) => [
        job.company,
        `${[job.department, job.position].filter(Boolean).join(' / ')}\t${words(job.start)} ~ ${words(job.end)}`,
        ...job.duties.map((duty) => `• ${duty}`),
      ]),
      ...(person.projects.length > 0
        ? [
            '■ 프로젝트',
            person.projects.flatMap((each) => [
              `${each.name}\t${dots(each.start)} ~ ${dots(each.end)}`,
              `• ${each.text}`,
            ]),
          ]
        : []),
      '■ 학력',
      person.education.flatMap((each) => [
        `${each.school}\t${words(each.start)} ~ ${words(each.end)}`,
        `${each.major} (${degreeOf(each)}) 졸업, 학점 ${each.gpa}`,
      ]),
      '■ 기술',
      person.skills.map((skill) => `• ${skill}`),
      '■ 자격증 및 어학',
      person.certificates.map((each) => `${each.name}\t${each.issuer}\t${dots(each.date)}`),
      person.languages.map((each) => `${each.test} ${each.score}\t${dots(each.date)}`),
      ...(person.awards.length > 0
        ? ['■ 수상', person.awards.map((each) => `${dots(each.date)} ${each.title} (${each.issuer})`)]
        : []),
      ...(person.military
        ? [
            '■ 병역',
            `${person.military.branch} ${person.military.rank} 만기제대 ${dots(person.military.start)} ~ ${dots(person.military.end)}`,
          ]
        : []),
    ),
}

/** 날짜가 앞에 서는 연표. */
const timeline: Layout = {
  name: 'ko: dates first, with spaces',
  told: ({ education, ...person }) => ({
    ...person,
    headline: '',
    link: '',
    military: null,
    education: education.map(({ degree: _degree, ...each }) => ({ ...each, degree: null })),
  }),
  write: (person) =>
    lines(
      `이름: ${person.name}`,
      `휴대전화: ${person.phone}`,
      `E-mail: ${person.email}`,
      `주소: ${person.address}`,
      '학력사항',
      person.education.map(
        (each) => `${spaced(each.start)} ~ ${spaced(each.end)}  ${each.school} ${each.major} 졸업 (${each.gpa})`,
      ),
      '경력사항',
      person.careers.flatMap((job) => [
        `${spaced(job.start)} ~ ${spaced(job.end)}  ${[job.company, job.department, job.position].filter(Boolean).join(' ')}`,
        ...job.duties,
      ]),
      ...(person.projects.length > 0
        ? [
            '수행 프로젝트',
            person.projects.flatMap((each) => [`${spaced(each.start)} ~ ${spaced(each.end)}  ${each.name}`, each.text]),
          ]
        : []),
      '자격사항',
      person.certificates.map((each) => `${spaced(each.date)}  ${each.name}  ${each.issuer}`),
      '수상경력',
      person.awards.map((each) => `${spaced(each.date)}  ${each.title}  ${each.issuer}`),
      '어학능력',
      person.languages.map((each) => `${each.language}  ${each.test} ${each.score}점  ${spaced(each.date)}`),
      '활용기술',
      person.skills.join(' · '),
    ),
}

export const layoutsKo: readonly Layout[] = [plain, tables, stacked, timeline]
