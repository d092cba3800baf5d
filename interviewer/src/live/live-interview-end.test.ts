import { language } from '@maju/contracts/basics'
import { turn } from '@maju/contracts/interview'
import { describe, expect, it } from 'vitest'
import { interviewer, interviewIn, say } from './live-interview.fixture.ts'
import { beginInterview, InterviewOver, liveState, takeCommand } from './live-interview.ts'
import { phrases } from './phrases.ts'

describe.each(language.options)('the course and end of a live interview (%s)', (each) => {
  const { plan, lines, first, say: answer, atCited } = interviewIn(each)
  const book = phrases[each]

  it('lets the other interviewer of a panel say that it is their turn', () => {
    const questions = plan.questions.map((question, at) => ({
      ...question,
      speaker: at % 2 === 0 ? ('lead' as const) : ('executive' as const),
    }))
    const panel = { ...plan, questions }
    const step = takeCommand({
      plan: panel,
      state: beginInterview({ plan: panel, seed: 'seed' }).state,
      command: 'skip',
    })
    expect(interviewer(step).speaker).toBe('executive')
    expect(book.handovers.some((words) => interviewer(step).text.includes(words))).toBe(true)
  })

  it('ends with the wrap-up question and then a closing turn', () => {
    let step = first
    for (let at = 0; at < plan.questions.length - 1; at += 1)
      step = takeCommand({ plan, state: step.state, command: 'skip' })
    expect(interviewer(step)).toMatchObject({ act: 'wrap-up', questionId: 'last-word' })
    const over = answer(step, lines.nothing)
    expect(over).toMatchObject({ finished: true, closed: ['last-word'] })
    expect(interviewer(over)).toMatchObject({ act: 'wrap-up', questionId: null })
    expect(book.closings.finished).toContain(interviewer(over).text)
  })

  it('does not make up an answer to a question about the company at the end', () => {
    const only = { ...plan, questions: plan.questions.slice(-1) }
    const opened = beginInterview({ plan: only, seed: 'seed' })
    const over = say(only, opened, lines.askBack)
    expect(book.closings.askedBack).toContain(interviewer(over).text)
  })

  it('skips probes and goes to the wrap-up when the time is nearly over', () => {
    const late = say(plan, atCited(), lines.actionOnly, 24 * 60)
    expect(interviewer(late)).toMatchObject({ act: 'wrap-up', questionId: 'last-word' })
    expect(interviewer(late).text).toContain(book.timeShort)
    expect(late.closed).toEqual(['misdelivery'])
  })

  it('keeps everything over a pause and takes up the question again', () => {
    const probing = answer(atCited(), lines.actionOnly)
    const paused = takeCommand({ plan, state: probing.state, command: 'pause' })
    expect(paused.turns).toEqual([])
    expect(paused.state).toEqual({ ...probing.state, paused: true })
    const resumed = takeCommand({ plan, state: paused.state, command: 'resume' })
    expect(interviewer(resumed).act).toBe('repeat')
    expect(resumed.state.question).toEqual(probing.state.question)
  })

  it('closes the question at hand when it is ended after an answer, and not before one', () => {
    const probing = answer(atCited(), lines.actionOnly)
    expect(takeCommand({ plan, state: probing.state, command: 'end' })).toMatchObject({
      finished: true,
      closed: ['misdelivery'],
    })
    expect(takeCommand({ plan, state: atCited().state, command: 'end' })).toMatchObject({ finished: true, closed: [] })
  })

  it('refuses every call after the end', () => {
    const { state } = takeCommand({ plan, state: first.state, command: 'end' })
    expect(() => say(plan, { ...first, state }, lines.intro)).toThrow(InterviewOver)
    for (const command of ['repeat', 'skip', 'pause', 'resume', 'end'] as const) {
      expect(() => takeCommand({ plan, state, command })).toThrow(InterviewOver)
    }
  })

  it('makes turns and a state that the schemas accept', () => {
    const step = answer(answer(atCited(), lines.contradicting), lines.situation)
    for (const made of step.turns) turn.parse({ ...made, at: '2026-01-01T00:00:00.000Z' })
    expect(liveState.parse(JSON.parse(JSON.stringify(step.state)))).toEqual(step.state)
  })
})
