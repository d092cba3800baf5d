import type { CareerSection } from '@maju/contracts/career-sections'
import { resumeContent, type ResumeFound } from '@maju/contracts/resumes'
import { anything, assert, dictionary, oneof, property, record, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Said, saidOf } from '../write/form/shown.ts'
import { anyContent } from './any-content.fixture.ts'
import { fromJsonResume, NotAJsonResume } from './from-json-resume.ts'
import { toJsonResume } from './to-json-resume.ts'

const throughJson = (json: unknown): ResumeFound => fromJsonResume(JSON.parse(JSON.stringify(json)))
const first = <Section extends CareerSection>(found: ResumeFound, section: Section): Said<Section> | undefined =>
  saidOf(found, section)[0]

describe('a résumé that goes out and comes back as a JSON Resume', () => {
  test.each(['ko', 'en'] as const)('is the same in every field (%s)', (language) => {
    assert(
      property(anyContent(language), (content) => {
        expect(throughJson(toJsonResume(content))).toEqual({ ...content, leftOut: 0 })
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    { test: null, score: 'Advanced', proficiency: 'Advanced' },
    { test: null, score: 'Advanced', proficiency: null },
    { test: 'TOEIC', score: '900', proficiency: 'TOEIC 900' },
    { test: 'TOEIC', score: '900', proficiency: null },
    { test: null, score: null, proficiency: 'Advanced' },
  ])('tells a level from a test that says the same: %j', (level) => {
    const value = { language: 'English', date: null, ...level }
    const content = resumeContent.parse({
      title: 'CV',
      language: 'en',
      template: 'english',
      summary: '',
      parts: ['languages'],
      letters: [],
      entries: [{ section: 'languages', value }],
    })
    expect(first(throughJson(toJsonResume(content)), 'languages')).toEqual(value)
  })

  test('takes nothing along that it does not show', () => {
    const content = resumeContent.parse({
      title: '지원용',
      language: 'ko',
      template: 'modern',
      summary: '소개',
      parts: ['careers'],
      letters: [{ question: '지원 동기', answer: '그래서', limit: null }],
      entries: [
        { section: 'person', value: { name: '김가상' } },
        { section: 'careers', value: { company: '나래물산(가상)' } },
        { section: 'disabilities', value: { type: '지체장애', severity: 'mild' } },
        { section: 'military', value: { status: 'exempted' } },
      ],
    })
    const json = toJsonResume(content)
    expect(JSON.stringify(json)).not.toMatch(/지체장애|exempted|지원 동기|소개/u)
    expect(throughJson(json).entries.map(({ section }) => section)).toEqual(['person', 'careers'])
  })
})

/** As another program writes it: no field of ours, dates of several kinds, parts that we have no place for. */
const foreign = {
  basics: {
    name: 'Jane Doe',
    label: 'Programmer',
    email: 'jane@example.com',
    image: 'https://example.com/jane.png',
    url: 'https://example.com/jane',
    summary: 'I count things.',
    location: { address: '2712 Example St', city: 'San Francisco', countryCode: 'US' },
    profiles: [
      { network: 'GitHub', username: 'jane', url: 'https://github.com/example-jane' },
      { network: 'Mastodon', username: 'jane' },
    ],
  },
  work: [
    {
      name: 'Example Grocers',
      position: 'Analyst',
      startDate: '2019-03-01T00:00:00.000Z',
      summary: 'All about stock.',
      highlights: ['Cut waste by 18%', 'Trained six people'],
    },
    { company: 'Placeholder Inc', startDate: '2016', endDate: '2018-12' },
    { position: 'Nobody says where' },
  ],
  volunteer: [{ organization: 'Food Bank' }],
  education: [
    {
      institution: 'Sample University',
      area: 'Statistics',
      studyType: 'Bachelor of Science',
      endDate: '2015-05-30',
      gpa: 3.7,
    },
  ],
  skills: [{ name: 'Web', level: 'Master', keywords: ['HTML', 'CSS', 'html'] }],
  languages: [{ language: 'English', fluency: 'Native speaker' }],
  projects: [{ name: 'Map', roles: ['Lead', 'Design'], description: 'Of buses.', startDate: '2014-02-31x' }],
  references: [{ name: 'Somebody', reference: 'Good.' }],
}

describe('a JSON Resume of another program', () => {
  const found = fromJsonResume(foreign)

  test('says who it is about, where to find them and what they say of themselves', () => {
    expect(first(found, 'person')).toEqual({
      name: 'Jane Doe',
      headline: 'Programmer',
      email: 'jane@example.com',
      phone: null,
      address: '2712 Example St, San Francisco, US',
      gender: null,
      birth: null,
    })
    expect(found.summary).toBe('I count things.')
    expect(saidOf(found, 'links')).toEqual([
      { title: null, url: 'https://example.com/jane' },
      { title: 'GitHub', url: 'https://github.com/example-jane' },
    ])
  })

  test('has a job that began and did not end go on, and takes dates as exactly as they are', () => {
    expect(saidOf(found, 'careers').map(({ company, start, end }) => [company, start, end])).toEqual([
      ['Example Grocers', '2019-03-01', 'present'],
      ['Placeholder Inc', '2016', '2018-12'],
    ])
    expect(first(found, 'careers')?.duties).toBe('All about stock.\nCut waste by 18%\nTrained six people')
  })

  test('names degrees, skills and levels of language in its own words', () => {
    expect(first(found, 'education')).toMatchObject({ degree: 'bachelor', gpa: '3.7', end: '2015-05-30', status: null })
    expect(saidOf(found, 'skills').map(({ name }) => name)).toEqual(['Web', 'HTML', 'CSS'])
    expect(first(found, 'languages')).toMatchObject({ proficiency: 'Native speaker', test: null })
    expect(first(found, 'projects')).toMatchObject({ role: 'Lead, Design', description: 'Of buses.', start: null })
  })

  test('is told how much of it was left out, and gives no template, title or parts', () => {
    // A profile without address, a job without company, a voluntary work, a reference, and a date that is none.
    expect(found.leftOut).toBe(5)
    expect(Object.keys(found).toSorted()).toEqual(['entries', 'leftOut', 'letters', 'summary'])
  })
})

describe('what is no JSON Resume', () => {
  test.each([null, 7, 'text', [], {}, { name: 'Jane' }, { basics: 'Jane' }, { meta: { version: 'v1.0.0' } }])(
    'is refused: %j',
    (json) => expect(() => fromJsonResume(json)).toThrow(NotAJsonResume),
  )

  test('is refused by that error or read into what the contract takes, whatever it holds', () => {
    const part = oneof(anything({ maxDepth: 3 }), dictionary(string(), anything({ maxDepth: 2 })))
    const ours = {
      basics: part,
      work: part,
      education: part,
      skills: part,
      languages: part,
      meta: record({ 'x-maju': part }),
    }
    assert(
      property(record(ours, { requiredKeys: [] }), (json) => {
        expect(resumeContent.shape.entries.safeParse(given(json)?.entries ?? []).success).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('takes no more entries than a section holds, and counts the others', () => {
    const found = fromJsonResume({ skills: Array.from({ length: 130 }, (_, nth) => ({ name: `skill ${nth}` })) })
    expect([found.entries.length, found.leftOut]).toEqual([100, 30])
  })

  test('is read in no time, however many skills a file of a million bytes holds', () => {
    const keywords = Array.from({ length: 100_000 }, (_, nth) => `k${nth}`)
    const began = performance.now()
    expect(fromJsonResume({ skills: [{ name: 'Web', keywords }] }).leftOut).toBe(99_901)
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})

function given(json: unknown): ResumeFound | null {
  try {
    return fromJsonResume(json)
  } catch (error) {
    if (error instanceof NotAJsonResume) return null
    throw error
  }
}
