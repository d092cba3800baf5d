import { expect, test } from 'vitest'
import { ask, counted, failing, good, kindOf, read, request } from './layers.fixture.ts'
import { type Script, scriptedModel } from './scripted.ts'
import { withCircuit } from './with-circuit.ts'

const breaking = (replies: Script) => {
  let time = Date.UTC(2026, 10, 21)
  const inner = counted(scriptedModel({ replies }))
  const model = withCircuit(inner.model, { failures: 3, restSeconds: 30, now: () => new Date(time) })
  return { ...inner, model, pass: (seconds: number) => (time += seconds * 1000) }
}

test('after three failures in a row it is left alone, and that can be seen', async () => {
  const { model, calls } = breaking([failing('overloaded')])
  for (let i = 0; i < 3; i++) expect(await kindOf(ask(model))).toBe('overloaded')
  await expect(ask(model)).rejects.toMatchObject({ kind: 'unreachable', retryable: false, retryAfterSeconds: 30 })
  expect(await kindOf(read(model.streamText(request())))).toBe('unreachable')
  expect(calls()).toBe(3)
  expect(model.circuit()).toEqual({
    state: 'open',
    failuresInARow: 3,
    openUntil: new Date(Date.UTC(2026, 10, 21, 0, 0, 30)),
    lastFailure: 'overloaded',
  })
})

test('after the rest one call is let through; its success closes the circuit', async () => {
  const { model, calls, pass } = breaking([failing('overloaded', 3), { ...good, afterSeconds: 0.02 }])
  for (let i = 0; i < 3; i++) await kindOf(ask(model))
  pass(31)
  expect(model.circuit().state).toBe('trying')
  expect(await Promise.all([kindOf(ask(model)), kindOf(ask(model))])).toEqual([null, 'unreachable'])
  expect(calls()).toBe(4)
  expect(model.circuit()).toMatchObject({ state: 'closed', failuresInARow: 0 })
})

test('after the rest one more failure opens it again', async () => {
  const { model, pass } = breaking([failing('overloaded')])
  for (let i = 0; i < 3; i++) await kindOf(ask(model))
  pass(31)
  expect(await kindOf(ask(model))).toBe('overloaded')
  expect(model.circuit().state).toBe('open')
})

test.each(['refused'] as const)('%s says nothing against the service', async (fail) => {
  const { model } = breaking([failing(fail)])
  for (let i = 0; i < 5; i++) expect(await kindOf(ask(model))).toBe(fail)
  expect(model.circuit().state).toBe('closed')
})

test('bad replies, which one person can provoke, do not switch it off for all', async () => {
  const { model } = breaking([{ text: 'no JSON' }])
  for (let i = 0; i < 5; i++) expect(await kindOf(ask(model))).toBe('invalid-output')
  expect(model.circuit().state).toBe('closed')
})

test('a call that is aborted after the rest leaves the next one its chance', async () => {
  const { model, pass } = breaking([failing('overloaded', 3), good])
  for (let i = 0; i < 3; i++) await kindOf(ask(model))
  pass(31)
  expect(await kindOf(ask(model, AbortSignal.abort()))).toBe('aborted')
  expect(await kindOf(read(model.streamText(request(AbortSignal.abort()))))).toBe('aborted')
  expect(await kindOf(ask(model))).toBe(null)
})

test('a stream that is cancelled after the rest does not leave it stuck', async () => {
  const { model, pass } = breaking([failing('overloaded', 3), { text: 'a long enough text' }])
  for (let i = 0; i < 3; i++) await kindOf(ask(model))
  pass(31)
  for await (const _part of model.streamText(request())) break
  expect(await read(model.streamText(request()))).toBe('a long enough text')
})
