import type { Language, MadeBy } from '@maju/contracts/basics'
import type { Improvement } from '@maju/contracts/resume-analysis'
import type { Claim } from '@maju/contracts/target'
import { cite, type Given } from './given.ts'
import { isVague, lacksNumber, lacksOwnPart, lacksResult } from './strengths.ts'
import { texts } from './texts.ts'

const MOST = 20

type Way = {
  kind: Improvement['kind']
  fits: (claim: Claim) => boolean
  after: (quote: string, language: Language) => string
  why: (language: Language) => string
}

/** Only what the person said, with a blank where something is missing: no rule knows what belongs there. */
const WAYS: readonly Way[] = [
  {
    kind: 'add-own-part',
    fits: lacksOwnPart,
    after: (quote, language) => `${withoutStop(quote)} — ${texts[language].blankOwnPart}`,
    why: (language) => texts[language].whyOwnPart,
  },
  {
    kind: 'add-number',
    fits: lacksNumber,
    after: (quote, language) => `${withoutStop(quote)} ${texts[language].blankNumber}`,
    why: (language) => texts[language].whyNumber,
  },
  {
    kind: 'say-concretely',
    fits: isVague,
    after: (quote, language) => `${withoutStop(quote)} — ${texts[language].blankDeed}, ${texts[language].blankResult}`,
    why: (language) => texts[language].whyDeed,
  },
  {
    kind: 'add-result',
    fits: lacksResult,
    after: (quote, language) => `${withoutStop(quote)} → ${texts[language].blankResult}`,
    why: (language) => texts[language].whyResult,
  },
]

const withoutStop = (quote: string): string => quote.replace(/[.。]+$/u, '')

/** How lines of the documents could be better, each with what is there now; a line is improved in one way. */
export function improvements({ own, language }: Given, madeBy: MadeBy): Improvement[] {
  return own
    .flatMap((claim) => {
      const way = WAYS.find(({ fits }) => fits(claim))
      if (!way) return []
      return [
        {
          kind: way.kind,
          before: cite(claim),
          after: way.after(claim.quote, language),
          why: way.why(language),
          madeBy,
        },
      ]
    })
    .slice(0, MOST)
}
