import type { Language } from '@maju/contracts/basics'
import type { CareerValue } from '@maju/contracts/career-sections'
import { type ResumeContent, resumeContent, resumePart, type ResumeTemplate } from '@maju/contracts/resumes'
import { type Dice, diceOf } from './dice.ts'
import { POOLS } from './pools.ts'

/** A résumé of made-up values, some of them missing; the same for the same seed. */
export function randomContent(seed: number, language: Language, template: ResumeTemplate): ResumeContent {
  const dice = diceOf(seed)
  const { summaries, letters } = POOLS[language]
  return resumeContent.parse({
    title: language === 'ko' ? '지원용 이력서' : 'Application',
    language,
    template,
    summary: dice.maybe(0.6, () => dice.one(summaries)) ?? '',
    parts: orderOf(dice),
    letters:
      dice.maybe(0.4, () =>
        letters.map((answer, nth) => ({ question: questionOf(language, nth), answer, limit: null })),
      ) ?? [],
    entries: entriesOf(dice, language),
  })
}

const QUESTIONS = {
  ko: ['지원 동기와 입사 후 하고 싶은 일을 적어 주십시오. (700자 이내)', '입사 후 포부'],
  en: ['Why do you want to work with us?'],
}
const questionOf = (language: Language, nth: number): string => QUESTIONS[language][nth] ?? ''

/** The order that a template begins with, or one in which two parts have changed places. */
function orderOf(dice: Dice): string[] {
  const parts: string[] = [...resumePart.options]
  const [from, to] = [dice.below(parts.length), dice.below(parts.length)]
  const moved = dice.maybe(0.5, () => parts.splice(from, 1))
  if (moved) parts.splice(to, 0, ...moved)
  return parts
}

const two = (number: number): string => String(number).padStart(2, '0')

/** Periods that follow each other into the past, to the month, and now and then to the day or the year. */
function periodsOf(dice: Dice) {
  let year = 2025
  return (mayGoOn: boolean) => {
    const last = year - dice.below(2)
    const first = last - 1 - dice.below(3)
    year = first
    const exactness = dice.one([2, 2, 2, 3, 1])
    const date = (of: number) =>
      [String(of), two(1 + dice.below(12)), two(1 + dice.below(28))].slice(0, exactness).join('-')
    const goesOn = mayGoOn && last > 2023 && dice.below(2) === 0
    return { start: date(first), end: goesOn ? 'present' : date(last) }
  }
}

function entriesOf(dice: Dice, language: Language): CareerValue[] {
  const pools = POOLS[language]
  const month = (): string => `${2012 + dice.below(13)}-${two(1 + dice.below(12))}`
  return [
    personOf(dice, language),
    ...schoolsOf(dice, language),
    ...careersOf(dice, language),
    ...projectsOf(dice, language),
    ...dice.some(pools.skills, 9).map((name): CareerValue => ({ section: 'skills', value: { name } })),
    ...dice.some(pools.certificates, 4).map((name): CareerValue => ({
      section: 'certificates',
      value: { name, issuer: dice.maybe(0.7, () => dice.one(pools.offices)), date: dice.maybe(0.9, month) },
    })),
    ...dice.some(pools.awards, 3).map((title): CareerValue => ({
      section: 'awards',
      value: { title, issuer: dice.maybe(0.7, () => dice.one(pools.offices)), date: dice.maybe(0.9, month) },
    })),
    ...dice.some(pools.tests, 3).map(([name, test, score]): CareerValue => ({
      section: 'languages',
      value: {
        language: name,
        ...(dice.maybe(0.75, () => ({ test, score, date: dice.maybe(0.8, month), proficiency: null })) ?? {
          test: null,
          score: null,
          date: null,
          proficiency: dice.one(pools.proficiencies),
        }),
      },
    })),
    ...dice.some(LINKS, 3).map((url): CareerValue => ({
      section: 'links',
      value: { title: dice.maybe(0.4, () => dice.one(['GitHub', 'Blog', 'Portfolio'])), url },
    })),
    ...dice.some(pools.interests, 2).map((name): CareerValue => ({ section: 'jobInterests', value: { name } })),
    ...protectedOf(dice, language),
  ]
}

const LINKS = [
  'https://github.com/example-user',
  'example.com/portfolio',
  'https://blog.example.org/@someone/a-rather-long-path?page=2',
  'notion.so/example-page',
]

function personOf(dice: Dice, language: Language): CareerValue {
  const pools = POOLS[language]
  return {
    section: 'person',
    value: {
      name: dice.one(pools.names),
      headline: dice.maybe(0.7, () => dice.one(pools.headlines)),
      email: dice.maybe(0.95, () => dice.one(['someone.else@example.com', 'a_b-c+d@mail.example.org'])),
      phone: dice.maybe(0.95, () => dice.one(pools.phones)),
      address: dice.maybe(0.8, () => dice.one(pools.addresses)),
      birth: dice.maybe(0.4, () => `${1985 + dice.below(20)}-${two(1 + dice.below(12))}-${two(1 + dice.below(28))}`),
      gender: dice.maybe(0.3, () => dice.one(['male', 'female'] as const)),
    },
  }
}

function schoolsOf(dice: Dice, language: Language): CareerValue[] {
  const pools = POOLS[language]
  const period = periodsOf(dice)
  return dice.some(pools.schools, 3).map(([school, schoolType]): CareerValue => {
    const dates = period(true)
    const isHigh = schoolType === 'high_school'
    const degree = schoolType === 'university' ? dice.one(['bachelor', 'master', 'doctorate'] as const) : 'associate'
    return {
      section: 'education',
      value: {
        school,
        schoolType,
        major: isHigh ? null : dice.one(pools.majors),
        degree: isHigh ? null : dice.maybe(0.8, () => degree),
        status:
          dates.end === 'present'
            ? 'attending'
            : dice.maybe(0.6, () => dice.one(['graduated', 'completed', 'dropout'] as const)),
        gpa: isHigh ? null : dice.maybe(0.6, () => dice.one(pools.gpas)),
        ...dates,
      },
    }
  })
}

function careersOf(dice: Dice, language: Language): CareerValue[] {
  const pools = POOLS[language]
  const period = periodsOf(dice)
  return dice.some(pools.companies, 5).map((company): CareerValue => ({
    section: 'careers',
    value: {
      company,
      department: dice.maybe(0.6, () => dice.one(pools.departments)),
      position: dice.maybe(0.95, () => dice.one(pools.positions)),
      experienceType: dice.maybe(0.2, () => dice.one(['newcomer', 'experienced'] as const)),
      duties:
        dice
          .some(pools.duties, 4)
          .map((duty) => `${dice.one(['', '- ', '• '])}${duty}`)
          .join('\n') || null,
      reasonForLeaving: dice.maybe(0.25, () => dice.one(pools.reasons)),
      ...period(true),
    },
  }))
}

function projectsOf(dice: Dice, language: Language): CareerValue[] {
  const pools = POOLS[language]
  const period = periodsOf(dice)
  return dice.some(pools.projects, 3).map((name): CareerValue => ({
    section: 'projects',
    value: {
      name,
      role: dice.maybe(0.5, () => dice.one(pools.roles)),
      description: dice.some(pools.duties, 2).join('\n') || null,
      ...period(false),
    },
  }))
}

/** What no reader reads has to be there too: it must not be read as something else. */
function protectedOf(dice: Dice, language: Language): CareerValue[] {
  if (language !== 'ko') return []
  const service = (): CareerValue =>
    dice.one<CareerValue>([
      {
        section: 'military',
        value: {
          status: 'served',
          branch: dice.one(['육군', '공군', '해병대']),
          rank: dice.one(['병장', '중위']),
          start: '2013-03-04',
          end: '2014-12-03',
        },
      },
      { section: 'military', value: { status: 'exempted', branch: null, rank: null, start: null, end: null } },
      {
        section: 'military',
        value: { status: 'serving', branch: '해군', rank: '상병', start: '2024-05', end: 'present' },
      },
    ])
  const military = dice.maybe(0.6, service)
  const disability = dice.maybe<CareerValue>(0.2, () => ({
    section: 'disabilities',
    value: { type: '청각장애', severity: 'mild' },
  }))
  const veteran = dice.maybe<CareerValue>(0.2, () => ({
    section: 'veteran',
    value: { code: '10-000123', relation: '자녀' },
  }))
  return [military, disability, veteran].filter((each) => each !== null)
}
