import { randomUUID } from 'node:crypto'
import { deleteMe, endSession, exportMe, getMe, listSessions, signIn } from '@maju/contracts/account'
import { deleteUser } from '@maju/contracts/admin'
import { deleteInterview, getInterview } from '@maju/contracts/interview'
import {
  deleteRecording,
  getMeasurements,
  getRecording,
  getRecordingMedia,
  listRecordings,
  RECORDING_LIMITS,
  type Recording,
  startRecording,
} from '@maju/contracts/recording'
import { getReport, retryQuestion } from '@maju/contracts/report'
import { deleteTarget } from '@maju/contracts/target'
import { count, eq } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordingParts, recordings } from '../src/features/recordings/recording.table.ts'
import { accountPrefix } from '../src/platform/blobs/blobs.ts'
import { memoryBlobs } from '../src/platform/blobs/memory-blobs.ts'
import type { Log } from '../src/platform/log.ts'
import { beginning, finish, say } from './candidate.ts'
import { finishWith, measurementsOf, parts, put, recorded, start, storedBytes } from './recorder.ts'
import { type TestHouse, testHouse } from './test-house.ts'
import { PASSWORD, type Visitor } from './visitor.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

/** Somebody in the middle of an interview. */
async function candidate(visitor?: Visitor) {
  const who = visitor ?? (await house.guest())
  const { target, plan, interview } = await beginning(who)
  const questionId = plan.questions[0]?.id ?? ''
  return { visitor: who, target, plan, interview, interviewId: interview.id, questionId }
}

const started = async () => {
  const { visitor, interviewId, questionId } = await candidate()
  return { visitor, interviewId, questionId, recording: await start(visitor, interviewId, { questionId }) }
}

const media = (visitor: Visitor, { id }: Recording, headers: Record<string, string> = {}) =>
  visitor.send(getRecordingMedia, { params: { recordingId: id }, headers })

/** Rows and bytes that are left of all recordings of a house. */
async function left({ database: { db }, blobs }: TestHouse) {
  const [rows] = await db.select({ n: count() }).from(recordings)
  const [partRows] = await db.select({ n: count() }).from(recordingParts)
  return { recordings: rows?.n, parts: partRows?.n, bytes: await blobs.size() }
}
const nothing = { recordings: 0, parts: 0, bytes: 0 }

describe('a recording', () => {
  test('begins empty and is listed with its interview, the oldest first', async () => {
    const { visitor, interviewId, questionId, recording } = await started()
    expect(recording).toMatchObject({
      interviewId,
      questionId,
      turn: null,
      attempt: 0,
      status: 'receiving',
      nextPart: 0,
      bytes: 0,
      seconds: null,
    })
    house.passSeconds(1)
    const second = await start(visitor, interviewId, { questionId, uploaded: false })
    expect(await visitor.call(listRecordings, { params: { interviewId } })).toEqual([recording, second])
  })

  test('is made once with the same Idempotency-Key', async () => {
    const { visitor, interviewId, questionId } = await candidate()
    const once = {
      params: { interviewId },
      body: { questionId, kind: 'audio', mediaType: 'audio/webm', uploaded: false },
      headers: { 'idempotency-key': randomUUID() },
    }
    const [first, second] = [await visitor.call(startRecording, once), await visitor.call(startRecording, once)]
    expect(second).toEqual(first)
    expect(await visitor.call(listRecordings, { params: { interviewId } })).toEqual([first])
  })

  test('belongs to a question of the interview', async () => {
    const { visitor, interviewId } = await candidate()
    const body = { questionId: 'no-such-question', kind: 'audio', mediaType: 'audio/webm', uploaded: true }
    const reply = await visitor.send(startRecording, { params: { interviewId }, body })
    expect(reply.json()).toMatchObject({ status: 404, code: 'not-found' })
  })

  test.each(['text/html', 'video/webm\r\nx-evil: 1', 'video/webm;codecs=vp8;\nx', 'image/png', 'audio/webm; evil'])(
    'of type %j is refused',
    async (mediaType) => {
      const { visitor, interviewId, questionId } = await candidate()
      const body = { questionId, kind: 'audio', mediaType, uploaded: true }
      const reply = await visitor.send(startRecording, { params: { interviewId }, body })
      expect(reply.json()).toMatchObject({ code: 'malformed', fields: [{ path: 'mediaType' }] })
    },
  )
})

describe('parts', () => {
  test('may come in any order; the reply says which is missing next', async () => {
    const { visitor, recording } = await started()
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
    const { interviewId, questionId } = await candidate(visitor)
    const recording = await start(visitor, interviewId, { questionId })
    await put(visitor, recording.id, 0, Buffer.from('long first try'))
    const reply = await put(visitor, recording.id, 0, Buffer.from('short'))
    expect(reply.json()).toMatchObject({ nextPart: 1, bytes: 5 })
    expect((await media(visitor, recording)).body).toBe('short')
    expect(await left(fresh)).toEqual({ recordings: 1, parts: 1, bytes: 5 })
  })

  test('of one number that come at once leave one of them, whole', async () => {
    const { visitor, recording } = await started()
    const texts = ['a', 'bb', 'ccc', 'dddd']
    await Promise.all(texts.map((text) => put(visitor, recording.id, 0, Buffer.from(text))))
    const { bytes } = await visitor.call(getRecording, { params: { recordingId: recording.id } })
    const { body } = await media(visitor, recording)
    expect(texts).toContain(body)
    expect(bytes).toBe(body.length)
  })

  test('as large as the limit are taken, and one byte more is not', async () => {
    const { visitor, recording } = await started()
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
    const { visitor, recording } = await started()
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
    const { interviewId, questionId } = await candidate(visitor)
    const recording = await start(visitor, interviewId, { questionId })
    await put(visitor, recording.id, 0, Buffer.from('12345'))
    const nearly = RECORDING_LIMITS.bytes - 5
    await fresh.database.db.update(recordings).set({ bytes: nearly }).where(eq(recordings.id, recording.id))
    expect((await put(visitor, recording.id, 1, Buffer.from('123456'))).json()).toMatchObject({ code: 'too-large' })
    expect(await fresh.blobs.size()).toBe(5)
    expect((await put(visitor, recording.id, 1, Buffer.from('12345'))).statusCode).toBe(200)
  })

  test('after the finish, or of a recording that stays in the browser, are a conflict and change nothing', async () => {
    const { visitor, interviewId, questionId } = await candidate()
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

describe('finishing', () => {
  test('with a part missing says which, and goes on when it is there', async () => {
    const { visitor, recording } = await started()
    await put(visitor, recording.id, 0, parts[0])
    await put(visitor, recording.id, 2, parts[1])
    const refused = await finishWith(visitor, recording.id, { parts: 3 })
    expect(refused.json()).toMatchObject({ status: 409, code: 'not-ready' })
    expect(refused.json<{ detail: string }>().detail).toContain('Part 1 ')
    await put(visitor, recording.id, 1, parts[1])
    expect((await finishWith(visitor, recording.id, { parts: 3 })).json()).toMatchObject({ status: 'waiting' })
  })

  test('with fewer parts than have arrived is a conflict', async () => {
    const { visitor, recording } = await started()
    for (const part of [0, 1]) await put(visitor, recording.id, part, parts[0])
    expect((await finishWith(visitor, recording.id, { parts: 1 })).json()).toMatchObject({ code: 'conflict' })
  })

  test('keeps the measurements as they were given, and gives them back', async () => {
    const { visitor, interviewId, questionId } = await candidate()
    const recording = await recorded(visitor, interviewId, questionId)
    expect(recording).toMatchObject({ status: 'measured', seconds: 10, bytes: storedBytes.length, nextPart: 2 })
    const params = { recordingId: recording.id }
    expect(await visitor.call(getMeasurements, { params })).toEqual(measurementsOf())
  })

  test('again changes nothing that is known and adds what was not', async () => {
    const { visitor, recording } = await started()
    for (const [part, bytes] of parts.entries()) await put(visitor, recording.id, part, bytes)
    expect((await finishWith(visitor, recording.id)).json()).toMatchObject({ status: 'waiting', seconds: 10 })
    const measurements = measurementsOf() as never
    const second = await finishWith(visitor, recording.id, { seconds: 99, measurements })
    expect(second.json()).toMatchObject({ status: 'measured', seconds: 10 })
    const pauses = { value: 77, quality: 'ok' as const, reason: null }
    const other = { ...measurementsOf({ voice: { pauses } }), transcript: null } as never
    expect((await finishWith(visitor, recording.id, { measurements: other })).json()).toEqual(second.json())
    const params = { recordingId: recording.id }
    expect(await visitor.call(getMeasurements, { params })).toEqual(measurementsOf())
  })

  test('of a recording that stays in the browser takes numbers and no parts', async () => {
    const { visitor, interviewId, questionId } = await candidate()
    const local = await start(visitor, interviewId, { questionId, uploaded: false })
    expect((await finishWith(visitor, local.id, { parts: 1 })).json()).toMatchObject({ code: 'conflict' })
    const measurements = measurementsOf() as never
    const reply = await finishWith(visitor, local.id, { parts: 0, measurements })
    expect(reply.json()).toMatchObject({ status: 'measured', uploaded: false, bytes: 0 })
  })

  test('without bytes and without measures is a failure, and has no measurements', async () => {
    const { visitor, interviewId, questionId } = await candidate()
    const local = await start(visitor, interviewId, { questionId, uploaded: false })
    expect((await finishWith(visitor, local.id, { parts: 0 })).json()).toMatchObject({ status: 'failed' })
    const reply = await visitor.send(getMeasurements, { params: { recordingId: local.id } })
    expect(reply.json()).toMatchObject({ status: 404, code: 'not-found' })
  })

  test('names a turn that the candidate said to this question, or none', async () => {
    const { visitor, interview, interviewId, plan, questionId } = await candidate()
    const { turns } = await say(visitor, interviewId, interview.turns, 0)
    const answer = turns.find(({ from }) => from === 'candidate')
    const asked = interview.turns.find((turn) => turn.questionId === questionId)
    const mine = await start(visitor, interviewId, { questionId, uploaded: false })
    for (const turn of [asked?.seq ?? 0, 999]) {
      const reply = await finishWith(visitor, mine.id, { parts: 0, turn })
      expect(reply.json()).toMatchObject({ status: 404, code: 'not-found' })
    }
    const elsewhere = await start(visitor, interviewId, { questionId: plan.questions[1]?.id ?? '', uploaded: false })
    const turn = answer?.seq ?? -1
    expect(answer?.questionId).toBe(questionId)
    expect((await finishWith(visitor, elsewhere.id, { parts: 0, turn })).json()).toMatchObject({ status: 404 })
    expect((await finishWith(visitor, mine.id, { parts: 0, turn })).json()).toMatchObject({ turn })
  })

  test.each([
    ['longer than an hour', { seconds: RECORDING_LIMITS.seconds + 1 }, 'seconds'],
    ['in more parts than there can be', { parts: RECORDING_LIMITS.parts + 1 }, 'parts'],
    [
      'measured by the server, says a browser',
      { measurements: { ...measurementsOf(), measuredBy: { where: 'server', version: '1' } } },
      'measurements.measuredBy.where',
    ],
  ])('%s is refused with the name of the field', async (_case, done, path) => {
    const { visitor, recording } = await started()
    const reply = await finishWith(visitor, recording.id, done as never)
    expect(reply.json()).toMatchObject({ code: 'malformed', fields: [{ path }] })
  })

  test('takes numbers only: what is infinite or too long is refused', async () => {
    const { visitor, recording } = await started()
    const text = JSON.stringify({ parts: 0, seconds: 1, turn: null, measurements: measurementsOf() })
    const values = Array.from({ length: 20_001 }, () => 0.123_456_789_012_345_6)
    for (const payload of [
      text.replace('"value":1,', '"value":1e999,'),
      text.replace('[1.5,null,2]', JSON.stringify(values)),
    ]) {
      expect(payload).not.toBe(text)
      const reply = await house.app.inject({
        method: 'POST',
        url: `/api/v2/recordings/${recording.id}/finish`,
        cookies: Object.fromEntries(visitor.cookies),
        headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
        payload,
      })
      expect(reply.json()).toMatchObject({ code: 'malformed' })
    }
  })

  test('takes the longest timelines that the contract allows', async () => {
    const { visitor, interviewId, questionId } = await candidate()
    const local = await start(visitor, interviewId, { questionId, uploaded: false })
    const given = measurementsOf()
    const values = Array.from({ length: 20_000 }, (_none, place) => place / 7)
    for (const timeline of [given.voice?.timeline, given.screen?.timeline])
      for (const curve of Object.values(timeline ?? {})) if ('secondsApart' in curve) Object.assign(curve, { values })
    const reply = await finishWith(visitor, local.id, { parts: 0, measurements: given as never })
    expect(reply.json()).toMatchObject({ status: 'measured' })
    expect(await visitor.call(getMeasurements, { params: { recordingId: local.id } })).toEqual(given)
  })
})

describe('playing', () => {
  let visitor: Visitor
  let recording: Recording
  beforeAll(async () => {
    const { visitor: who, interviewId, questionId } = await candidate()
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
    const { visitor: who, interviewId, questionId } = await candidate(await fresh.guest())
    const mine = await recorded(who, interviewId, questionId)
    expect((await media(who, mine, { range: 'bytes=13-14' })).statusCode).toBe(206)
    expect(read.map((key) => key.split('/').at(-1)?.split('-')[0])).toEqual(['1'])
  })

  test('of which a part is gone ends the connection and is logged, by its kind only', async () => {
    const lines: object[] = []
    const keep: Log['error'] = (fields, event) => void lines.push({ event, ...fields })
    const fresh = await testHouse({ log: { debug: () => {}, info: () => {}, warn: keep, error: keep } })
    const { visitor: who, interviewId, questionId } = await candidate(await fresh.guest())
    const mine = await recorded(who, interviewId, questionId)
    const { id } = await who.call(getMe)
    for await (const { key } of fresh.blobs.list(accountPrefix(id)))
      if (key.includes('/1-')) await fresh.blobs.removeAll(key)
    await expect(media(who, mine)).rejects.toThrow('response destroyed before completion')
    expect(lines).toMatchObject([{ event: 'stream-broken', route: 'getRecordingMedia' }])
    expect(JSON.stringify(lines)).not.toContain(mine.id)
  })

  test('stops before a gap', async () => {
    const { visitor: who, recording: mine } = await started()
    await put(who, mine.id, 0, parts[0])
    await put(who, mine.id, 2, parts[1])
    expect((await media(who, mine)).rawPayload).toEqual(parts[0])
  })
})

describe('what is deleted', () => {
  type Practice = Awaited<ReturnType<typeof candidate>> & { recording: Recording }
  const ways: [what: string, remove: (given: Practice) => Promise<unknown>][] = [
    [
      'a recording',
      ({ visitor, recording }) => visitor.call(deleteRecording, { params: { recordingId: recording.id } }),
    ],
    ['its interview', ({ visitor, interviewId }) => visitor.call(deleteInterview, { params: { interviewId } })],
    ['its target', ({ visitor, target }) => visitor.call(deleteTarget, { params: { targetId: target.id } })],
    ['its account', ({ visitor }) => visitor.call(deleteMe, { body: {} })],
  ]

  test.each(ways)('with %s leaves no row and no bytes, and nothing of another person goes', async (_what, remove) => {
    const fresh = await testHouse()
    const mine = await candidate(await fresh.guest())
    const recording = await recorded(mine.visitor, mine.interviewId, mine.questionId)
    const other = await candidate(await fresh.guest())
    const theirs = await recorded(other.visitor, other.interviewId, other.questionId)
    await remove({ ...mine, recording })
    await fresh.queue.drain()
    expect(await left(fresh)).toEqual({ recordings: 1, parts: 2, bytes: storedBytes.length })
    expect((await media(other.visitor, theirs)).rawPayload).toEqual(storedBytes)
    await other.visitor.call(deleteInterview, { params: { interviewId: other.interviewId } })
    await fresh.queue.drain()
    expect(await left(fresh)).toEqual(nothing)
  })

  test('while it is coming in takes no more parts', async () => {
    const { visitor, recording } = await started()
    await put(visitor, recording.id, 0, parts[0])
    await visitor.call(deleteRecording, { params: { recordingId: recording.id } })
    const again = await visitor.send(deleteRecording, { params: { recordingId: recording.id } })
    expect(again.json()).toMatchObject({ status: 404 })
    expect((await put(visitor, recording.id, 1, parts[1])).json()).toMatchObject({ status: 404 })
  })

  test('by somebody else is not: another person deletes neither interview nor target nor recording', async () => {
    const fresh = await testHouse()
    const { visitor, target, interviewId, questionId } = await candidate(await fresh.guest())
    const recording = await recorded(visitor, interviewId, questionId)
    const stranger = await fresh.guest()
    for (const reply of [
      await stranger.send(deleteInterview, { params: { interviewId } }),
      await stranger.send(deleteTarget, { params: { targetId: target.id } }),
      await stranger.send(deleteRecording, { params: { recordingId: recording.id } }),
    ])
      expect(reply.json()).toMatchObject({ status: 404 })
    await fresh.queue.drain()
    expect((await media(visitor, recording)).rawPayload).toEqual(storedBytes)
  })
})

describe("a guest's recordings", () => {
  test('move with the guest who signs in, can be gone on with, and go with the account', async () => {
    const fresh = await testHouse()
    const member = await fresh.registered()
    const admin = await fresh.administrator()
    const visitor = await fresh.guest()
    const { interviewId, questionId } = await candidate(visitor)
    const whole = await recorded(visitor, interviewId, questionId)
    const half = await start(visitor, interviewId, { questionId })
    await put(visitor, half.id, 0, parts[0])
    await visitor.call(signIn, { body: { email: member.email, password: PASSWORD } })
    await fresh.queue.drain()
    expect((await media(visitor, whole)).rawPayload).toEqual(storedBytes)
    await put(visitor, half.id, 1, parts[1])
    expect((await finishWith(visitor, half.id)).json()).toMatchObject({ status: 'waiting' })
    expect((await media(visitor, half)).rawPayload).toEqual(storedBytes)
    expect(await visitor.call(listRecordings, { params: { interviewId } })).toHaveLength(2)
    await admin.call(deleteUser, { params: { accountId: member.accountId } })
    await fresh.queue.drain()
    expect(await left(fresh)).toEqual(nothing)
  })

  test('go with the guest who is lost', async () => {
    const fresh = await testHouse()
    const guest = await fresh.guest()
    const { interviewId, questionId } = await candidate(guest)
    await recorded(guest, interviewId, questionId)
    const [session] = await guest.call(listSessions)
    await guest.call(endSession, { params: { sessionId: session?.id ?? '' } })
    fresh.passSeconds(86_401)
    for (const sweep of fresh.housekeeping) await sweep()
    await fresh.queue.drain()
    expect(await left(fresh)).toEqual(nothing)
  })
})

describe('housekeeping', () => {
  const keep = async (fresh: TestHouse) => {
    for (const sweep of fresh.housekeeping) await sweep()
    await fresh.queue.drain()
  }

  test('removes the bytes of a part whose row a crash prevented, after an hour and no sooner', async () => {
    const fresh = await testHouse()
    const member = await fresh.registered()
    const { visitor, interviewId, questionId } = await candidate(member)
    const recording = await recorded(visitor, interviewId, questionId)
    const half = await start(visitor, interviewId, { questionId })
    const { transaction } = fresh.database.db
    fresh.database.db.transaction = () => Promise.reject(new Error('the power went out'))
    expect((await put(visitor, half.id, 0, parts[0])).json()).toMatchObject({ code: 'broken' })
    fresh.database.db.transaction = transaction
    const params = { recordingId: half.id }
    expect(await visitor.call(getRecording, { params })).toMatchObject({ nextPart: 0, bytes: 0 })
    const withOrphan = storedBytes.length + parts[0].length
    await keep(fresh)
    expect(await fresh.blobs.size()).toBe(withOrphan)
    fresh.passSeconds(3_601)
    await keep(fresh)
    expect(await fresh.blobs.size()).toBe(storedBytes.length)
    await visitor.call(signIn, { body: { email: member.email, password: PASSWORD } })
    expect((await media(visitor, recording)).rawPayload).toEqual(storedBytes)
    expect((await put(visitor, half.id, 0, parts[0])).json()).toMatchObject({ nextPart: 1 })
  })

  test('leaves alone what is no recording', async () => {
    const fresh = await testHouse()
    await fresh.blobs.put(`${accountPrefix(randomUUID())}something/else`, parts[0])
    fresh.passSeconds(10_000)
    await keep(fresh)
    expect(await fresh.blobs.size()).toBe(parts[0].length)
  })

  test('removes what was begun and not touched for seven days, and nothing that is finished', async () => {
    const fresh = await testHouse()
    const member = await fresh.registered()
    const { interviewId, questionId } = await candidate(member)
    const whole = await recorded(member, interviewId, questionId)
    const half = await start(member, interviewId, { questionId })
    fresh.passSeconds(6 * 86_400)
    await member.call(signIn, { body: { email: member.email, password: PASSWORD } })
    await put(member, half.id, 0, parts[0])
    fresh.passSeconds(2 * 86_400)
    await keep(fresh)
    expect(await left(fresh)).toMatchObject({ recordings: 2 })
    fresh.passSeconds(5 * 86_400 + 1)
    await keep(fresh)
    expect(await left(fresh)).toEqual({ recordings: 1, parts: 2, bytes: storedBytes.length })
    await member.call(signIn, { body: { email: member.email, password: PASSWORD } })
    expect((await media(member, whole)).statusCode).toBe(200)
  })
})

describe('the report', () => {
  const pauses = (value: number, quality: 'ok' | 'doubtful' = 'ok') => ({
    voice: {
      seconds: { value: 10, quality: 'ok' as const, reason: null },
      pauses: { value, quality, reason: quality === 'ok' ? null : ('noisy' as const) },
    },
  })
  const tracks = async (visitor: Visitor, interviewId: string) => {
    const { delivery, screen } = await visitor.call(getReport, { params: { interviewId } })
    return { delivery, screen }
  }

  test('says why a track is empty: typed, nothing recorded, or recorded and not measured', async () => {
    const { visitor, interview, interviewId, questionId } = await candidate()
    expect(await tracks(visitor, interviewId)).toEqual({
      delivery: { status: 'empty', reason: 'typed-answers' },
      screen: { status: 'empty', reason: 'no-recording' },
    })
    await say(visitor, interviewId, interview.turns, 0)
    await start(visitor, interviewId, { questionId, kind: 'audio', mediaType: 'audio/webm' })
    expect(await tracks(visitor, interviewId)).toEqual({
      delivery: { status: 'empty', reason: 'not-measured' },
      screen: { status: 'empty', reason: 'no-recording' },
    })
    await start(visitor, interviewId, { questionId })
    expect((await tracks(visitor, interviewId)).screen).toEqual({ status: 'empty', reason: 'not-measured' })
  })

  test('lists every measured answer and combines the first tries into the whole', async () => {
    const { visitor, interview, interviewId } = await candidate()
    await finish(visitor, interview)
    const { turns } = await visitor.call(getInterview, { params: { interviewId } })
    const answers = turns.filter(({ from, questionId }) => from === 'candidate' && questionId !== null)
    const questionId = answers[0]?.questionId ?? ''
    const text = '다시 답하겠습니다. 저는 병목을 재고 작업을 나눴습니다.'
    const tried = await visitor.call(retryQuestion, { params: { interviewId, questionId }, body: { text } })
    const measured = async (value: number, attempt: number, turn: number) => {
      house.passSeconds(1)
      const { id } = await start(visitor, interviewId, { questionId, attempt, uploaded: false })
      const measurements = measurementsOf(pauses(value)) as never
      const reply = await finishWith(visitor, id, { parts: 0, seconds: 20, turn, measurements })
      return reply.json<Recording>()
    }
    const first = await measured(3, 0, answers[0]?.seq ?? -1)
    const probe = await measured(4, 0, answers.filter((answer) => answer.questionId === questionId).at(-1)?.seq ?? -1)
    const retry = await measured(100, tried.attempt, tried.turns.find(({ from }) => from === 'candidate')?.seq ?? -1)
    const { delivery, screen } = await tracks(visitor, interviewId)
    if (delivery.status !== 'measured' || screen.status !== 'measured') throw new Error('was not measured')
    expect(delivery.whole.pauses).toEqual({ value: 7, quality: 'ok', reason: null })
    expect(delivery.whole.seconds.value).toBe(20)
    expect(delivery.answers.map(({ recordingId, attempt }) => [recordingId, attempt])).toEqual([
      [first.id, 0],
      [probe.id, 0],
      [retry.id, tried.attempt],
    ])
    expect(delivery.answers[2]).toMatchObject({
      questionId,
      seconds: 20,
      uploaded: false,
      measuredBy: { where: 'browser', version: '1' },
      measures: { pauses: { value: 100 } },
    })
    expect(screen.whole.nods).toEqual({ value: 2, quality: 'ok', reason: null })
    expect(screen.answers).toHaveLength(3)
    const stray = await start(visitor, interviewId, { questionId, attempt: 7, uploaded: false })
    expect((await finishWith(visitor, stray.id, { parts: 0, turn: 1 })).json()).toMatchObject({ status: 404 })
  })
})

test('the export holds every recording with what was measured, and not the bytes', async () => {
  const { visitor, interviewId, questionId } = await candidate()
  const measured = await recorded(visitor, interviewId, questionId)
  house.passSeconds(1)
  const begun = await start(visitor, interviewId, { questionId })
  const files = unzipSync((await visitor.send(exportMe)).rawPayload)
  expect(JSON.parse(strFromU8(files['recordings.json'] ?? new Uint8Array()))).toEqual([
    { recording: measured, measurements: measurementsOf() },
    { recording: begun, measurements: null },
  ])
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
