import { submitAnswer } from '@maju/contracts/interview'
import {
  getMeasurements,
  getRecording,
  listRecordings,
  putRecordingPart,
  type Recording,
  recordingProgress,
  startRecording,
  watchRecording,
} from '@maju/contracts/recording'
import { getReport, retryQuestion } from '@maju/contracts/report'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Measure } from '../src/flows/measure-recording.ts'
import { silentLog } from '../src/platform/log.ts'
import { MediaError } from '../src/platform/media/media-error.ts'
import { finish, openTurn } from './candidate.ts'
import { finishWith, inInterview, measurementsOf, parts, put, recorded, start, storedBytes } from './recorder.ts'
import { houseAmongOthers, type TestHouse } from './test-house.ts'
import type { Visitor } from './visitor.ts'

/** What the server finds in a file: everything `value`. */
const foundOf = (value: number, screen = true) => {
  const { voice, screen: seen } = measurementsOf({ voice: { pauses: { value, quality: 'ok', reason: null } } })
  return {
    seconds: 9,
    measurements: {
      voice,
      screen: screen ? seen : null,
      transcript: null,
      measuredBy: { where: 'server' as const, version: 'm1' },
    },
  }
}

/** A file sent in, whole and finished. */
async function sentIn(
  visitor: Visitor,
  asked: { interviewId: string; questionId: string; attempt?: number; replaces?: string | null; turn?: number | null },
): Promise<Recording> {
  const { interviewId, turn = null, ...wish } = asked
  const { id } = await start(visitor, interviewId, { ...wish, mediaType: 'video/quicktime' })
  for (const [part, bytes] of parts.entries()) await put(visitor, id, part, bytes)
  return (await finishWith(visitor, id, { seconds: null, turn })).json<Recording>()
}

const idsOf = async (visitor: Visitor, interviewId: string) =>
  (await visitor.call(listRecordings, { params: { interviewId } })).map(({ id }) => id)

/** Somebody with one measured recording, in a house that measures what it is given so. */
async function withOne(measure: Measure) {
  const house = await houseAmongOthers({ measure })
  const { visitor, interviewId, questionId, plan } = await inInterview(await house.guest())
  const old = await recorded(visitor, interviewId, questionId)
  return { house, visitor, interviewId, questionId, plan, old }
}

describe('a recording that takes the place of another', () => {
  test('is nothing until it is measured; then the old one is gone, with its bytes, and the report tells the new one alone', async () => {
    const { house, visitor, interviewId, questionId, old } = await withOne(async () => foundOf(7))
    const fresh = await sentIn(visitor, { interviewId, questionId, replaces: old.id })
    expect(fresh).toMatchObject({ status: 'waiting', replaces: old.id, seconds: null, fault: null })
    const tracks = async () => {
      const { delivery } = await visitor.call(getReport, { params: { interviewId } })
      if (delivery.status !== 'measured') throw new Error('nothing is measured')
      return { answers: delivery.answers.map(({ recordingId }) => recordingId), pauses: delivery.whole.pauses.value }
    }
    expect(await tracks()).toEqual({ answers: [old.id], pauses: 1 })
    await house.queue.drain()
    expect(await tracks()).toEqual({ answers: [fresh.id], pauses: 7 })
    expect(await idsOf(visitor, interviewId)).toEqual([fresh.id])
    expect(await visitor.call(getRecording, { params: { recordingId: fresh.id } })).toMatchObject({
      status: 'measured',
      replaces: null,
      seconds: 9,
    })
    expect(await house.blobs.size()).toBe(storedBytes.length)
  })

  test('leaves the old one as it is when nothing can be measured in it, and says why', async () => {
    const { house, visitor, interviewId, questionId, old } = await withOne(async () => {
      throw new MediaError('too-long')
    })
    const fresh = await sentIn(visitor, { interviewId, questionId, replaces: old.id })
    await house.queue.drain()
    expect(await visitor.call(listRecordings, { params: { interviewId } })).toMatchObject([
      { id: old.id, status: 'measured' },
      { id: fresh.id, status: 'failed', fault: 'too-long', replaces: old.id },
    ])
    expect((await visitor.call(getMeasurements, { params: { recordingId: old.id } })).voice).not.toBeNull()
  })

  test('keeps both where the database cannot: measuring and removing are one', async () => {
    const { house, visitor, interviewId, questionId, old } = await withOne(async () => foundOf(7))
    const fresh = await sentIn(visitor, { interviewId, questionId, replaces: old.id })
    const { enqueue } = house.queue
    // The last thing of the transaction: the bytes of the old one are put into a job.
    house.queue.enqueue = () => Promise.reject(new Error('the power went out'))
    await house.queue.drain()
    house.queue.enqueue = enqueue
    expect(await idsOf(visitor, interviewId)).toEqual([old.id, fresh.id])
    expect((await visitor.call(getRecording, { params: { recordingId: fresh.id } })).status).not.toBe('measured')
    expect((await visitor.call(getRecording, { params: { recordingId: old.id } })).status).toBe('measured')
  })

  test('that is deleted while it is measured takes nobody’s place', async () => {
    const begun = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    const { house, visitor, interviewId, questionId, old } = await withOne(async () => {
      begun.resolve()
      await goOn.promise
      return foundOf(7)
    })
    const fresh = await sentIn(visitor, { interviewId, questionId, replaces: old.id })
    const drained = house.queue.drain()
    await begun.promise
    // As another process would: nobody tells the one that measures.
    await house.database.db.transaction((tx) =>
      tx.execute(`delete from recording where id = '${fresh.id}'`).then(() => undefined),
    )
    goOn.resolve()
    await drained
    expect(await idsOf(visitor, interviewId)).toEqual([old.id])
  })

  test('gives way to a later one that is to take the same place', async () => {
    const { house, visitor, interviewId, questionId, old } = await withOne(async () => foundOf(7))
    await sentIn(visitor, { interviewId, questionId, replaces: old.id })
    const second = await sentIn(visitor, { interviewId, questionId, replaces: old.id })
    expect(await idsOf(visitor, interviewId)).toEqual([old.id, second.id])
    await house.queue.drain()
    expect(await idsOf(visitor, interviewId)).toEqual([second.id])
  })

  test('belongs to the same turn', async () => {
    const house = await houseAmongOthers({ measure: async () => foundOf(7) })
    const { visitor, interview, interviewId, questionId } = await inInterview(await house.guest())
    const said = await visitor.call(submitAnswer, {
      params: { interviewId },
      body: { replyTo: openTurn(interview.turns), text: '저는 병목을 먼저 쟀습니다.' },
    })
    const turn = said.turns.find(({ from }) => from === 'candidate')?.seq ?? -1
    const old = await sentIn(visitor, { interviewId, questionId, turn })
    const fresh = await sentIn(visitor, { interviewId, questionId, replaces: old.id })
    expect(fresh.turn).toBe(turn)
  })

  test('is refused for one of another question, another try, or another person', async () => {
    const { house, visitor, interviewId, questionId, plan, old } = await withOne(async () => foundOf(7))
    const stranger = await inInterview(await house.guest())
    const body = { kind: 'video' as const, mediaType: 'video/mp4', uploaded: true, questionId, replaces: old.id }
    for (const reply of [
      await visitor.send(startRecording, {
        params: { interviewId },
        body: { ...body, questionId: plan.questions[1]?.id ?? '' },
      }),
      await visitor.send(startRecording, { params: { interviewId }, body: { ...body, attempt: 1 } }),
      await stranger.visitor.send(startRecording, {
        params: { interviewId: stranger.interviewId },
        body: { ...body, questionId: stranger.questionId },
      }),
    ])
      expect(reply.json()).toMatchObject({ status: 404, code: 'not-found' })
    expect(await idsOf(visitor, interviewId)).toEqual([old.id])
  })
})

describe('a file', () => {
  let known: TestHouse
  beforeAll(async () => {
    known = await houseAmongOthers()
  })

  test.each([
    ['video/quicktime', 'mov'],
    ['video/3gpp', '3gp'],
    ['audio/mpeg', 'mp3'],
    ['audio/mp4', 'm4a'],
    ['audio/wav', 'wav'],
    ['audio/flac', 'flac'],
  ])('of type %s is taken and named .%s', async (mediaType, extension) => {
    const { visitor, interviewId, questionId } = await inInterview(await known.guest())
    const { id } = await start(visitor, interviewId, { questionId, mediaType, kind: 'audio' })
    await visitor.send(putRecordingPart, { params: { recordingId: id, part: 0 }, bytes: parts[0] })
    const reply = await known.app.inject({
      url: `/api/v2/recordings/${id}/media`,
      cookies: Object.fromEntries(visitor.cookies),
    })
    expect(reply.headers).toMatchObject({ 'content-type': mediaType, 'x-content-type-options': 'nosniff' })
    expect(reply.headers['content-disposition']).toContain(`inline; filename="maju-${id}.${extension}"`)
  })

  test('is sound alone where no picture is found in it, whatever was said of it', async () => {
    const { house, visitor, interviewId, questionId } = await withOne(async () => foundOf(7, false))
    const { id } = await sentIn(visitor, { interviewId, questionId })
    await house.queue.drain()
    expect(await visitor.call(getRecording, { params: { recordingId: id } })).toMatchObject({ kind: 'audio' })
  })

  const wordsGiven =
    (given: (string | undefined)[]): Measure =>
    async ({ transcript }) => {
      given.push(transcript?.text)
      return foundOf(7)
    }

  test('that comes after an answer was typed is measured without its words; after one that was spoken, with them', async () => {
    const given: (string | undefined)[] = []
    const house = await houseAmongOthers({ measure: wordsGiven(given) })
    const { visitor, interview, interviewId, questionId } = await inInterview(await house.guest())
    await finish(visitor, interview)
    const text = '다시 답하겠습니다. 저는 병목을 재고 작업을 나눴습니다.'
    const retry = (inputMode: 'typed' | 'spoken') =>
      visitor.call(retryQuestion, { params: { interviewId, questionId }, body: { text, inputMode } })
    for (const { attempt } of [await retry('typed'), await retry('spoken')]) {
      house.passSeconds(1)
      await sentIn(visitor, { interviewId, questionId, attempt, turn: 1 })
      await house.queue.drain()
    }
    expect(given).toEqual([undefined, text])
  })

  test('is followed until it is gone: the stream ends when it is deleted', async () => {
    const begun = Promise.withResolvers<void>()
    const measure: Measure = (_given, { signal }) => {
      begun.resolve()
      return new Promise((_done, fail) => signal.addEventListener('abort', () => fail(signal.reason)))
    }
    const error = vi.fn<(fields: object, event: string) => void>()
    const house = await houseAmongOthers({ measure, log: { ...silentLog(), error } })
    const { visitor, interviewId, questionId } = await inInterview(await house.guest())
    const { id } = await sentIn(visitor, { interviewId, questionId })
    const drained = house.queue.drain()
    await begun.promise
    const watched = visitor.send(watchRecording, { params: { recordingId: id } })
    await new Promise((later) => setTimeout(later, 300))
    await house.app.inject({
      method: 'DELETE',
      url: `/api/v2/recordings/${id}`,
      cookies: Object.fromEntries(visitor.cookies),
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    await drained
    const lines = (await watched).body.split('\n').filter((line) => line.startsWith('data: '))
    expect(recordingProgress.parse(JSON.parse(lines.at(-1)?.slice(6) ?? ''))).toMatchObject({ status: 'waiting' })
    expect(error).not.toHaveBeenCalled()
  })
})
