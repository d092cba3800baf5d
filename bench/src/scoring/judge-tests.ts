import type { PracticeModel } from '@maju/interviewer/score/practice-model'
import type { Exchange, Testimony } from '@maju/interviewer/score/testimony'
import { hearTestimonies } from '@maju/interviewer/score/testimony'
import { judgeTestimonies } from '@maju/interviewer/score/score-rubric'
import type { JudgeTest, Profession } from './interviews.ts'
import { LEVELS } from './interviews.ts'

/**
 * A belief has moved when the log odds of a level changed by more than this (0.05 is 1.2 points at even odds). The same bound decides that it has
 * moved and that it has not: no dimension of the rubric may move in a test of stillness.
 */
const MOVED = 0.05

/** `base`: after the interviews of that résumé (`interview`, one trial for each), or with nothing said before (`alone`). */
export type Trial = { test: string; base: 'interview' | 'alone'; passed: boolean }

type Case = { test: JudgeTest; profession: Profession; evidence: JudgeTest | undefined; model: PracticeModel }

/** Every judge test, with the model that belongs to its profession; a test without its profession is left out. */
export function runJudgeTests(
  tests: readonly JudgeTest[],
  professions: readonly Profession[],
  modelOf: (profession: Profession) => PracticeModel,
): Trial[] {
  return tests.flatMap((test) => {
    const profession = professions.find(({ name }) => test.case.startsWith(`${name}_`))
    if (!profession) return []
    const evidence = tests.find((each) => each.case === test.case && `${each.test}-debase` === test.test)
    return runOne({ test, profession, evidence, model: modelOf(profession) })
  })
}

function runOne({ test, profession, evidence, model }: Case): Trial[] {
  const bases = profession.interviews.filter(({ resume }) => resume === test.case).map(({ exchanges }) => exchanges)
  const trial = (before: readonly Exchange[], base: Trial['base']): Trial => {
    const [first, second] = beliefs({ test, profession, evidence, model }, before)
    return { test: test.test, base, passed: passes(test, profession, first, second) }
  }
  return [...bases.map((before) => trial(before, 'interview')), trial([], 'alone')]
}

type Beliefs = readonly (readonly number[])[]

/** What is believed before the turn of the test and after it. A turn that takes evidence back comes after the turn that gave it. */
function beliefs(
  { test, profession: { index }, evidence, model }: Case,
  before: readonly Exchange[],
): [Beliefs, Beliefs] {
  const given = [...before, ...(evidence ? [exchangeOf(evidence)] : [])]
  const judge = (heard: readonly Testimony[]) =>
    judgeTestimonies(index.dimensions, heard, model).map(({ belief }) => belief)
  const heard = hearTestimonies([...given, exchangeOf(test)], index, 'en')
  return [judge(heard.slice(0, -1)), judge(heard)]
}

const exchangeOf = (test: JudgeTest): Exchange => ({ question: test.interviewer_turn, answer: test.applicant_turn })

function passes({ belief_update: update }: JudgeTest, { index }: Profession, before: Beliefs, after: Beliefs): boolean {
  const shift = (dimension: number, level: number) =>
    logOdds(after[dimension]?.[level] ?? 0) - logOdds(before[dimension]?.[level] ?? 0)
  if (!update)
    return index.dimensions.every((_name, dimension) =>
      LEVELS.every((_level, level) => Math.abs(shift(dimension, level)) <= MOVED),
    )
  const moved = shift(index.dimensions.indexOf(update.dimension), LEVELS.indexOf(update.level))
  return update.direction === 'up' ? moved > MOVED : moved < -MOVED
}

const TINY = 1e-12
const logOdds = (probability: number): number => Math.log((probability + TINY) / (1 - probability + TINY))

/** Tests that must move a level, as against those that must leave all as they are. */
export const isEvidence = ({ test }: Trial): boolean => test.includes('evidence')

export const shareOf = (trials: readonly Trial[]): number =>
  trials.length === 0 ? 0 : trials.filter(({ passed }) => passed).length / trials.length
