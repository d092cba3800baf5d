import type { Citation } from '@maju/contracts/plan'
import type { JobKeyword, JobRequirement, Standing } from '@maju/contracts/resume-analysis'
import type { Claim } from '@maju/contracts/target'
import { findNumbers } from '@maju/text/numbers'
import { monthsOf } from '@maju/text/units'
import { cite, type Given } from './given.ts'
import { jobWords, wantedOf } from './job-words.ts'
import { monthsAtWork } from './periods.ts'

/** From this share of its words on, what a line asks for is there. */
const MOST_OF_IT = 0.6

/** The lines of the posting that ask for something, with what the documents say to them. */
export function jobRequirements(given: Given, keywords: readonly JobKeyword[]): JobRequirement[] {
  return given.asked.flatMap((claim) => {
    const wanted = wantedOf(claim)
    return wanted === 'mentioned' ? [] : [requirementOf(claim, wanted, given, keywords)]
  })
}

// oxlint-disable-next-line eslint/max-params -- a line, how it is wanted, and the two that it is seen against
function requirementOf(
  claim: Claim,
  wanted: JobRequirement['wanted'],
  given: Given,
  keywords: readonly JobKeyword[],
): JobRequirement {
  const words = jobWords(claim.quote).flatMap(({ word }) => keywords.find((keyword) => keyword.word === word) ?? [])
  const standing = standingOf(words)
  return {
    wanted,
    standing: standing === 'have' && lacksYears(claim, given) ? 'weak' : standing,
    posting: cite(claim),
    own: once(words.flatMap(({ own }) => own)).slice(0, 3),
    missing: words.filter((word) => word.standing === 'missing').map(({ word }) => word),
  }
}

function standingOf(words: readonly JobKeyword[]): Standing {
  const have = words.filter(({ standing }) => standing === 'have').length
  if (have > 0 && have >= words.length * MOST_OF_IT) return 'have'
  return words.some(({ standing }) => standing !== 'missing') ? 'weak' : 'missing'
}

/** `3년 이상`, `4+ years`: fewer months of work on the résumé than asked for. */
function lacksYears({ quote }: Claim, { fields, month }: Given): boolean {
  const asked = findNumbers(quote)
    .filter(({ start, end }) => /이상|at least|minimum|\+/iu.test(quote.slice(Math.max(0, start - 12), end + 6)))
    .map(monthsOf)
    .find((months) => months !== null)
  const worked = monthsAtWork(fields.careers, month)
  return asked !== undefined && worked !== null && worked < asked
}

const once = (citations: readonly Citation[]): Citation[] => [
  ...new Map(citations.map((each) => [`${each.document} ${each.start}`, each])).values(),
]
