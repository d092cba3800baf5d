import type { Citation } from '@maju/contracts/plan'
import type { JobKeyword, JobRequirement, Standing } from '@maju/contracts/resume-analysis'
import type { Claim } from '@maju/contracts/target'
import { findNumbers } from '@maju/text/numbers'
import { monthsOf } from '@maju/text/units'
import { cite, type Given } from './given.ts'
import { wantedOf } from './job-words.ts'
import type { JobWord } from './work-words.ts'
import { monthsAtWork } from './periods.ts'

/** From this share of its words on, what a line asks for is there. */
const MOST_OF_IT = 0.6

type Line = { claim: Claim; words: JobWord[]; wanted: JobRequirement['wanted'] }

/** The lines of the posting that ask for something, with what the documents say to them. */
export function jobRequirements(given: Given, keywords: readonly JobKeyword[]): JobRequirement[] {
  const byWord = new Map(keywords.map((keyword) => [keyword.word, keyword]))
  const worked = monthsAtWork(given.fields.careers, given.month)
  return given.askedWords.flatMap(({ claim, words }) => {
    const wanted = wantedOf(claim)
    return wanted === 'mentioned' ? [] : [requirementOf({ claim, words, wanted }, byWord, worked)]
  })
}

function requirementOf(
  { claim, words, wanted }: Line,
  byWord: ReadonlyMap<string, JobKeyword>,
  worked: number | null,
): JobRequirement {
  const found = words.flatMap(({ word }) => byWord.get(word) ?? [])
  const standing = standingOf(found)
  return {
    wanted,
    standing: standing === 'have' && lacksYears(claim, worked) ? 'weak' : standing,
    posting: cite(claim),
    own: once(found.flatMap(({ own }) => own)).slice(0, 3),
    missing: found.filter((word) => word.standing === 'missing').map(({ word }) => word),
  }
}

function standingOf(words: readonly JobKeyword[]): Standing {
  const have = words.filter(({ standing }) => standing === 'have').length
  if (have > 0 && have >= words.length * MOST_OF_IT) return 'have'
  return words.some(({ standing }) => standing !== 'missing') ? 'weak' : 'missing'
}

/** `3년 이상`, `4+ years`: fewer months of work on the résumé than asked for. */
function lacksYears({ quote }: Claim, worked: number | null): boolean {
  const asked = findNumbers(quote)
    .filter(({ start, end }) => /이상|at least|minimum|\+/iu.test(quote.slice(Math.max(0, start - 12), end + 6)))
    .map(monthsOf)
    .find((months) => months !== null)
  return asked !== undefined && worked !== null && worked < asked
}

const once = (citations: readonly Citation[]): Citation[] => [
  ...new Map(citations.map((each) => [`${each.document} ${each.start}`, each])).values(),
]
