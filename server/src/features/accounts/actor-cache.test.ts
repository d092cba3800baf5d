import { expect, test } from 'vitest'
import { makeActor } from '../../platform/make-actor.ts'
import { actorCache } from './actor-cache.ts'

const actor = makeActor({ accountId: 'account', role: 'candidate', guest: false, sessionId: 'session' })

const NEVER = new Date(8.64e15)

function counting({ expiresAt = NEVER } = {}) {
  let clock = 0
  let loads = 0
  const cache = actorCache({ now: () => new Date(clock) })
  const load = async () => {
    loads += 1
    return { actor, expiresAt }
  }
  return {
    cache,
    get: () => cache.get('token', load),
    loads: () => loads,
    pass: (ms: number) => void (clock += ms),
  }
}

test('asks once in five seconds', async () => {
  const { get, loads, pass } = counting()
  await get()
  pass(4999)
  await get()
  expect(loads()).toBe(1)
  pass(1)
  await get()
  expect(loads()).toBe(2)
})

test('does not remember a token beyond its end', async () => {
  const { get, loads, pass } = counting({ expiresAt: new Date(1000) })
  await get()
  pass(999)
  await get()
  expect(loads()).toBe(1)
  pass(1)
  await get()
  expect(loads()).toBe(2)
})

test.each(['session', 'account'] as const)('asks again after the %s was forgotten', async (what) => {
  const { cache, get, loads } = counting()
  await get()
  if (what === 'session') cache.forgetSession('session')
  else cache.forgetAccount('account')
  await get()
  expect(loads()).toBe(2)
})

test('does not keep what was read before the forgetting and arrived after it', async () => {
  const { cache, get, loads } = counting()
  const slow = Promise.withResolvers<{ actor: typeof actor; expiresAt: Date }>()
  const asked = cache.get('token', () => slow.promise)
  cache.forgetSession('session')
  slow.resolve({ actor, expiresAt: NEVER })
  await asked
  await get()
  expect(loads()).toBe(1)
})
