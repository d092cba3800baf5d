import { listEngines } from '@maju/contracts/admin'
import { watchWording, wordingEvent } from '@maju/contracts/interview'
import { createPlan, getPlan } from '@maju/contracts/plan'
import { getReport } from '@maju/contracts/report'
import { type Script, scriptedModel } from '@maju/providers/language/scripted'
import { beginning } from './candidate.ts'
import type { TestHouse } from './test-house.ts'
import type { Visitor } from './visitor.ts'

/** A model that says what is written down, and is given up after a tenth of a second. */
export const scripted = (replies: Script) => ({
  model: scriptedModel({ replies, limits: { timeoutSeconds: 0.1 } }),
  chosenBy: 'test',
  detail: '',
})

/** The words of a turn, as they came and as they stay. */
export async function hear(visitor: Visitor, interviewId: string, seq: number) {
  const reply = await visitor.send(watchWording, { params: { interviewId, seq } })
  const events = reply.body.split('\n').filter((line) => line.startsWith('data: '))
  const heard = events.map((line) => wordingEvent.parse(JSON.parse(line.slice(6))))
  const final = heard.at(-1)
  if (final?.kind !== 'final') throw new Error(`no final words: ${reply.body}`)
  return { heard, final }
}

/** A plan as it was made and as it is when a model has deepened it. */
export async function planned(house: TestHouse, wish: { builtInOnly?: boolean } = {}) {
  const visitor = await house.guest()
  const { plan } = await beginning(visitor, wish)
  // A plan that an interview uses stays as it is: another one for the same target.
  const params = { targetId: plan.targetId }
  const fresh = await visitor.call(createPlan, {
    params,
    body: { language: 'ko', persona: 'lead', difficulty: 'normal', questions: 8, ...wish },
  })
  await house.queue.drain()
  return { visitor, fresh, after: await visitor.call(getPlan, { params: { planId: fresh.id } }) }
}

/** What is said of the answers when all are scored. */
export const judgementsOf = async (house: TestHouse, visitor: Visitor, interviewId: string) => {
  await house.queue.drain()
  const { questions } = await visitor.call(getReport, { params: { interviewId } })
  return questions.flatMap(({ attempts }) => attempts.flatMap(({ score }) => score ?? []))
}

export const languageEngine = async (house: TestHouse) =>
  (await house.stranger().call(listEngines)).find(({ ability }) => ability === 'language-model')
