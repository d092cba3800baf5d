import { randomUUID } from 'node:crypto'
import { becomeGuest, getMe, updateMe } from '@maju/contracts/account'
import { apiRoutes } from '@maju/contracts/api'
import { createTarget, listTargets } from '@maju/contracts/target'
import { problem } from '@maju/contracts/problem'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Log } from '../src/platform/log.ts'
import { openDatabase, type TestHouse, testHouse } from './test-house.ts'
import { addressOf } from './visitor.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

const target = { company: '한빛소프트웨어', jobTitle: '백엔드 개발자', language: 'ko' }

describe('every route of the contracts', () => {
  test('is mounted', () => {
    const missing = apiRoutes.filter(({ method, path }) => !house.app.hasRoute({ method, url: `/api/v2${path}` }))
    expect(missing.map(({ name }) => name)).toEqual([])
  })

  test('needs somebody signed in, unless its contract says that it is public', async () => {
    for (const route of apiRoutes.filter(({ access }) => access !== 'public')) {
      const params = Object.fromEntries([...route.path.matchAll(/:(\w+)/g)].map(([, name]) => [name, randomUUID()]))
      const reply = await house.app.inject({ method: route.method, url: addressOf(route, { params }) })
      expect([route.name, reply.statusCode]).toEqual([route.name, 401])
    }
  })

  test('is in the OpenAPI document, which resolves its own references', async () => {
    const document = (await house.app.inject('/api/openapi.json')).json<{
      openapi: string
      paths: Record<string, Record<string, { operationId: string }>>
    }>()
    expect(document.openapi).toBe('3.1.0')
    const operations = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    )
    expect(operations.toSorted()).toEqual(apiRoutes.map(({ name }) => name).toSorted())
    const references = [...JSON.stringify(document).matchAll(/"#\/([^"]+)"/g)].map(([, name]) => name ?? '')
    expect(references).not.toEqual([])
    for (const name of references) {
      const found = name
        .split('/')
        .reduce<unknown>((inner, key) => z.record(z.string(), z.unknown()).parse(inner)[key], document)
      expect(found).toBeTypeOf('object')
    }
  })
})

describe('an error', () => {
  test.each([
    ['/api/v2/nowhere', 404, 'not-found'],
    ['/api/v2/me', 401, 'unauthenticated'],
    ['/api/v2/me/sessions', 401, 'unauthenticated'],
  ])('at %s is a problem document with the request id that the header has', async (url, status, code) => {
    const reply = await house.app.inject(url)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(problem.parse(reply.json())).toMatchObject({ status, code, requestId: reply.headers['x-request-id'] })
  })

  test.each([
    ['a body that is no JSON', '{"language":', 'application/json', 400, 'malformed'],
    ['an empty body', '', 'application/json', 400, 'malformed'],
    ['a form', 'language=ko', 'application/x-www-form-urlencoded', 415, 'unsupported-media'],
    ['a body above 1 MB', JSON.stringify({ language: 'k'.repeat(1_000_000) }), 'application/json', 413, 'too-large'],
    ['a poisoned body', '{"__proto__":{"admin":true},"language":"ko"}', 'application/json', 400, 'malformed'],
  ])('for %s says so', async (_case, payload, type, status, code) => {
    const reply = await house.app.inject({
      method: 'POST',
      url: '/api/v2/auth/guest',
      payload,
      headers: { 'content-type': type },
    })
    expect(reply.json()).toMatchObject({ status, code })
  })

  test('of ours tells the caller nothing, and the log no more than its kind and place', async () => {
    const lines: unknown[] = []
    const keep: Log['error'] = (fields, event) => void lines.push({ event, ...fields })
    const log: Log = { debug: keep, info: keep, warn: keep, error: keep }
    const database = await openDatabase()
    const broken = await testHouse({ database, log })
    const guest = await broken.guest()
    await database.close()
    const reply = await guest.send(updateMe, { body: { name: '비밀스러운 이름' } })
    expect(reply.json()).toMatchObject({ status: 500, code: 'broken' })
    expect(reply.body).not.toMatch(/PGlite|select|update|account/)
    const logged = JSON.stringify(lines)
    expect(logged).toContain('request-broken')
    expect(logged).not.toMatch(/비밀스러운|select |update "/)
  })
})

describe('a request that must not be done twice', () => {
  const made = async (key: string, body: object, visitor: Awaited<ReturnType<TestHouse['guest']>>) =>
    visitor.send(createTarget, { body, headers: { 'idempotency-key': key } })

  test('is done once with the same key, also when it comes three times at once', async () => {
    const guest = await house.guest()
    const key = randomUUID()
    const replies = await Promise.all([1, 2, 3].map(() => made(key, target, guest)))
    expect(new Set(replies.map(({ body }) => body)).size).toBe(1)
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201])
    expect((await guest.call(listTargets)).length).toBe(1)
    expect((await made(key, target, guest)).headers['idempotency-replayed']).toBe('true')
  })

  test('with the key of another request is refused with 422', async () => {
    const guest = await house.guest()
    const key = randomUUID()
    await made(key, target, guest)
    const reply = await made(key, { ...target, company: '다른 회사' }, guest)
    expect(reply.json()).toMatchObject({ status: 422, code: 'idempotency-mismatch' })
  })

  test('that was refused can be sent again, corrected, with the same key', async () => {
    const guest = await house.guest()
    const key = randomUUID()
    expect((await made(key, { ...target, company: '' }, guest)).statusCode).toBe(400)
    expect((await made(key, target, guest)).statusCode).toBe(201)
  })
})

describe('requests above the limit', () => {
  test('are refused with the wait, by account and not by address', async () => {
    const limited = await testHouse({ database: house.database, settings: { requestsPerMinute: 10 } })
    const one = await limited.guest()
    const other = await limited.guest()
    const codes = []
    for (let n = 0; n < 12; n += 1) codes.push((await one.send(getMe)).statusCode)
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 200), 429, 429])
    const refused = await one.send(getMe)
    expect(refused.json()).toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 6 })
    expect((await other.send(getMe)).statusCode).toBe(200)
  })

  test('that make accounts are refused by address', async () => {
    const limited = await testHouse({ database: house.database, settings: { requestsPerMinute: 1000 } })
    const codes = []
    for (let n = 0; n < 31; n += 1)
      codes.push((await limited.stranger().send(becomeGuest, { body: { language: 'ko' } })).statusCode)
    expect(codes.filter((code) => code === 429).length).toBe(1)
  })
})

describe('the operator', () => {
  test('sees that it lives, that it is ready, and how long each route took', async () => {
    await (await house.guest()).call(getMe)
    expect((await house.app.inject('/healthz')).json()).toEqual({ status: 'alive' })
    expect((await house.app.inject('/readyz')).json()).toEqual({ status: 'ready' })
    const metrics = (await house.app.inject('/metrics')).body
    expect(metrics).toMatch(/maju_request_seconds_count\{route="getMe",status="200"\} [1-9]/)
    expect(metrics).toContain('process_resident_memory_bytes')
  })

  test('sees that it is not ready when the database is gone', async () => {
    const database = await openDatabase()
    const broken = await testHouse({ database })
    await database.close()
    expect((await broken.app.inject('/readyz')).json()).toMatchObject({ status: 503, code: 'unavailable' })
  })

  test('reads one line a request in the log, without a person in it', async () => {
    const lines: string[] = []
    const keep: Log['info'] = (fields, event) => void lines.push(JSON.stringify({ event, ...fields }))
    const logging = await testHouse({
      database: house.database,
      log: { debug: keep, info: keep, warn: keep, error: keep },
    })
    const guest = await logging.guest()
    lines.length = 0
    await guest.call(updateMe, { body: { name: '홍길동' } })
    expect(lines.length).toBe(1)
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      event: 'request',
      requestId: expect.any(String),
      route: 'updateMe',
      status: 200,
      milliseconds: expect.any(Number),
    })
  })
})

test('the description of the API shows bytes that go in, with their limit, and ranges that come out', async () => {
  const { paths } = (await house.app.inject('/api/openapi.json')).json<{
    paths: Record<string, Record<string, { requestBody: unknown; parameters: { name: string }[]; responses: object }>>
  }>()
  const part = paths['/api/v2/recordings/{recordingId}/parts/{part}']?.['put']
  expect(part?.requestBody).toEqual({
    required: true,
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary', maxLength: 4_000_000 } } },
  })
  const file = paths['/api/v2/recordings/{recordingId}/media']?.['get']
  expect(file?.parameters.map(({ name }) => name)).toEqual(['recordingId', 'Range'])
  expect(Object.keys(file?.responses ?? {})).toEqual(['200', '206', '416', 'default'])
  const zip = paths['/api/v2/me/export']?.['get']
  expect(Object.keys(zip?.responses ?? {})).toEqual(['200', 'default'])
})
