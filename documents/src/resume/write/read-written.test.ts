import { resumeContent, type ResumeTemplate } from '@maju/contracts/resumes'
import { describe, expect, test } from 'vitest'
import { readResume } from '../read-resume.ts'
import { formText } from './form/form-text.ts'
import { formOf } from './form/form-of.ts'
import { letterText, resumeText } from './resume-text.ts'

const content = (template: ResumeTemplate, language: 'ko' | 'en' = 'ko') =>
  resumeContent.parse({
    title: '지원용',
    language,
    template,
    summary: '숫자로 확인합니다.',
    parts: ['summary', 'education', 'careers', 'projects', 'languages', 'links', 'disabilities', 'veteran', 'letters'],
    letters: [{ question: '지원 동기', answer: '정산을 좋아합니다.\n', limit: null }],
    entries: [
      {
        section: 'person',
        value: {
          name: '김가상',
          headline: '백엔드 개발자',
          phone: '010-0000-1234',
          email: 'gasang@example.com',
          address: '서울특별시 마포구 예시로 12, 101동 1203호',
          birth: '1994-02-06',
        },
      },
      { section: 'links', value: { title: 'Blog', url: 'example.com/gasang' } },
      {
        section: 'education',
        value: {
          school: '가온고등학교',
          schoolType: 'high_school',
          status: 'attending',
          start: '2022-12',
          end: 'present',
        },
      },
      {
        section: 'careers',
        value: {
          company: '단비',
          position: '매장 관리자',
          experienceType: 'experienced',
          start: '2019-07-01',
          end: '2021-06-30',
          duties: '- 재고 오차 월 320건 → 41건\n• 신규 입사자 14명의 교육을 설계하고 운영',
          reasonForLeaving: '직무 전환',
        },
      },
      {
        section: 'projects',
        value: {
          name: '점자 변환기',
          role: '기획',
          start: '2022-06',
          end: '2022-09',
          description: '사용자 5명과 시험',
        },
      },
      { section: 'languages', value: { language: '영어', test: 'TOEIC', score: '905', date: '2016-08' } },
      { section: 'disabilities', value: { type: '청각장애', severity: 'mild' } },
      { section: 'veteran', value: { code: '10-000123', relation: '자녀' } },
    ],
  })

const value = (known: { value: string } | null | undefined) => known?.value ?? null

describe.each(['korean-standard', 'modern', 'english'] as const)('what we write as %s', (template) => {
  const read = readResume(formText(formOf(content(template))).replaceAll(/^• /gmu, ''))

  test('is read with who it is and how to reach them', () => {
    expect([read.name, read.headline, read.birth, read.contacts.address].map(value)).toEqual([
      '김가상',
      '백엔드 개발자',
      '1994-02-06',
      '서울특별시 마포구 예시로 12, 101동 1203호',
    ])
    expect(read.contacts.phones.map(value)).toEqual(['010-0000-1234'])
    expect(read.contacts.links.map(({ url }) => url.value)).toEqual(['example.com/gasang'])
  })

  test('is read with each job, project and school, and nothing besides', () => {
    expect(
      read.careers.map((job) => [job.company, job.department, job.position, job.start, job.end].map(value)),
    ).toEqual([['단비', null, '매장 관리자', '2019-07-01', '2021-06-30']])
    expect(read.careers[0]?.duties.map(value)).toEqual([
      '재고 오차 월 320건 → 41건',
      '신규 입사자 14명의 교육을 설계하고 운영',
    ])
    expect(value(read.careers[0]?.reasonForLeaving)).toBe('직무 전환')
    expect(read.projects.map(({ name, role }) => [name.value, value(role)])).toEqual([['점자 변환기', '기획']])
    expect(read.education.map(({ school, major, status }) => [school, major, status].map(value))).toEqual([
      ['가온고등학교', null, 'attending'],
    ])
    expect(
      read.languages.map(({ language, test: exam, score }) => [language.value, value(exam), value(score)]),
    ).toEqual([['영어', 'TOEIC', '905']])
  })
})

test('the text of a résumé is without its letters, and the letters are texts of their own', () => {
  expect(resumeText(content('modern'))).not.toContain('지원 동기')
  expect(letterText(content('modern'))).toBe('지원 동기\n정산을 좋아합니다.')
  expect(letterText({ ...content('modern'), parts: [] })).toBe('')
})

test('what is not shown is in no text', () => {
  const hidden = { ...content('korean-standard'), parts: ['careers' as const] }
  expect(resumeText(hidden)).toContain('단비')
  expect(resumeText(hidden)).not.toMatch(/청각장애|10-000123|숫자로|TOEIC/u)
})
