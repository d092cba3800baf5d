import { judgeTestimonies } from '@maju/interviewer/score/score-rubric'
import { PRACTICE_MODEL } from '@maju/interviewer/score/practice-weights'
import { type Bar, exactly } from '../bars.ts'
import type { Result } from '../benchmark.ts'
import { score } from './attacks.ts'
import type { Profession } from './interviews.ts'

type Seen = { quotes: number; exact: number }

/** Every quote of every judgement over the interviews, by rubric and answer by answer: `text.slice(start, end) === quote`. */
export function quoteFigures(professions: readonly Profession[]): {
  rows: Result['rows']
  bars: Bar[]
} {
  const byRubric = total(
    professions.flatMap((profession) => profession.interviews.map((interview) => ofRubric(profession, interview))),
  )
  const byAnswer = total(
    professions.flatMap(({ interviews }) =>
      interviews.flatMap(({ exchanges }) => exchanges.map(({ answer }) => ofAnswer(answer))),
    ),
  )
  const quotes = byRubric.quotes + byAnswer.quotes
  const share = (byRubric.exact + byAnswer.exact) / Math.max(1, quotes)
  return {
    rows: [{ measure: 'quotes', judge: 'exact substrings', value: share, n: quotes }],
    bars: [exactly(`quotes that are exact substrings (n = ${quotes})`, share, 1)],
  }
}

function ofRubric({ index }: Profession, { exchanges, testimonies }: Profession['interviews'][number]): Seen {
  const evidence = judgeTestimonies(index.dimensions, testimonies, PRACTICE_MODEL).flatMap(
    (judgement) => judgement.evidence,
  )
  const exact = evidence.filter(({ quote, turn, start, end }) => exchanges[turn]?.answer.slice(start, end) === quote)
  return { quotes: evidence.length, exact: exact.length }
}

function ofAnswer(answer: string): Seen {
  const evidence = score('en', [answer]).judgements.flatMap((judgement) => judgement.evidence)
  return {
    quotes: evidence.length,
    exact: evidence.filter(({ quote, start, end }) => answer.slice(start, end) === quote).length,
  }
}

const total = (seen: readonly Seen[]): Seen =>
  seen.reduce((sum, each) => ({ quotes: sum.quotes + each.quotes, exact: sum.exact + each.exact }), {
    quotes: 0,
    exact: 0,
  })
