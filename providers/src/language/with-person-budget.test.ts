import { expect, test } from 'vitest'
import { ask, counted, failing, good, kindOf, read, request, schema } from './layers.fixture.ts'
import { scriptedModel, type Script } from './scripted.ts'
import { type PersonLedger, withPersonBudget } from './with-person-budget.ts'

/** Each person may use so much. */
function ledgerOf(most: number): PersonLedger & { spent: Map<string, number> } {
  const spent = new Map<string, number>()
  return {
    spent,
    take: async (person, tokens) => {
      const after = (spent.get(person) ?? 0) + tokens
      if (after > most) return false
      spent.set(person, after)
      return true
    },
    giveBack: async (person, tokens) => void spent.set(person, (spent.get(person) ?? 0) - tokens),
  }
}

const now = () => new Date('2026-11-21T23:00:00Z')
const budgeted = (replies: Script, ledger: PersonLedger) => {
  const inner = counted(scriptedModel({ replies }))
  return { ...inner, model: withPersonBudget(inner.model, { ledger, now }) }
}
const askFor = (model: Parameters<typeof ask>[0], person: string) => model.writeObject({ ...request(), schema, person })

test('what each person used is counted for them, whether it came as an object or as a stream', async () => {
  const ledger = ledgerOf(10_000)
  const { model } = budgeted([good], ledger)
  const { usage } = await askFor(model, 'one')
  const used = usage.inputTokens + usage.outputTokens
  await read(model.streamText({ ...request(), person: 'two' }))
  expect(ledger.spent).toEqual(
    new Map([
      ['one', used],
      ['two', used],
    ]),
  )
})

test('who used what a day holds is refused, and nobody else', async () => {
  const ledger = ledgerOf(150)
  ledger.spent.set('one', 100)
  const { model, calls } = budgeted([good], ledger)
  expect(await kindOf(askFor(model, 'one'))).toBe('budget-spent')
  expect(await kindOf(read(model.streamText({ ...request(), person: 'one' })))).toBe('budget-spent')
  expect(calls()).toBe(0)
  expect(await kindOf(askFor(model, 'two'))).toBeNull()
})

test('a model that could not be reached costs nobody anything', async () => {
  const ledger = ledgerOf(10_000)
  const { model } = budgeted([failing('unreachable')], ledger)
  expect(await kindOf(askFor(model, 'one'))).toBe('unreachable')
  expect(ledger.spent.get('one')).toBe(0)
})

test('what is asked for nobody is counted for nobody, and the model is not told for whom it works', async () => {
  const ledger = ledgerOf(0)
  const told: object[] = []
  const inner = scriptedModel({ replies: [good] })
  const model = withPersonBudget(
    {
      ...inner,
      writeObject: (given) => {
        told.push(given)
        return inner.writeObject(given)
      },
    },
    { ledger: ledgerOf(1000), now },
  )
  await askFor(model, 'one')
  expect(told).toHaveLength(1)
  expect(told[0]).not.toHaveProperty('person')
  await ask(budgeted([good], ledger).model)
  expect(ledger.spent.size).toBe(0)
})

test('a ledger that does not work stops the call', async () => {
  const broken = { take: async () => Promise.reject(new Error('down')), giveBack: async () => {} }
  const { model, calls } = budgeted([good], broken)
  expect(await kindOf(askFor(model, 'one'))).toBe('broken')
  expect(calls()).toBe(0)
})
