import type { Language } from '@maju/contracts/basics'
import type { CareerValue } from '@maju/contracts/career-sections'
import {
  degree,
  educationStatus,
  experienceType,
  gender,
  militaryStatus,
  schoolType,
  severity,
} from '@maju/contracts/resume'
import { letterLimit, type ResumeContent, resumeContent, resumePart, resumeTemplate } from '@maju/contracts/resumes'
import {
  type Arbitrary,
  array,
  boolean,
  constant,
  constantFrom,
  integer,
  oneof,
  option,
  record,
  string,
  tuple,
} from 'fast-check'

const WORDS: Record<Language, readonly string[]> = {
  ko: [
    '가온페이(가상)',
    '백엔드',
    '개발자',
    '결제팀',
    '3.72/4.5',
    '— 끝',
    '"따옴표"',
    '\\',
    'SQLD',
    '洪吉東',
    '😀',
    ':',
  ],
  en: ['Example Inc.', 'Data', 'Analyst', 'R&D', '<b>', 'née', '{{x}}', '…', '- item', '100%', 'O’Neil', 'null'],
}

/** Anything that the contract takes, as it keeps it: without white space around. */
const line = (language: Language): Arbitrary<string> =>
  oneof(
    array(constantFrom(...WORDS[language]), { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    string({ unit: 'binary' }),
  )
    .map((text) => text.replaceAll('\0', '').trim().slice(0, 150).trim())
    .filter((text) => text !== '')

const several = (language: Language): Arbitrary<string> =>
  array(oneof(line(language), constantFrom('', '  indented', '- 항목', '\t')), { minLength: 1, maxLength: 5 })
    .map((lines) => lines.join('\n').trim())
    .filter((text) => text !== '')

const two = (number: number): string => String(number).padStart(2, '0')
const date: Arbitrary<string> = tuple(
  integer({ min: 1900, max: 2099 }),
  integer({ min: 1, max: 12 }),
  integer({ min: 1, max: 28 }),
  integer({ min: 0, max: 2 }),
).map(([year, month, day, exactness]) => [String(year), two(month), two(day)].slice(0, exactness + 1).join('-'))
const maybe = <Value>(value: Arbitrary<Value>) => option(value, { nil: null })
const period = { start: maybe(date), end: maybe(oneof(date, constant('present'))) }
const url = constantFrom(
  'example.com/me',
  'https://example.org',
  'HTTP://EXAMPLE.com/?a=1#b',
  'github.com/example-누구',
)

const sectionsIn = (language: Language) => {
  const word = line(language)
  return {
    person: record({
      name: word,
      headline: maybe(word),
      gender: maybe(constantFrom(...gender.options)),
      birth: maybe(date),
      email: maybe(constantFrom('a@example.com', 'not really an address')),
      phone: maybe(word),
      address: maybe(word),
    }),
    education: record({
      school: word,
      schoolType: maybe(constantFrom(...schoolType.options)),
      major: maybe(word),
      degree: maybe(constantFrom(...degree.options)),
      status: maybe(constantFrom(...educationStatus.options)),
      gpa: maybe(word),
      ...period,
    }),
    careers: record({
      company: word,
      position: maybe(word),
      department: maybe(word),
      experienceType: maybe(constantFrom(...experienceType.options)),
      duties: maybe(several(language)),
      reasonForLeaving: maybe(word),
      ...period,
    }),
    projects: record({ name: word, role: maybe(word), description: maybe(several(language)), ...period }),
    skills: record({ name: word }),
    certificates: record({ name: word, issuer: maybe(word), date: maybe(date) }),
    awards: record({ title: word, issuer: maybe(word), date: maybe(date) }),
    languages: record({
      language: word,
      test: maybe(word),
      score: maybe(word),
      proficiency: maybe(word),
      date: maybe(date),
    }),
    links: record({ title: maybe(word), url }),
    jobInterests: record({ name: word }),
    military: record({
      status: constantFrom(...militaryStatus.options),
      branch: maybe(word),
      rank: maybe(word),
      ...period,
    }),
    disabilities: record({ type: word, severity: maybe(constantFrom(...severity.options)) }),
    veteran: record({ code: word, relation: maybe(word) }),
  }
}

const SINGLE: ReadonlySet<string> = new Set(['person', 'military', 'veteran'])

/** A résumé that says anything at all, and shows all of it. */
export function anyContent(language: Language): Arbitrary<ResumeContent> {
  const entries = tuple(
    ...Object.entries(sectionsIn(language)).map(([section, value]) =>
      array(value as Arbitrary<CareerValue['value']>, { maxLength: SINGLE.has(section) ? 1 : 3 }).map((values) =>
        values.map((each) => ({ section, value: each })),
      ),
    ),
  ).map((sections) => sections.flat())
  const letter = record({
    question: line(language),
    answer: string({ unit: 'binary' }),
    limit: maybe(
      record({
        amount: integer({ min: 1, max: 20_000 }),
        counting: constantFrom(...letterLimit.shape.counting.options),
      }),
    ),
  })
  return record({
    title: line(language),
    template: constantFrom(...resumeTemplate.options),
    summary: oneof(constant(''), several(language)),
    entries,
    letters: array(letter, { maxLength: 3 }),
    reversed: boolean(),
  }).map(({ reversed, ...content }) =>
    resumeContent.parse({
      ...content,
      language,
      parts: reversed ? resumePart.options.toReversed() : resumePart.options,
    }),
  )
}
