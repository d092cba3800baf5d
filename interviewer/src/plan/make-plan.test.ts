import {
  type Difficulty,
  difficulty,
  type Persona,
  persona,
  plan as planSchema,
  type PlanRequest,
} from '@maju/contracts/plan'
import { similarity } from '@maju/text/similarity'
import { expect, test } from 'vitest'
import { ALIKE } from '../bank/pack-faults.ts'
import { questionFaults } from '../bank/question-rules.ts'
import { byId, make, targets } from './make-plan.fixture.ts'
import type { PlanDraft, PlanTarget } from './make-plan.ts'
import { PHASES } from './phase-split.ts'

type Case = { name: string; some: Partial<PlanRequest>; target: PlanTarget; plan: PlanDraft }

/** Every persona, difficulty, language, set of documents and number of questions, with another seed each. */
const cases: Case[] = persona.options.flatMap((who) =>
  difficulty.options.flatMap((level) =>
    Object.entries(targets).flatMap(([name, target]) =>
      [5, 6, 8, 10, 12, 15].map((questions) => {
        const some: Partial<PlanRequest> = {
          persona: who,
          difficulty: level,
          questions,
          language: name === 'en' ? 'en' : 'ko',
          preset: questions % 2 === 0 ? 'standard' : 'exam',
        }
        const label = `${who} ${level} ${name} ${questions}`
        return { name: label, some, target, plan: make(some, target, label) }
      }),
    ),
  ),
)

const everyCase = (holds: (each: Case) => boolean): string[] =>
  cases.filter((each) => !holds(each)).map(({ name }) => name)

test('every plan has as many questions as asked for, in the order of the phases, opened and closed by one', () => {
  expect(everyCase(({ plan, some }) => plan.questions.length === some.questions)).toEqual([])
  expect(
    everyCase(({ plan }) => {
      const order = plan.questions.map(({ phase }) => PHASES.indexOf(phase))
      return order.every((at, index) => at >= (order[index - 1] ?? 0))
    }),
  ).toEqual([])
  expect(
    everyCase(({ plan }) =>
      plan.phases.every((each) =>
        each.phase === 'warm-up' || each.phase === 'wrap-up' ? each.questions === 1 : each.questions >= 1,
      ),
    ),
  ).toEqual([])
})

test('every plan is what the contract says', () => {
  const id = '00000000-0000-4000-8000-000000000000'
  const stored = { id, targetId: id, status: 'ready', createdAt: '2026-01-01T00:00:00.000Z' }
  expect(everyCase(({ plan }) => planSchema.safeParse({ ...stored, ...plan }).success)).toEqual([])
})

test('no competency is asked twice in the middle of an interview', () => {
  expect(
    everyCase(({ plan }) => {
      const core = plan.questions.filter(({ phase }) => phase !== 'warm-up' && phase !== 'wrap-up')
      return new Set(core.map(({ competency }) => competency)).size === core.length
    }),
  ).toEqual([])
})

test('no two questions of a plan are the same or read alike', () => {
  expect(
    everyCase(({ plan: { questions, language } }) =>
      questions.every((one, at) =>
        questions
          .slice(at + 1)
          .every((other) => one.bankId !== other.bankId && similarity(one.text, other.text, language) < ALIKE),
      ),
    ),
  ).toEqual([])
})

test('at least half of the experience questions cite résumé or cover letter, no line twice', () => {
  expect(
    everyCase(({ plan, target }) => {
      if (target.documents.length === 0) return plan.questions.every(({ sources }) => sources.length === 0)
      const experience = plan.questions.filter(({ phase }) => phase === 'experience')
      const own = experience.filter(({ sources }) => sources.some(({ document }) => document !== 'posting'))
      const quotes = plan.questions.flatMap(({ sources }) => sources.map(({ quote }) => quote))
      return own.length >= experience.length / 2 && new Set(quotes).size === quotes.length
    }),
  ).toEqual([])
})

test('at least two questions cite the posting', () => {
  expect(
    everyCase(
      ({ plan, target }) =>
        target.documents.length === 0 ||
        plan.questions.filter(({ sources }) => sources.some(({ document }) => document === 'posting')).length >= 2,
    ),
  ).toEqual([])
})

test('every citation is exactly where it says and stands verbatim in the question; pay and benefits are never cited', () => {
  expect(
    everyCase(({ plan }) =>
      plan.questions.every(({ text, sources }) =>
        sources.every(({ document, quote, start, end }) => {
          const source = plan.documents.find(({ kind }) => kind === document)?.text ?? ''
          return source.slice(start, end) === quote && text.includes(quote) && !/연봉|점심/u.test(quote)
        }),
      ),
    ),
  ).toEqual([])
})

test('every question passes the rules of the bank, has no open place and no number outside a quotation', () => {
  expect(
    everyCase(({ plan }) =>
      plan.questions.every(({ text, sources }) => {
        const own = sources.reduce((left, { quote }) => left.replace(quote, ''), text)
        return questionFaults(text, plan.language).length === 0 && !/\d|[{}]/u.test(own)
      }),
    ),
  ).toEqual([])
})

const LEVEL: Record<Difficulty, number> = { easy: 0, normal: 1, hard: 2 }

const levels = (plan: PlanDraft) =>
  plan.questions.map(({ bankId }) => LEVEL[byId(bankId).difficulty] - LEVEL[plan.difficulty])

test('no question is more than one step from the difficulty, and of all most are exactly of it', () => {
  expect(everyCase(({ plan }) => levels(plan).every((off) => Math.abs(off) <= 1))).toEqual([])
  for (const level of difficulty.options) {
    const all = cases.filter(({ plan }) => plan.difficulty === level).flatMap(({ plan }) => levels(plan))
    expect(all.filter((off) => off === 0).length / all.length).toBeGreaterThan(0.65)
  }
})

const speakers = (who: Persona) =>
  make({ persona: who, questions: 6 }, targets.bare).questions.map(({ speaker }) => speaker)

test('everybody asks only what is theirs to ask, and a panel takes turns', () => {
  expect(
    everyCase(({ plan }) => plan.questions.every(({ speaker, bankId }) => byId(bankId).personas.includes(speaker))),
  ).toEqual([])
  expect(speakers('panel')).toEqual(['lead', 'executive', 'lead', 'executive', 'lead', 'executive'])
  expect(new Set(speakers('executive'))).toEqual(new Set(['executive']))
})

const special = ({ plan }: Case) =>
  plan.questions.map(({ bankId }) => byId(bankId).families).filter((families) => !families.includes('all'))

test('questions of the job family are mixed with general ones, and none is of another family', () => {
  const family = new Map<PlanTarget, string>([
    [targets.ko, '20'],
    [targets.en, '02'],
    [targets.bare, '12'],
  ])
  expect(
    everyCase((each) => special(each).every((families) => families.some((code) => code === family.get(each.target)))),
  ).toEqual([])
  expect(everyCase((each) => special(each).length <= each.plan.questions.length / 2)).toEqual([])
  const developers = cases.filter(({ name, plan }) => name.includes(' ko ') && plan.persona === 'lead')
  expect(developers.filter((each) => special(each).length === 0 && each.plan.questions.length > 5)).toEqual([])
})

test('a hotel candidate is not asked about hair colouring, a tour or a gym', () => {
  const texts = Array.from({ length: 40 }, (_, at) =>
    make({ questions: 15, difficulty: at % 2 === 0 ? 'normal' : 'hard' }, targets.bare, `s${at}`),
  ).flatMap((plan) => plan.questions.map(({ text }) => text))
  expect(texts.filter((text) => /염색|여행|인솔|운동을 지도/u.test(text))).toEqual([])
  expect(texts.some((text) => /객실|손님/u.test(text))).toBe(true)
})

const plans = (some: Partial<PlanRequest>) =>
  Array.from({ length: 25 }, (_, at) => make(some, targets.ko, `seed ${at}`).questions.map(({ bankId }) => bankId))

test('the same seed gives the same plan, other seeds other plans', () => {
  for (const questions of [8, 12]) {
    expect(make({ questions }, targets.ko, 'a')).toEqual(make({ questions }, targets.ko, 'a'))
    for (const level of difficulty.options) {
      const pairs = plans({ questions, difficulty: level }).flatMap((one, at, all) =>
        all.slice(at + 1).map((other) => one.filter((id) => !other.includes(id)).length),
      )
      expect(pairs.filter((different) => different >= 3).length / pairs.length).toBeGreaterThanOrEqual(0.9)
    }
  }
})

test('in an exam everybody has 30 to 60 seconds to prepare and 60 to 120 to answer; otherwise none to prepare', () => {
  expect(
    everyCase(({ plan }) =>
      plan.questions.every(({ secondsToPrepare, secondsToAnswer }) =>
        plan.preset === 'exam'
          ? secondsToPrepare >= 30 && secondsToPrepare <= 60 && secondsToAnswer >= 60 && secondsToAnswer <= 120
          : secondsToPrepare === 0 && secondsToAnswer >= 15,
      ),
    ),
  ).toEqual([])
})

const seconds = (minutes: number, questions: number) =>
  make({ minutes, questions }, targets.ko).questions.reduce((sum, { secondsToAnswer }) => sum + secondsToAnswer, 0)

test('clocks of a standard interview fit its minutes and grow with them', () => {
  for (const minutes of [5, 15, 25, 60, 90])
    for (const questions of [5, 9, 15]) expect(seconds(minutes, questions)).toBeLessThanOrEqual(minutes * 60)
  expect(seconds(25, 8)).toBeGreaterThan(seconds(15, 8))
})

test('anchors, probes and reasons are in the language of the interview', () => {
  expect(
    everyCase(({ plan }) =>
      plan.questions.every(({ why, anchors, probes }) =>
        [why, ...anchors, ...probes.map(({ text }) => text)].every(
          (text) => /[가-힣]/u.test(text) === (plan.language === 'ko'),
        ),
      ),
    ),
  ).toEqual([])
})
