import { type CareerSection, type CareerValue, careerValue } from '@maju/contracts/career-sections'
import type { Known, Resume } from '@maju/contracts/resume'
import { describe, expect, test } from 'vitest'
import { entriesOfResume } from './entries-of-resume.ts'
import { isSameEntry } from './same-entry.ts'
import { sortFound } from './sort-found.ts'

const known = <Value extends string>(value: Value): Known<Value> => ({ value, confidence: 0.9, source: null })

const nothing: Resume = {
  name: null,
  headline: null,
  birth: null,
  gender: null,
  contacts: { emails: [], phones: [], address: null, links: [] },
  education: [],
  careers: [],
  projects: [],
  skills: [],
  certificates: [],
  awards: [],
  languages: [],
  military: null,
  veteran: null,
  disabilities: [],
  jobInterests: [],
}

const full: Resume = {
  ...nothing,
  name: known('홍길동'),
  birth: known('1998-04-02'),
  contacts: {
    emails: [known('one@example.com'), known('two@example.com')],
    phones: [known('010-0000-0000')],
    address: null,
    links: [{ title: null, url: known('github.com/honggildong') }],
  },
  education: [
    {
      school: known('한빛대학교'),
      schoolType: known('university'),
      major: known('컴퓨터공학'),
      degree: known('bachelor'),
      status: known('graduated'),
      start: known('2016-03'),
      end: known('2020-02-28'),
      gpa: known('3.9/4.5'),
    },
  ],
  careers: [
    {
      company: known('가온페이'),
      position: known('백엔드 개발자'),
      department: null,
      experienceType: known('experienced'),
      start: known('2022-03'),
      end: known('present'),
      duties: [known('정산 배치를 바꿈'), known('장애 대응\n절차를 만듦')],
      reasonForLeaving: null,
    },
  ],
  skills: [known('TypeScript')],
  languages: [
    { language: known('영어'), test: known('TOEIC'), score: known('905'), proficiency: null, date: known('2024-05') },
  ],
  military: { status: known('served'), branch: known('육군'), rank: null, start: null, end: null },
}

const profile = (change: Partial<Parameters<typeof sortFound>[1]> = {}) => ({
  entries: [],
  isOpen: () => true,
  places: new Map<CareerSection, number>(),
  limitOf: () => 100,
  ...change,
})

describe('fields of a document', () => {
  test('become entries with the same words, each field at its own', () => {
    const { fresh, leftOut } = sortFound(entriesOfResume(full), profile())
    expect(leftOut).toEqual([])
    const said = (section: CareerSection) => fresh.find((entry) => entry.section === section)?.value
    expect(fresh.map(({ section }) => section)).toEqual([
      'person',
      'education',
      'careers',
      'skills',
      'languages',
      'links',
      'military',
    ])
    expect(said('person')).toMatchObject({
      name: '홍길동',
      birth: '1998-04-02',
      email: 'one@example.com',
      gender: null,
    })
    expect(said('education')).toEqual({
      school: '한빛대학교',
      schoolType: 'university',
      major: '컴퓨터공학',
      degree: 'bachelor',
      status: 'graduated',
      start: '2016-03',
      end: '2020-02-28',
      gpa: '3.9/4.5',
    })
    expect(said('careers')).toMatchObject({ end: 'present', duties: '정산 배치를 바꿈\n장애 대응 절차를 만듦' })
    expect(said('languages')).toMatchObject({ test: 'TOEIC', score: '905', date: '2024-05' })
  })

  test('that say nothing become nothing', () => {
    expect(entriesOfResume(nothing)).toEqual([])
  })

  test('stand behind what each section has, and no section becomes fuller than it may', () => {
    const skills = ['하나', '둘', '셋', '넷'].map(known)
    const { fresh, leftOut } = sortFound(
      entriesOfResume({ ...full, skills }),
      profile({ places: new Map([['skills', 8]]), limitOf: () => 10 }),
    )
    expect(fresh.flatMap(({ section, place }) => (section === 'skills' ? [place] : []))).toEqual([8, 9])
    expect(leftOut).toEqual([{ section: 'skills', reason: 'full', count: 2 }])
  })

  test('without a name, and of a protected section that is off, are left out with the reason', () => {
    const { fresh, leftOut } = sortFound(
      entriesOfResume({ ...full, certificates: [{ name: known('정'), issuer: null, date: null }], name: null }),
      profile({ isOpen: (section) => section !== 'military' }),
    )
    expect(fresh.map(({ section }) => section)).not.toContain('military')
    expect(leftOut).toEqual([
      { section: 'person', reason: 'incomplete', count: 1 },
      { section: 'military', reason: 'protected', count: 1 },
    ])
  })

  test('that say one thing twice are taken once', () => {
    const skills = [known('Type Script'), known('typescript')]
    const { fresh, known: twice } = sortFound(entriesOfResume({ ...nothing, skills }), profile())
    expect([fresh.length, twice]).toEqual([1, 1])
  })
})

const entry = (section: CareerSection, value: Record<string, string>): CareerValue =>
  careerValue.parse({ section, value })

describe('an entry is the same as another', () => {
  test.each([
    ['careers', { company: '가온페이', start: '2022' }, { company: '가온 페이', start: '2022-03' }],
    ['careers', { company: '가온페이' }, { company: '가온페이', position: '개발자', start: '2022-03' }],
    ['links', { url: 'https://Example.com/me/' }, { url: 'example.com/me' }],
    ['languages', { language: '영어', test: 'TOEIC', score: '905' }, { language: '영어', test: 'toeic', score: '905' }],
    ['person', { name: '홍길동' }, { name: '김길동' }],
  ] as const)('in %s: %j and %j', (section, one, other) => {
    expect(isSameEntry(entry(section, one), entry(section, other))).toBe(true)
  })

  test.each([
    ['careers', { company: '가온페이', start: '2018-01' }, { company: '가온페이', start: '2022-03' }],
    ['careers', { company: '가온페이', position: '사원' }, { company: '가온페이', position: '팀장' }],
    ['languages', { language: '영어', test: 'TOEIC', score: '800' }, { language: '영어', test: 'TOEIC', score: '905' }],
    ['education', { school: '한빛대학교', degree: 'bachelor' }, { school: '한빛대학교', degree: 'master' }],
    ['certificates', { name: '정보처리기사' }, { name: '정보처리산업기사' }],
  ] as const)('but not in %s: %j and %j', (section, one, other) => {
    expect(isSameEntry(entry(section, one), entry(section, other))).toBe(false)
  })

  test('but never of another section', () => {
    expect(isSameEntry(entry('skills', { name: 'SQL' }), entry('jobInterests', { name: 'SQL' }))).toBe(false)
  })
})
