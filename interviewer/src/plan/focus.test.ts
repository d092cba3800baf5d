import { expect, test } from 'vitest'
import { builtInBank } from '../bank/bank.ts'
import { competencyId } from '../bank/competency.ts'
import { makePlan } from './make-plan.ts'

const target = { company: '한빛전자', jobTitle: '사무', ncsMajor: null, documents: [] }
const request = {
  language: 'ko' as const,
  persona: 'lead' as const,
  difficulty: 'normal' as const,
  questions: 8,
  minutes: 25,
  preset: 'standard' as const,
  builtInOnly: true,
}
const about = (focus: string | undefined, seed: string) =>
  makePlan({ request: { ...request, focus }, target, bank: builtInBank, seed }).questions.filter(
    ({ competency }) => competency === focus,
  )

const asked = competencyId.options.filter((competency) =>
  builtInBank.questions.some(
    (question) =>
      question.competency === competency &&
      (question.phase === 'experience' || question.phase === 'situational') &&
      question.difficulty !== 'hard' &&
      question.families.includes('all') &&
      question.personas.includes('lead'),
  ),
)

test('what somebody wants to practise is asked once or twice, whatever the seed', () => {
  expect(asked.length).toBeGreaterThan(10)
  for (const focus of asked)
    for (const seed of ['a', 'b', 'c']) {
      const found = about(focus, seed)
      expect(found.length, focus).toBeGreaterThanOrEqual(1)
      const core = found.filter(({ phase }) => phase === 'experience' || phase === 'situational')
      expect(core.length, focus).toBeLessThanOrEqual(2)
    }
})

test('a competency that no question is about changes nothing', () => {
  const texts = (focus?: string) =>
    makePlan({ request: { ...request, focus }, target, bank: builtInBank, seed: 'a' }).questions.map(({ text }) => text)
  expect(texts('no-such-thing')).toEqual(texts())
})
