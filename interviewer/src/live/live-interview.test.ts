import { language } from '@maju/contracts/basics'
import { describe, expect, it } from 'vitest'
import { genericProbes } from './generic-probes.ts'
import { candidate, interviewer, interviewIn, say } from './live-interview.fixture.ts'
import { beginInterview, takeCommand } from './live-interview.ts'
import { phrases } from './phrases.ts'
import { samplePlan } from './sample-plan.conformance.ts'

describe.each(language.options)('a live interview (%s)', (each) => {
  const { plan, lines, first, say: answer, atCited } = interviewIn(each)
  const book = phrases[each]

  it('opens with a greeting and the first question in one turn', () => {
    expect(first.turns).toHaveLength(1)
    expect(interviewer(first)).toMatchObject({
      act: 'ask',
      seq: 0,
      questionId: 'intro',
      madeBy: { engine: 'built-in' },
    })
    expect(interviewer(first).text).toContain(plan.company)
    expect(interviewer(first).text.endsWith(plan.questions[0]?.text ?? '?')).toBe(true)
    expect(first.state).toMatchObject({ openSeq: 0, nextSeq: 1, asked: 1, paused: false })
  })

  it('says hello once where the first question says it too', () => {
    const hello = each === 'ko' ? '안녕하세요. 자기소개를 해 주시겠어요?' : 'Hello. Could you introduce yourself?'
    const questions = plan.questions.map((question, at) => (at === 0 ? { ...question, text: hello } : question))
    const greeting = beginInterview({ plan: { ...plan, questions }, seed: 'seed' })
    expect(interviewer(greeting).text).toBe(hello)
  })

  it('takes note of a full answer and asks the next question in one turn', () => {
    const step = answer(first, lines.intro)
    expect(step.turns.map(({ from }) => from)).toEqual(['candidate', 'interviewer'])
    expect(interviewer(step)).toMatchObject({
      act: 'ask',
      questionId: 'misdelivery',
      sources: plan.questions[1]?.sources,
    })
    expect(step.closed).toEqual(['intro'])
  })

  it('probes first after the heaviest slot that is missing', () => {
    const step = answer(atCited(), lines.actionOnly)
    expect(interviewer(step)).toMatchObject({ act: 'probe-slot', slot: 'result', questionId: 'misdelivery' })
    expect(genericProbes[each].result.lead.some((text) => interviewer(step).text.endsWith(text))).toBe(true)
    expect(step.closed).toEqual([])
  })

  it('uses the probe that the question brings before a generic one', () => {
    const step = answer(atCited(), lines.situation)
    expect(interviewer(step)).toMatchObject({ slot: 'action' })
    expect(interviewer(step).text.endsWith(plan.questions[1]?.probes[0]?.text ?? '?')).toBe(true)
  })

  it('asks for a slot once, then for the next one', () => {
    const one = answer(atCited(), lines.actionOnly)
    const second = answer(one, lines.actionOnly)
    expect([interviewer(one).slot, interviewer(second).slot]).toEqual(['result', 'situation'])
  })

  it('asks three more things of a question at most, even while the answers go on bringing something', () => {
    const slots = ['situation', 'task', 'action', 'result', 'number', 'lesson'] as const
    const questions = plan.questions.map((question) =>
      question.id === 'misdelivery' ? { ...question, slots: [...slots] } : question,
    )
    const longer = { ...plan, questions }
    let step = takeCommand({
      plan: longer,
      state: beginInterview({ plan: longer, seed: 'seed' }).state,
      command: 'skip',
    })
    const acts: string[] = []
    for (const line of [lines.situation, lines.actionOnly, lines.result, lines.lesson]) {
      step = say(longer, step, line)
      acts.push(interviewer(step).act)
    }
    expect(acts).toEqual(['probe-slot', 'probe-slot', 'probe-slot', 'ask'])
  })

  it.each(['a', 'b', 'c', 'd', 'e', 'f'])(
    'does not take note of two answers running in the same words (seed %s)',
    (seed) => {
      let step = takeCommand({ plan, state: beginInterview({ plan, seed }).state, command: 'skip' })
      const noted: string[] = []
      const said = [
        lines.situation,
        lines.actionOnly,
        lines.result,
        lines.lesson,
        lines.situation,
        lines.actionOnly,
        lines.result,
      ]
      for (const line of said) {
        step = answer(step, line)
        noted.push(book.acknowledgements.lead.find((words) => interviewer(step).text.startsWith(words)) ?? '')
      }
      expect(noted.filter((words, at) => words !== '' && words === noted[at - 1])).toEqual([])
    },
  )

  it('adds up what several answers bring and moves on when every slot is found', () => {
    let step = answer(atCited(), lines.actionOnly)
    for (const line of [`${lines.result} ${lines.situation}`, lines.lesson]) step = answer(step, line)
    expect(interviewer(step)).toMatchObject({ act: 'ask', questionId: 'quarrel' })
    expect(step.closed).toEqual(['misdelivery'])
  })

  it('keeps the words that fill a slot exactly as they were said', () => {
    const step = answer(atCited(), `${lines.situation} ${lines.actionOnly}`)
    const { filled, text } = candidate(step)
    expect(filled.length).toBeGreaterThan(1)
    for (const { quote, start, end } of filled) expect(text.slice(start, end)).toBe(quote)
  })

  it('asks about a figure that differs from the résumé, and cites the line exactly', () => {
    const step = answer(atCited(), lines.contradicting)
    const { act, sources, text } = interviewer(step)
    expect(act).toBe('probe-contradiction')
    const [source] = sources
    expect(plan.documents[0]?.text.slice(source?.start, source?.end)).toBe(source?.quote)
    expect(text).toContain(source?.quote)
    expect(text).toContain('2.5%')
  })

  it('suspects nothing when the figure is the one in the résumé', () => {
    expect(interviewer(answer(atCited(), lines.agreeing)).act).not.toBe('probe-contradiction')
  })

  it('asks about a figure that differs from what was said earlier', () => {
    const bare = samplePlan(each, { documents: [] })
    const opened = beginInterview({ plan: bare, seed: 'seed' })
    const earlier = say(bare, opened, `${lines.intro} ${lines.agreeing}`)
    const step = say(bare, earlier, lines.contradicting)
    expect(interviewer(step)).toMatchObject({ act: 'probe-contradiction', sources: [] })
    expect(interviewer(step).text).toContain('1.1%')
  })

  it('does not ask twice about the same contradiction', () => {
    const asked = answer(atCited(), lines.contradicting)
    const next = takeCommand({ plan, state: asked.state, command: 'skip' })
    expect(interviewer(answer(next, lines.contradicting)).act).toBe('probe-slot')
  })
})
