import { expect, test } from 'vitest'
import { ask, counted, failing, good, kindOf, read, request } from './layers.fixture.ts'
import { type Script, scriptedModel } from './scripted.ts'
import { withRetry } from './with-retry.ts'

const retrying = (replies: Script, random = () => 1) => {
  const inner = counted(scriptedModel({ replies }))
  const waits: number[] = []
  const wait = async (seconds: number) => void waits.push(seconds)
  return { ...inner, waits, model: withRetry(inner.model, { random, wait }) }
}

test('what passes by itself is tried again, with waits that double', async () => {
  const { model, calls, waits } = retrying([failing('overloaded', 2), good])
  expect((await ask(model)).value).toEqual({ text: 'fine' })
  expect([calls(), waits]).toEqual([3, [0.5, 1]])
})

test('the wait is spread by the random number, never below half', async () => {
  const { model, waits } = retrying([failing('overloaded', 2), good], () => 0)
  await ask(model)
  expect(waits).toEqual([0.25, 0.5])
})

test('it gives up after the third try with the last failure', async () => {
  const { model, calls } = retrying([failing('unreachable')])
  expect(await kindOf(ask(model))).toBe('unreachable')
  expect(calls()).toBe(3)
})

test.each(['unauthorised', 'refused', 'broken'] as const)('%s is not tried again', async (fail) => {
  const { model, calls } = retrying([failing(fail)])
  expect(await kindOf(ask(model))).toBe(fail)
  expect(calls()).toBe(1)
})

test('it waits as long as the provider asks', async () => {
  const { model, waits } = retrying([failing('rate-limited', 1, 7), good])
  await ask(model)
  expect(waits).toEqual([7])
})

test('a provider that asks for an hour is not tried again', async () => {
  const { model, calls, waits } = retrying([failing('rate-limited', 1, 3600), good])
  expect(await kindOf(ask(model))).toBe('rate-limited')
  expect([calls(), waits]).toEqual([1, []])
})

test('an abort ends the wait', async () => {
  const inner = scriptedModel({ replies: [failing('rate-limited', undefined, 15)] })
  const controller = new AbortController()
  setTimeout(() => controller.abort(), 50)
  const began = performance.now()
  expect(await kindOf(ask(withRetry(inner, { random: Math.random }), controller.signal))).toBe('aborted')
  expect(performance.now() - began).toBeLessThan(1000)
})

test('a stream that failed before its first word is tried again', async () => {
  const { model, calls } = retrying([failing('overloaded', 1), { text: 'hello there' }])
  expect(await read(model.streamText(request()))).toBe('hello there')
  expect(calls()).toBe(2)
})

test('a stream that broke after its first word is not', async () => {
  const { model, calls } = retrying([{ text: 'hello there', ending: 'broken' }])
  expect(await kindOf(read(model.streamText(request())))).toBe('broken')
  expect(calls()).toBe(1)
})
