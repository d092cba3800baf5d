import { expect, test } from 'vitest'
import { ask, counted, failing, good, kindOf, read, request } from './layers.fixture.ts'
import { type Script, scriptedModel } from './scripted.ts'
import { type TokenLedger, withTokenBudget } from './with-token-budget.ts'

const memoryLedger = (spent = 0): TokenLedger & { spent: () => number } => ({
  spent: () => spent,
  spentToday: async () => spent,
  async add(tokens) {
    spent += tokens
  },
})

const now = () => new Date('2026-11-21T23:00:00Z')

const budgeted = (replies: Script, ledger: TokenLedger, tokensPerDay: number) => {
  const inner = counted(scriptedModel({ replies }))
  return { ...inner, model: withTokenBudget(inner.model, { tokensPerDay, ledger, now }) }
}

test('what the provider counted is booked, for objects and for streams', async () => {
  const ledger = memoryLedger()
  const { model } = budgeted([good], ledger, 10_000)
  const { usage } = await ask(model)
  expect(ledger.spent()).toBe(usage.inputTokens + usage.outputTokens)
  await read(model.streamText(request()))
  expect(ledger.spent()).toBe(2 * (usage.inputTokens + usage.outputTokens))
})

test('a call that could go over the budget is refused without asking the model, until midnight', async () => {
  const { model, calls } = budgeted([good], memoryLedger(950), 1000)
  await expect(ask(model)).rejects.toMatchObject({ kind: 'budget-spent', retryable: false, retryAfterSeconds: 3600 })
  expect(await kindOf(read(model.streamText(request())))).toBe('budget-spent')
  expect(calls()).toBe(0)
})

test('calls at the same moment cannot go over it together', async () => {
  const ledger = memoryLedger()
  const { model } = budgeted([{ ...good, afterSeconds: 0.05 }], ledger, 250)
  const kinds = await Promise.all(Array.from({ length: 10 }, () => kindOf(ask(model))))
  expect(kinds.filter((kind) => kind === null)).toHaveLength(2)
  expect(ledger.spent()).toBeLessThanOrEqual(250)
  expect(await kindOf(ask(model))).toBe(null)
})

test('a stream that is left is booked by a guess', async () => {
  const ledger = memoryLedger()
  const { model } = budgeted([{ text: 'a'.repeat(80) }], ledger, 10_000)
  for await (const _part of model.streamText(request())) break
  expect(ledger.spent()).toBe((6 + 6) / 2 + 8 / 2)
})

test('two replies that could not be used are booked, a connection that failed is not', async () => {
  const ledger = memoryLedger()
  await kindOf(ask(budgeted([{ text: 'no' }], ledger, 10_000).model))
  const afterBadReplies = ledger.spent()
  expect(afterBadReplies).toBeGreaterThan(10)
  await kindOf(ask(budgeted([failing('unreachable')], ledger, 10_000).model))
  expect(ledger.spent()).toBe(afterBadReplies)
})

test('a ledger that does not work lets nothing through', async () => {
  const broken: TokenLedger = { spentToday: () => Promise.reject(new Error('disk')), add: async () => {} }
  const { model, calls } = budgeted([good], broken, 1000)
  expect(await kindOf(ask(model))).toBe('broken')
  expect(calls()).toBe(0)
})
