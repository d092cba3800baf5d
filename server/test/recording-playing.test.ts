import { getMe } from '@maju/contracts/account'
import type { Recording } from '@maju/contracts/recording'
import { beforeAll, describe, expect, test } from 'vitest'
import { accountPrefix } from '../src/platform/blobs/blobs.ts'
import { memoryBlobs } from '../src/platform/blobs/memory-blobs.ts'
import type { Log } from '../src/platform/log.ts'
import { begun, inInterview, media, parts, put, recorded, storedBytes } from './recorder.ts'
import { type TestHouse, testHouse } from './test-house.ts'
import type { Visitor } from './visitor.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

describe('playing', () => {
  let visitor: Visitor
  let recording: Recording
  beforeAll(async () => {
    const { visitor: who, interviewId, questionId } = await inInterview(await house.guest())
    visitor = who
    recording = await recorded(who, interviewId, questionId)
  })

  test('gives the whole, uncompressed and kept by nobody on the way', async () => {
    const reply = await media(visitor, recording, { 'accept-encoding': 'gzip, br' })
    expect(reply.statusCode).toBe(200)
    expect(reply.rawPayload).toEqual(storedBytes)
    expect(reply.headers).toMatchObject({
      'content-type': 'video/webm;codecs="vp8, opus"',
      'content-length': String(storedBytes.length),
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': `inline; filename="maju-${recording.id}.webm"; filename*=UTF-8''maju-${recording.id}.webm`,
    })
    expect(reply.headers['content-encoding']).toBeUndefined()
  })

  test.each([
    ['bytes=0-4', 0, 5],
    ['bytes=3-20', 3, 21],
    ['bytes=12-', 12, storedBytes.length],
    ['bytes=11-12', 11, 13],
    ['bytes=-6', storedBytes.length - 6, storedBytes.length],
    ['bytes=20-9999', 20, storedBytes.length],
  ])('gives the range %s, also across parts', async (range, from, to) => {
    const reply = await media(visitor, recording, { range })
    expect(reply.statusCode).toBe(206)
    expect(reply.rawPayload).toEqual(storedBytes.subarray(from, to))
    expect(reply.headers['content-range']).toBe(`bytes ${from}-${to - 1}/${storedBytes.length}`)
    expect(reply.headers['content-length']).toBe(String(to - from))
  })

  test.each([`bytes=${storedBytes.length}-`, 'bytes=5000-6000', 'bytes=-0'])(
    'refuses %s, which is behind the end, with 416',
    async (range) => {
      const reply = await media(visitor, recording, { range })
      expect([reply.statusCode, reply.body]).toEqual([416, ''])
      expect(reply.headers['content-range']).toBe(`bytes */${storedBytes.length}`)
    },
  )

  test.each([
    { range: 'bytes=9-3' },
    { range: 'lines=1-2' },
    { range: 'bytes=0-1,4-5' },
    { range: 'bytes=0-1', 'if-range': '"old"' },
  ])('answers %o with the whole', async (headers) => {
    const reply = await media(visitor, recording, headers)
    expect(reply.statusCode).toBe(200)
    expect(reply.rawPayload).toEqual(storedBytes)
  })

  test('tells the length to HEAD and reads nothing for it', async () => {
    const reply = await house.app.inject({
      method: 'HEAD',
      url: `/api/v2/recordings/${recording.id}/media`,
      cookies: Object.fromEntries(visitor.cookies),
    })
    expect([reply.statusCode, reply.body]).toEqual([200, ''])
    expect(reply.headers['content-length']).toBe(String(storedBytes.length))
  })

  test('reads one part at a time, and only the parts of the range', async () => {
    const kept = memoryBlobs()
    const read: string[] = []
    const blobs = { ...kept, get: (key: string) => (read.push(key), kept.get(key)) }
    const fresh = await testHouse({ blobs })
    const { visitor: who, interviewId, questionId } = await inInterview(await fresh.guest())
    const mine = await recorded(who, interviewId, questionId)
    expect((await media(who, mine, { range: 'bytes=13-14' })).statusCode).toBe(206)
    expect(read.map((key) => key.split('/').at(-1)?.split('-')[0])).toEqual(['1'])
  })

  test('of which a part is gone ends the connection and is logged, by its kind only', async () => {
    const lines: object[] = []
    const keep: Log['error'] = (fields, event) => void lines.push({ event, ...fields })
    const fresh = await testHouse({ log: { debug: () => {}, info: () => {}, warn: keep, error: keep } })
    const { visitor: who, interviewId, questionId } = await inInterview(await fresh.guest())
    const mine = await recorded(who, interviewId, questionId)
    const { id } = await who.call(getMe)
    for await (const { key } of fresh.blobs.list(accountPrefix(id)))
      if (key.includes('/1-')) await fresh.blobs.removeAll(key)
    await expect(media(who, mine)).rejects.toThrow('response destroyed before completion')
    expect(lines).toMatchObject([{ event: 'stream-broken', route: 'getRecordingMedia' }])
    expect(JSON.stringify(lines)).not.toContain(mine.id)
  })

  test('stops before a gap', async () => {
    const { visitor: who, recording: mine } = await begun(await house.guest())
    await put(who, mine.id, 0, parts[0])
    await put(who, mine.id, 2, parts[1])
    expect((await media(who, mine)).rawPayload).toEqual(parts[0])
  })
})
