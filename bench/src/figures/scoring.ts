import type { PracticeModel } from '@maju/interviewer/score/practice-model'
import { PRACTICE_MODEL } from '@maju/interviewer/score/practice-weights'
import { missingData } from '@maju/text/shared-data.fixture'
import { atLeast, type Bar, exactly } from '../bars.ts'
import { type Result, skipped } from '../benchmark.ts'
import { accuracy, guessMajority, interval, judgeByLength, judgeInterviews, type Outcome } from '../scoring/accuracy.ts'
import { gibberish, readAttacks, tryAttack } from '../scoring/attacks.ts'
import { fitPractice } from '../scoring/fitted.ts'
import { type Profession, readJudgeTests, readProfessions } from '../scoring/interviews.ts'
import { isEvidence, runJudgeTests, shareOf, type Trial } from '../scoring/judge-tests.ts'
import { onlyPhrasesOf } from '../scoring/phrases.ts'
import { quoteFigures } from '../scoring/quotes.ts'

/** How well levels are found without a model, what moves them and what does not, on simulated interviews with known truth. */
export async function run(): Promise<Result> {
  const missing = missingData('interviews', 'adversarial/prompt')
  if (missing !== null) return skipped(missing)
  const professions = await readProfessions()
  const models = new Map(professions.map((profession) => [profession.name, fitPractice(profession.interviews)]))
  const crossed = crossings(professions).map(([fitted, judged]) =>
    compare(fitted, judged, models.get(fitted.name) ?? PRACTICE_MODEL),
  )
  const moved = judgeFigures(
    runJudgeTests(await readJudgeTests(), professions, (profession) => otherModel(profession, professions, models)),
  )
  const attacks = attackFigures([...(await readAttacks()), ...gibberish()].map(tryAttack))
  const quotes = quoteFigures(professions)
  return {
    rows: [...crossed.flatMap(({ rows }) => rows), ...moved.rows, ...attacks.rows, ...quotes.rows],
    bars: [...crossed.map(({ bar }) => bar), ...moved.bars, ...attacks.bars, ...quotes.bars],
    notes: NOTES,
  }
}

const NOTES = [
  'Each profession is judged by weights fitted on the other one; "own" is fitted and judged on the same interviews and only an upper bound.',
  'Length alone: the better of two length judges (answers about the dimension, whole interview), fitted on the same other profession.',
  'Intervals are 95 % by cluster bootstrap over the ten résumés of a profession. The phrase lists were written with both professions in view;',
  '"phrases of the other one" counts only phrases that occur in the profession fitted, to show how much that could matter.',
  'Judge tests: log odds must move by more than 0.05, or by no more; after each of the six interviews of the résumé, and with nothing said before.',
  'The ways of taking something back were written with these judge tests in view; on new ones the share will be lower.',
]

function crossings(professions: readonly Profession[]): [Profession, Profession][] {
  return professions.flatMap((fitted) =>
    professions.filter((judged) => judged !== fitted).map((judged): [Profession, Profession] => [fitted, judged]),
  )
}

function otherModel(
  profession: Profession,
  professions: readonly Profession[],
  models: ReadonlyMap<string, PracticeModel>,
): PracticeModel {
  const other = professions.find(({ name }) => name !== profession.name)
  return (other && models.get(other.name)) ?? PRACTICE_MODEL
}

function compare(fitted: Profession, judged: Profession, model: PracticeModel): { rows: Result['rows']; bar: Bar } {
  const outcomes = judgeInterviews(judged, model)
  const lengths = [true, false]
    .map((whole) => judgeByLength(fitted.interviews, judged, whole))
    .toSorted((one, other) => accuracy(other) - accuracy(one))
  const length = lengths[0] ?? []
  const row = (judge: string, seen: readonly Outcome[]) => ({
    measure: `accuracy ${judged.name}`,
    judge,
    value: percent(accuracy(seen)),
    interval: interval(seen).map(percent).join('–'),
    n: seen.length,
  })
  return {
    rows: [
      row(`fitted on ${fitted.name}`, outcomes),
      row('length alone', length),
      row('majority class', guessMajority(judged)),
      row(
        'phrases of the other one',
        judgeInterviews(onlyPhrasesOf(fitted, judged), fitPractice(onlyPhrasesOf(fitted, fitted).interviews)),
      ),
      row('own (upper bound)', judgeInterviews(judged, fitPractice(judged.interviews))),
      row('shipped weights', judgeInterviews(judged, PRACTICE_MODEL)),
      ...judged.index.dimensions.map((dimension, at) => ({
        ...row(
          `  ${dimension}`,
          outcomes.filter((outcome) => outcome.dimension === at),
        ),
        'length alone': percent(accuracy(length.filter((outcome) => outcome.dimension === at))),
        insufficient: outcomes.filter((outcome) => outcome.dimension === at && !outcome.scored).length,
      })),
    ],
    bar: atLeast(
      `accuracy on ${judged.name} above length alone, fitted on ${fitted.name} (95 % ${interval(outcomes, length).map(percent).join('–')})`,
      accuracy(outcomes) - accuracy(length),
      0.05,
    ),
  }
}

function judgeFigures(trials: readonly Trial[]): { rows: Result['rows']; bars: Bar[] } {
  const names = [...new Set(trials.map(({ test }) => test))]
  const at = (base: Trial['base'], of: (trial: Trial) => boolean) =>
    trials.filter((trial) => trial.base === base && of(trial))
  const rows = [
    ...names.map((name) => ({ name, of: ({ test }: Trial) => test === name })),
    { name: 'moved the right way', of: isEvidence },
    { name: 'not moved', of: (trial: Trial) => !isEvidence(trial) },
  ]
  const right = shareOf(at('interview', isEvidence))
  const still = shareOf(at('interview', (trial) => !isEvidence(trial)))
  return {
    rows: rows.flatMap(({ name, of }) =>
      (['interview', 'alone'] as const).map((base) => ({
        measure: `judge tests ${base}`,
        judge: name,
        value: percent(shareOf(at(base, of))),
        n: at(base, of).length,
      })),
    ),
    bars: [
      atLeast('judge tests moved the right way (evidence)', right, 0.75),
      atLeast('judge tests not moved (repetition, irrelevance, flattery)', still, 0.95),
    ],
  }
}

function attackFigures(results: readonly ReturnType<typeof tryAttack>[]): { rows: Result['rows']; bars: Bar[] } {
  const total = (of: (result: ReturnType<typeof tryAttack>) => number) =>
    results.reduce((sum, result) => sum + of(result), 0)
  const raised = total((result) => result.raised)
  const exact =
    total((result) => result.exactQuotes) /
    Math.max(
      1,
      total((result) => result.quotes),
    )
  return {
    rows: [
      {
        measure: 'adversarial, empty and gibberish',
        judge: 'levels raised',
        value: raised,
        n: total((result) => result.judgements),
      },
    ],
    bars: [
      exactly(`levels raised by ${results.length} adversarial, empty or gibberish answers`, raised, 0),
      exactly('quotes under attack that are exact substrings', exact, 1),
    ],
  }
}

const percent = (value: number): string => (100 * value).toFixed(1)
