import { getRecording, RECORDING_LIMITS, type Recording } from '@maju/contracts/recording'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordings } from '../src/features/recordings/recording.table.ts'
import { begun, inInterview, left, media, put, recorded, start, storedBytes } from './recorder.ts'
import { type TestHouse, testHouse } from './test-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

describe('parts', () => {
  test('may come in any order; the reply says which is missing next', async () => {
    const { visitor, recording } = await begun(await house.guest())
    const next = async (part: number) => {
      const reply = await put(visitor, recording.id, part, Buffer.from(`part ${part}`))
      const { nextPart, bytes } = reply.json<Recording>()
      return [nextPart, bytes]
    }
    expect(await next(2)).toEqual([0, 6])
    expect(await next(0)).toEqual([1, 12])
    expect(await next(4)).toEqual([1, 18])
    expect(await next(1)).toEqual([3, 24])
    expect(await next(3)).toEqual([5, 30])
    const again = await visitor.call(getRecording, { params: { recordingId: recording.id } })
    expect([again.nextPart, again.bytes]).toEqual([5, 30])
    expect((await media(visitor, recording)).body).toBe('part 0part 1part 2part 3part 4')
  })

  test('that come twice replace themselves, and nothing of the first stays', async () => {
    const fresh = await testHouse()
    const visitor = await fresh.guest()
    const { interviewId, questionId } = await inInterview(visitor)
    const recording = await start(visitor, interviewId, { questionId })
    await put(visitor, recording.id, 0, Buffer.from('long first try'))
    const reply = await put(visitor, recording.id, 0, Buffer.from('short'))
    expect(reply.json()).toMatchObject({ nextPart: 1, bytes: 5 })
    expect((await media(visitor, recording)).body).toBe('short')
    expect(await left(fresh)).toEqual({ recordings: 1, parts: 1, bytes: 5 })
  })

  test('of one number that come at once leave one of them, whole', async () => {
    const { visitor, recording } = await begun(await house.guest())
    const texts = ['a', 'bb', 'ccc', 'dddd']
    await Promise.all(texts.map((text) => put(visitor, recording.id, 0, Buffer.from(text))))
    const { bytes } = await visitor.call(getRecording, { params: { recordingId: recording.id } })
    const { body } = await media(visitor, recording)
    expect(texts).toContain(body)
    expect(bytes).toBe(body.length)
  })

  test('as large as the limit are taken, and one byte more is not', async () => {
    const { visitor, recording } = await begun(await house.guest())
    const largest = Buffer.alloc(RECORDING_LIMITS.partBytes, 7)
    expect((await put(visitor, recording.id, 0, largest)).json()).toMatchObject({ bytes: largest.length })
    const reply = await put(visitor, recording.id, 1, Buffer.concat([largest, Buffer.from([7])]))
    expect(reply.json()).toMatchObject({
      status: 413,
      code: 'too-large',
      detail: 'What was sent is larger than is taken here (4 MB).',
      fields: [{ path: 'body', message: 'has more than 4000000 bytes' }],
    })
  })

  test('beyond the last number, without bytes, or as JSON are refused', async () => {
    const { visitor, recording } = await begun(await house.guest())
    const beyond = await put(visitor, recording.id, RECORDING_LIMITS.parts, Buffer.from('x'))
    expect(beyond.json()).toMatchObject({ code: 'malformed', fields: [{ path: 'params.part' }] })
    const empty = await put(visitor, recording.id, 0, Buffer.alloc(0))
    expect(empty.json()).toMatchObject({ code: 'malformed', fields: [{ path: 'body' }] })
    const json = await house.app.inject({
      method: 'PUT',
      url: `/api/v2/recordings/${recording.id}/parts/0`,
      cookies: Object.fromEntries(visitor.cookies),
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      payload: '{"a":1}',
    })
    expect(json.json()).toMatchObject({ status: 415, code: 'unsupported-media' })
  })

  test('that would make a recording larger than the limit are refused, and their bytes not kept', async () => {
    const fresh = await testHouse()
    const visitor = await fresh.guest()
    const { interviewId, questionId } = await inInterview(visitor)
    const recording = await start(visitor, interviewId, { questionId })
    await put(visitor, recording.id, 0, Buffer.from('12345'))
    const nearly = RECORDING_LIMITS.bytes - 5
    await fresh.database.db.update(recordings).set({ bytes: nearly }).where(eq(recordings.id, recording.id))
    expect((await put(visitor, recording.id, 1, Buffer.from('123456'))).json()).toMatchObject({ code: 'too-large' })
    expect(await fresh.blobs.size()).toBe(5)
    expect((await put(visitor, recording.id, 1, Buffer.from('12345'))).statusCode).toBe(200)
  })

  test('after the finish, or of a recording that stays in the browser, are a conflict and change nothing', async () => {
    const { visitor, interviewId, questionId } = await inInterview(await house.guest())
    const done = await recorded(visitor, interviewId, questionId)
    expect((await put(visitor, done.id, 0, Buffer.from('other'))).json()).toMatchObject({
      status: 409,
      code: 'conflict',
    })
    expect((await media(visitor, done)).rawPayload).toEqual(storedBytes)
    const local = await start(visitor, interviewId, { questionId, uploaded: false })
    expect((await put(visitor, local.id, 0, Buffer.from('x'))).json()).toMatchObject({ status: 409, code: 'conflict' })
    expect((await media(visitor, local)).json()).toMatchObject({ status: 404 })
  })

  test('of other routes are no JSON: bytes there are 415, and 1 MB is still the limit', async () => {
    const send = (payload: Buffer) =>
      house.app.inject({
        method: 'POST',
        url: '/api/v2/auth/guest',
        headers: { 'content-type': 'application/octet-stream' },
        payload,
      })
    expect((await send(Buffer.from('{"language":"ko"}'))).json()).toMatchObject({ code: 'unsupported-media' })
    expect((await send(Buffer.alloc(1_000_001))).json()).toMatchObject({ code: 'too-large' })
  })
})
