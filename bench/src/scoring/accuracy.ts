import { mulberry32 } from '@maju/interviewer/plan/seeded'
import type { PracticeModel } from '@maju/interviewer/score/practice-model'
import { judgeTestimonies } from '@maju/interviewer/score/score-rubric'
import { ordinalProbabilities } from '@maju/interviewer/score/ordinal'
import { countWords } from '@maju/text/tokens'
import { fitOrdinal } from './fit-ordinal.ts'
import type { Interview, Profession } from './interviews.ts'
import { LEVELS } from './interviews.ts'

/** Whether each dimension of each interview was judged right. `dimension` is its place in the rubric. */
export type Outcome = { resume: string; dimension: number; right: boolean; scored: boolean }

/** What the product would say: a dimension without enough evidence counts as wrong. */
export function judgeInterviews({ index, interviews }: Profession, model: PracticeModel): Outcome[] {
  return interviews.flatMap(({ resume, testimonies, truth }) =>
    judgeTestimonies(index.dimensions, testimonies, model).map(({ level }, dimension) => ({
      resume,
      dimension,
      right: level !== null && LEVELS.indexOf(level) === truth[dimension],
      scored: level !== null,
    })),
  )
}

/** The level that is most frequent in the profession itself, said of everything. */
export function guessMajority({ interviews }: Profession): Outcome[] {
  const all = interviews.flatMap(({ truth }) => truth)
  const count = (level: number) => all.filter((each) => each === level).length
  const most = [0, 1, 2].toSorted((one, other) => count(other) - count(one))[0] ?? 1
  return interviews.flatMap(({ resume, truth }) =>
    truth.map((level, dimension) => ({ resume, dimension, right: level === most, scored: true })),
  )
}

/** A judge who sees nothing but how long the answers about a dimension are, or (`whole`) how long all of them are. */
export function judgeByLength(fitted: readonly Interview[], { interviews }: Profession, whole: boolean): Outcome[] {
  const lengths = fitted.flatMap((interview) => lengthsOf(interview, whole))
  const centre = mean(lengths)
  const width = Math.sqrt(mean(lengths.map((length) => (length - centre) ** 2))) || 1
  const scaled = (length: number) => (length - centre) / width
  const truths = fitted.flatMap(({ truth }) => truth)
  const { weights, cuts } = fitOrdinal(
    lengths.map((length, at) => ({ features: [scaled(length)], level: truths[at] ?? 1, share: 1 })),
    [0],
  )
  return interviews.flatMap((interview) =>
    lengthsOf(interview, whole).map((length, dimension) => {
      const given = ordinalProbabilities(scaled(length) * (weights[0] ?? 0), cuts)
      return {
        resume: interview.resume,
        dimension,
        right: given.indexOf(Math.max(...given)) === interview.truth[dimension],
        scored: true,
      }
    }),
  )
}

/** Logarithm of the words of the answers about each dimension, by how much they are about it; of all of them where none is. */
function lengthsOf({ exchanges, testimonies, truth }: Interview, whole: boolean): number[] {
  const words = exchanges.map(({ answer }) => countWords(answer))
  return truth.map((_level, dimension) => {
    const shares = words.map((_count, at) => (whole ? 0 : (testimonies[at]?.shares[dimension] ?? 0)))
    const total = shares.reduce((sum, share) => sum + share, 0)
    const weighed =
      total > 0 ? words.reduce((sum, count, at) => sum + count * (shares[at] ?? 0), 0) / total : mean(words)
    return Math.log1p(weighed)
  })
}

export function accuracy(outcomes: readonly Outcome[]): number {
  return outcomes.length === 0 ? 0 : outcomes.filter(({ right }) => right).length / outcomes.length
}

const RESAMPLES = 2000

/**
 * 95 % interval of a difference in accuracy (or of an accuracy, without `other`): résumés are drawn again with replacement, all their interviews
 * together (cluster bootstrap), because the six interviews of a résumé are not independent.
 */
export function interval(outcomes: readonly Outcome[], other: readonly Outcome[] = []): [number, number] {
  const gains = Map.groupBy(
    outcomes.map((outcome, at) => ({
      resume: outcome.resume,
      gain: Number(outcome.right) - Number(other[at]?.right ?? 0),
    })),
    ({ resume }) => resume,
  )
  const clusters = [...gains.values()].map((group) => group.map(({ gain }) => gain))
  const random = mulberry32(20_261_121)
  const values = Array.from({ length: RESAMPLES }, () =>
    mean(Array.from(clusters, () => clusters[Math.floor(random() * clusters.length)] ?? []).flat()),
  ).toSorted((one, two) => one - two)
  return [values[Math.floor(RESAMPLES * 0.025)] ?? 0, values[Math.floor(RESAMPLES * 0.975)] ?? 0]
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
