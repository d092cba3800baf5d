// @vitest-environment happy-dom
import { getMe } from '@maju/contracts/account'
import { createPlan, getPlan, watchPlan } from '@maju/contracts/plan'
import { openDemo } from '@maju/contracts/report'
import { beforeEach, expect, test } from 'vitest'
import { ApiProblem, asProblem } from './api-problem.ts'
import { apiClient } from './call.ts'

const id = '00000000-0000-4000-8000-000000000001'
const account = {
  id,
  email: null,
  name: '홍길동',
  guest: true,
  role: 'candidate',
  language: 'ko',
  createdAt: '2026-11-21T00:00:00Z',
}
const demo = { targetId: id, interviewId: id }
const problem = (status: number, code: string, more = {}) =>
  Response.json({ type: 'about:blank', title: code, status, detail: code, code, ...more }, { status })

type Asked = { method: string; path: string; headers: Headers; body: string }

/** A network that answers as the test says and remembers what it was asked. */
function network(answer: (asked: Asked, nth: number) => Response | Promise<Response>) {
  const asked: Asked[] = []
  const send: typeof fetch = async (input, init) => {
    const one = {
      method: init?.method ?? 'GET',
      path: typeof input === 'string' ? input : '',
      headers: new Headers(init?.headers),
      body: typeof init?.body === 'string' ? init.body : '',
    }
    asked.push(one)
    return answer(one, asked.length)
  }
  return { send, asked, paths: () => asked.map(({ path }) => path.replace('/api/v2', '')) }
}

const failureOf = (promise: Promise<unknown>): Promise<ApiProblem> =>
  promise.then(() => Promise.reject(new Error('It did not fail.')), asProblem)

beforeEach(() => localStorage.clear())

test('two calls refused at the same time renew the session once and are both repeated', async () => {
  let renewed = false
  const { send, paths } = network(({ path }) => {
    if (path.endsWith('/auth/refresh')) {
      renewed = true
      return Response.json({})
    }
    return renewed ? Response.json(account) : problem(401, 'unauthenticated')
  })
  const { call } = apiClient({ fetch: send })
  const both = await Promise.all([call(getMe, {}), call(getMe, {})])
  expect(both.map(({ name }) => name)).toEqual(['홍길동', '홍길동'])
  expect(paths().filter((path) => path === '/auth/refresh')).toHaveLength(1)
  expect(paths().filter((path) => path === '/me')).toHaveLength(4)
})

test('a session that another tab renewed after the request was sent is not renewed again', async () => {
  const { send, paths } = network((_, nth) => {
    if (nth > 1) return Response.json(account)
    localStorage.setItem('maju.refreshed-at', String(Date.now() + 1000))
    return problem(401, 'unauthenticated')
  })
  await apiClient({ fetch: send }).call(getMe, {})
  expect(paths()).toEqual(['/me', '/me'])
})

test('a refused renewal ends the session and says that one is signed out', async () => {
  let ended = 0
  const { send } = network(() => problem(401, 'unauthenticated'))
  const { call } = apiClient({ fetch: send, onSessionEnd: () => (ended += 1) })
  expect(await failureOf(call(getMe, {}))).toMatchObject({ code: 'unauthenticated', status: 401 })
  expect(ended).toBe(1)
})

test('a server in trouble during the renewal does not end the session', async () => {
  let ended = 0
  const { send } = network(({ path }) =>
    path.endsWith('/auth/refresh') ? problem(503, 'unavailable') : problem(401, 'unauthenticated'),
  )
  const { call } = apiClient({ fetch: send, onSessionEnd: () => (ended += 1) })
  expect(await failureOf(call(getMe, {}))).toMatchObject({ code: 'unavailable', retryable: true })
  expect(ended).toBe(0)
})

test('the same wish after a lost reply carries the same key, and after a reply a new one', async () => {
  const { send, asked } = network((_, nth) => {
    if (nth === 1) throw new TypeError('network down')
    if (nth === 2) return problem(503, 'unavailable')
    return Response.json(demo, { status: 201 })
  })
  const { call } = apiClient({ fetch: send })
  const wish = () => call(openDemo, { body: { language: 'ko' } })
  expect(await failureOf(wish())).toMatchObject({ code: 'offline' })
  expect(await failureOf(wish())).toMatchObject({ code: 'unavailable' })
  await wish()
  await wish()
  const keys = asked.map(({ headers }) => headers.get('idempotency-key'))
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).toBe(keys[0])
  expect(keys[3]).not.toBe(keys[0])
})

test('two different wishes never share a key', async () => {
  const { send, asked } = network(() => problem(503, 'unavailable'))
  const { call } = apiClient({ fetch: send })
  await failureOf(call(openDemo, { body: { language: 'ko' } }))
  await failureOf(call(openDemo, { body: { language: 'en' } }))
  const [first, second] = asked.map(({ headers }) => headers.get('idempotency-key'))
  expect(first).not.toBe(second)
})

test('a problem document becomes its code and its fields, a page of a proxy becomes what its status means', async () => {
  const fields = [{ path: 'questions', message: 'Too few' }]
  const { send } = network((_, nth) =>
    nth === 1 ? problem(400, 'malformed', { fields }) : new Response('<h1>Bad gateway</h1>', { status: 502 }),
  )
  const { call } = apiClient({ fetch: send })
  const request = { language: 'ko', persona: 'lead', difficulty: 'easy' } as const
  expect(await failureOf(call(createPlan, { params: { targetId: id }, body: request }))).toMatchObject({
    code: 'malformed',
    fields,
  })
  expect(await failureOf(call(getPlan, { params: { planId: id } }))).toMatchObject({ code: 'unavailable', status: 502 })
})

test('a reply that breaks the contract is a problem and not a value', async () => {
  const { send } = network(() => Response.json({ ...account, role: 'king' }))
  expect(await failureOf(apiClient({ fetch: send }).call(getMe, {}))).toMatchObject({ code: 'unreadable' })
})

test('an aborted call fails as aborted and not as offline', async () => {
  const stop = new AbortController()
  stop.abort()
  const { signal } = stop
  const send: typeof fetch = () => Promise.reject(signal.reason)
  const failure: unknown = await apiClient({ fetch: send })
    .call(getMe, { signal })
    .catch((thrown: unknown) => thrown)
  expect(failure).not.toBeInstanceOf(ApiProblem)
  expect(failure).toHaveProperty('name', 'AbortError')
})

test('events arrive parsed by the contract, in their order', async () => {
  const lines = [1, 2].map((done) => `data: ${JSON.stringify({ stage: 'scoring', done, total: 2 })}\n\n`).join('')
  const { send } = network(() => new Response(lines, { headers: { 'content-type': 'text/event-stream' } }))
  const seen: number[] = []
  for await (const event of apiClient({ fetch: send }).events(watchPlan, { params: { planId: id } }))
    seen.push(event.done)
  expect(seen).toEqual([1, 2])
})
