import { randomUUID } from 'node:crypto'
import { builtInBank } from '@maju/interviewer/bank/bank'
import { makePlan } from '@maju/interviewer/plan/make-plan'
import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../platform/database/each-database.conformance.ts'
import { practiceRows } from '../../platform/database/practice-rows.fixture.ts'
import { planStore } from './plan.store.ts'

describeOnEachDatabase('plans', (opened) => {
  test('give their questions without the texts that they cite, the newest plan first', async () => {
    const { db } = opened()
    const { actor, targetId } = await practiceRows(db)
    const request = { language: 'ko', persona: 'lead', difficulty: 'hard', questions: 5, minutes: 25 } as const
    const target = { company: '가온상사', jobTitle: '물류', ncsMajor: null, documents: [] }
    const body = makePlan({
      request: { ...request, preset: 'standard', builtInOnly: true },
      target,
      bank: builtInBank,
      seed: 'one',
    })
    const row = { id: randomUUID(), accountId: actor.accountId, targetId, status: 'ready' as const, used: false }
    const kept = { ...row, request: { ...request, preset: 'standard' as const, builtInOnly: true }, body }
    // Newer than the plan that is there already.
    await planStore().insert(db, { ...kept, createdAt: new Date('2099-01-01T00:00:00.000Z') })
    const [read] = await planStore().questionsOf(db, actor)
    const { questions, company, language, difficulty } = body
    expect(read).toEqual({ planId: row.id, targetId, questions, company, language, difficulty })
  })
})
