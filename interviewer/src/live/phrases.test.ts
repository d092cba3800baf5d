import { language } from '@maju/contracts/basics'
import { slot, speaker } from '@maju/contracts/plan'
import { describe, expect, it } from 'vitest'
import { questionFaults } from '../bank/question-rules.ts'
import { genericProbes } from './generic-probes.ts'
import { phrases } from './phrases.ts'

const flat = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (value instanceof RegExp || value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(flat)
}

describe.each(language.options)('the interviewer’s own words (%s)', (each) => {
  const book = phrases[each]

  it('have at least four probes after every slot for each who may ask, none twice', () => {
    for (const name of slot.options)
      for (const who of speaker.options) expect(genericProbes[each][name][who].length).toBeGreaterThanOrEqual(4)
    const all = flat(genericProbes[each])
    expect(new Set(all).size).toBe(all.length)
  })

  it('obey the rules of a question wherever they ask', () => {
    const asking = [
      genericProbes[each],
      book.starts,
      book.nudges,
      book.easier,
      book.againstDocument,
      book.againstEarlier,
    ]
    for (const text of asking.flatMap(flat)) expect([text, questionFaults(text, each)]).toEqual([text, []])
  })

  it('ask nothing where a question follows', () => {
    const before = [
      book.greetings,
      book.acknowledgements,
      book.passes,
      book.skips,
      book.repeats,
      book.resumes,
      book.calms,
      book.leadBacks,
      book.clarifications,
      book.frames,
      book.meanings,
      book.transitions,
      book.handovers,
      book.timeShort,
      book.closings,
    ]
    for (const text of before.flatMap(flat))
      expect([text, questionFaults(text, each)]).toEqual([text, ['asks-nothing']])
  })

  it('hold no number and neither praise nor judge', () => {
    for (const text of [...flat(book), ...flat(genericProbes[each])]) {
      expect(text).not.toMatch(/\d/u)
      expect(text).not.toMatch(
        /훌륭|좋은 답|잘하셨|대단|완벽|아쉽|great|excellent|well done|good answer|impressive|perfect/iu,
      )
    }
  })
})
