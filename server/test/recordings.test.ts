import { randomUUID } from 'node:crypto'
import { getMeasurements, listRecordings, RECORDING_LIMITS, startRecording } from '@maju/contracts/recording'
import { beforeAll, describe, expect, test } from 'vitest'
import { say } from './candidate.ts'
import { begun, finishWith, inInterview, measurementsOf, parts, put, recorded, start, storedBytes } from './recorder.ts'
import { type TestHouse, testHouse } from './test-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

describe('a recording', () => {
  test('begins empty and is listed with its interview, the oldest first', async () => {
    const { visitor, interviewId, questionId, recording } = await begun(await house.guest())
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
    const { visitor, interviewId, questionId } = await inInterview(await house.guest())
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
    const { visitor, interviewId } = await inInterview(await house.guest())
    const body = { questionId: 'no-such-question', kind: 'audio', mediaType: 'audio/webm', uploaded: true }
    const reply = await visitor.send(startRecording, { params: { interviewId }, body })
    expect(reply.json()).toMatchObject({ status: 404, code: 'not-found' })
  })

  test.each(['text/html', 'video/webm\r\nx-evil: 1', 'video/webm;codecs=vp8;\nx', 'image/png', 'audio/webm; evil'])(
    'of type %j is refused',
    async (mediaType) => {
      const { visitor, interviewId, questionId } = await inInterview(await house.guest())
      const body = { questionId, kind: 'audio', mediaType, uploaded: true }
      const reply = await visitor.send(startRecording, { params: { interviewId }, body })
      expect(reply.json()).toMatchObject({ code: 'malformed', fields: [{ path: 'mediaType' }] })
    },
  )
})

describe('finishing', () => {
  test('with a part missing says which, and goes on when it is there', async () => {
    const { visitor, recording } = await begun(await house.guest())
    await put(visitor, recording.id, 0, parts[0])
    await put(visitor, recording.id, 2, parts[1])
    const refused = await finishWith(visitor, recording.id, { parts: 3 })
    expect(refused.json()).toMatchObject({ status: 409, code: 'not-ready' })
    expect(refused.json<{ detail: string }>().detail).toContain('Part 1 ')
    await put(visitor, recording.id, 1, parts[1])
    expect((await finishWith(visitor, recording.id, { parts: 3 })).json()).toMatchObject({ status: 'waiting' })
  })

  test('with fewer parts than have arrived is a conflict', async () => {
    const { visitor, recording } = await begun(await house.guest())
    for (const part of [0, 1]) await put(visitor, recording.id, part, parts[0])
    expect((await finishWith(visitor, recording.id, { parts: 1 })).json()).toMatchObject({ code: 'conflict' })
  })

  test('keeps the measurements as they were given, and gives them back', async () => {
    const { visitor, interviewId, questionId } = await inInterview(await house.guest())
    const recording = await recorded(visitor, interviewId, questionId)
    expect(recording).toMatchObject({ status: 'measured', seconds: 10, bytes: storedBytes.length, nextPart: 2 })
    const params = { recordingId: recording.id }
    expect(await visitor.call(getMeasurements, { params })).toEqual(measurementsOf())
  })

  test('again changes nothing that is known and adds what was not', async () => {
    const { visitor, recording } = await begun(await house.guest())
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
    const { visitor, interviewId, questionId } = await inInterview(await house.guest())
    const local = await start(visitor, interviewId, { questionId, uploaded: false })
    expect((await finishWith(visitor, local.id, { parts: 1 })).json()).toMatchObject({ code: 'conflict' })
    const measurements = measurementsOf() as never
    const reply = await finishWith(visitor, local.id, { parts: 0, measurements })
    expect(reply.json()).toMatchObject({ status: 'measured', uploaded: false, bytes: 0 })
  })

  test('without bytes and without measures is a failure, and has no measurements', async () => {
    const { visitor, interviewId, questionId } = await inInterview(await house.guest())
    const local = await start(visitor, interviewId, { questionId, uploaded: false })
    expect((await finishWith(visitor, local.id, { parts: 0 })).json()).toMatchObject({ status: 'failed' })
    const reply = await visitor.send(getMeasurements, { params: { recordingId: local.id } })
    expect(reply.json()).toMatchObject({ status: 404, code: 'not-found' })
  })

  test('names a turn that the candidate said to this question, or none', async () => {
    const { visitor, interview, interviewId, plan, questionId } = await inInterview(await house.guest())
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
    const { visitor, recording } = await begun(await house.guest())
    const reply = await finishWith(visitor, recording.id, done as never)
    expect(reply.json()).toMatchObject({ code: 'malformed', fields: [{ path }] })
  })

  test('takes numbers only: what is infinite or too long is refused', async () => {
    const { visitor, recording } = await begun(await house.guest())
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
    const { visitor, interviewId, questionId } = await inInterview(await house.guest())
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
