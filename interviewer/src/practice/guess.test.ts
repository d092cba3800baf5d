import { language as languages } from '@maju/contracts/basics'
import { describe, expect, test } from 'vitest'
import { bankOf, builtInBank } from '../bank/bank.ts'
import { nearestCompetencies } from './guess-competency.ts'
import { guessPhase } from './guess-phase.ts'

const core = builtInBank.questions.filter(({ phase }) => phase !== 'warm-up' && phase !== 'wrap-up')
const FOLDS = 5

describe.each(languages.options)('of a question in %s', (language) => {
  test('what it is after is guessed far better than by chance from questions that it is not among', () => {
    let first = 0
    let amongThree = 0
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const others = bankOf(builtInBank.questions.filter((_, at) => at % FOLDS !== fold))
      const hidden = core.filter(({ id }) => !others.find(id))
      for (const { text, competency } of hidden) {
        const ranked = nearestCompetencies(text[language], language, others).map((each) => each.competency)
        if (ranked[0] === competency) first += 1
        if (ranked.slice(0, 3).includes(competency)) amongThree += 1
      }
    }
    // By chance: 1 of 27, and 3 of 27.
    expect(first / core.length).toBeGreaterThan(0.22)
    expect(amongThree / core.length).toBeGreaterThan(0.4)
  })

  test('which answer it asks for is guessed from its wording', () => {
    const right = core.filter(({ text, phase }) => guessPhase(text[language], language) === phase)
    expect(right.length / core.length).toBeGreaterThan(0.8)
  })

  test('that speaks of nothing nothing is guessed', () => {
    expect(nearestCompetencies('???', language)).toEqual([])
  })
})
