import { language } from '@maju/contracts/basics'
import { describe, expect, it } from 'vitest'
import { interviewer, interviewIn } from './live-interview.fixture.ts'
import { takeCommand } from './live-interview.ts'
import { phrases } from './phrases.ts'

describe.each(language.options)('a live interview that gets no answer to its question (%s)', (each) => {
  const { plan, lines, say: answer, atCited } = interviewIn(each)
  const book = phrases[each]

  it('explains what the question looks for when the candidate asks', () => {
    const step = answer(atCited(), lines.back)
    expect(interviewer(step).act).toBe('clarify')
    expect(interviewer(step).text).toContain(plan.questions[1]?.why)
    expect(step.state.open).toEqual({ kind: 'question' })
  })

  it('explains a probe by the meaning of its slot', () => {
    const step = answer(answer(atCited(), lines.actionOnly), lines.back)
    expect(interviewer(step).text).toContain(book.meanings.result)
  })

  it('says the open question again when asked to, in an answer or by the button', () => {
    const byAnswer = answer(atCited(), lines.again)
    const byButton = takeCommand({ plan, state: atCited().state, command: 'repeat' })
    for (const step of [byAnswer, byButton]) {
      expect(interviewer(step)).toMatchObject({ act: 'repeat', sources: plan.questions[1]?.sources })
      expect(interviewer(step).text).toContain(plan.questions[1]?.text)
    }
  })

  it('offers one easier way in to somebody who cannot answer, then moves on', () => {
    const eased = answer(atCited(), lines.cannot)
    expect(interviewer(eased).act).toBe('clarify')
    expect(book.easier.experience.lead).toContain(interviewer(eased).text)
    const next = answer(eased, lines.cannot)
    expect(interviewer(next)).toMatchObject({ act: 'move-on', questionId: 'quarrel' })
    expect(next.closed).toEqual(['misdelivery'])
  })

  it('waits once through silence, then moves on', () => {
    const nudged = answer(atCited(), '  ')
    expect(interviewer(nudged).act).toBe('acknowledge')
    expect(book.nudges.lead).toContain(interviewer(nudged).text)
    expect(interviewer(answer(nudged, '')).act).toBe('move-on')
  })

  it('meets an instruction calmly, once, and lets the question stand', () => {
    const calmed = answer(atCited(), lines.attack)
    expect(interviewer(calmed).act).toBe('acknowledge')
    expect(interviewer(calmed).text.endsWith(plan.questions[1]?.text ?? '?')).toBe(true)
    expect(interviewer(answer(calmed, lines.attack)).act).toBe('move-on')
  })

  it('leads back once from another subject', () => {
    const back = answer(atCited(), lines.stray)
    expect(interviewer(back).act).toBe('acknowledge')
    expect(book.leadBacks.some((text) => interviewer(back).text.startsWith(text))).toBe(true)
    expect(back.state.question.found).toEqual({})
    expect(interviewer(answer(back, lines.stray)).act).toBe('move-on')
  })
})
