import type { CareerValue } from '@maju/contracts/career-sections'
import { type ResumeContent, resumeContent, resumePart, type ResumeTemplate } from '@maju/contracts/resumes'

const MUCH: CareerValue[] = [
  {
    section: 'person',
    value: {
      name: '김가상(金假想)',
      headline: '백엔드 개발자',
      email: 'gasang.kim@example.com',
      phone: '010-0000-2345',
      address: '경기도 성남시 분당구 판교역로 235',
      birth: '1994-02-06',
      gender: 'female',
    },
  },
  { section: 'links', value: { title: 'GitHub', url: 'github.com/example-gasang' } },
  {
    section: 'education',
    value: {
      school: '새솔대학교(가상)',
      schoolType: 'university',
      major: '경영학과',
      degree: 'bachelor',
      status: 'graduated',
      start: '2011-03',
      end: '2017-08',
      gpa: '3.41/4.5',
    },
  },
  ...Array.from({ length: 6 }, (_, nth): CareerValue => ({
    section: 'careers',
    value: {
      company: `나래물산 제${nth + 1}공장(가상)`,
      department: '구매팀',
      position: '대리',
      experienceType: null,
      start: `${2012 + nth * 2}-04`,
      end: `${2014 + nth * 2}-03`,
      duties: Array.from(
        { length: 5 },
        (__, item) =>
          `- 공급사 ${nth + 2}${item}곳의 단가를 다시 협상하고 납기 지연 원인을 품목별로 나누어 지연율을 14%에서 ${item + 3}%로 낮추고 그 절차를 다른 공장에도 옮김`,
      ).join('\n'),
      reasonForLeaving: null,
    },
  })),
  ...Array.from({ length: 12 }, (_, nth): CareerValue => ({
    section: 'certificates',
    value: { name: `물류관리사 ${nth + 1}급`, issuer: nth % 2 === 0 ? '한국산업인력공단' : null, date: '2017-09' },
  })),
  { section: 'skills', value: { name: 'SAP ERP' } },
  { section: 'military', value: { status: 'served', branch: '육군', rank: '병장', start: '2012-03', end: '2013-12' } },
  { section: 'disabilities', value: { type: '청각장애', severity: 'mild' } },
]

const contentWith = (template: ResumeTemplate, given: Partial<ResumeContent>): ResumeContent =>
  resumeContent.parse({
    title: '나래물산 지원',
    language: 'ko',
    template,
    summary: '',
    parts: resumePart.options,
    entries: [],
    letters: [],
    ...given,
  })

/** A résumé of several pages with everything in it that a person may say. */
export const longContent = (template: ResumeTemplate): ResumeContent =>
  contentWith(template, {
    summary: '숫자로 확인하고 작게 시험합니다.\n\n절차가 남는 일을 좋아합니다.',
    entries: MUCH,
    letters: [
      {
        question: '지원 동기를 적어 주십시오. (700자 이내)',
        answer: '숫자가 맞지 않는 원인을 끝까지 찾는 일을 좋아합니다.',
        limit: null,
      },
      { question: '입사 후 포부', answer: '첫 해에는 익히고 둘째 해에는 적어 둡니다.', limit: null },
    ],
  })

/** A résumé that says a name and no more. */
export const shortContent = (template: ResumeTemplate): ResumeContent =>
  contentWith(template, { entries: MUCH.filter(({ section }) => section === 'person') })

/** Words longer than a line, a cell higher than a page, pictures, and signs that no file can hold. */
export const extremeContent = (template: ResumeTemplate): ResumeContent =>
  contentWith(template, {
    entries: [
      {
        section: 'person',
        value: {
          name: '가'.repeat(150),
          headline: null,
          email: null,
          phone: null,
          address: null,
          birth: null,
          gender: null,
        },
      },
      {
        section: 'careers',
        value: {
          company: 'A'.repeat(180),
          department: null,
          position: '업무 '.repeat(250).trim(),
          experienceType: null,
          start: null,
          end: null,
          duties: `${'끝없이'.repeat(800)}\n😀 웃음\u0007\u202e`,
          reasonForLeaving: null,
        },
      },
      { section: 'links', value: { title: null, url: `example.com/${'x'.repeat(400)}` } },
    ],
  })
