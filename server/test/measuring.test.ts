import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import {
  deleteRecording,
  getMeasurements,
  getRecording,
  recordingProgress,
  watchRecording,
} from '@maju/contracts/recording'
import { getReport } from '@maju/contracts/report'
import { describe, expect, test } from 'vitest'
import type { Measure } from '../src/flows/measure-recording.ts'
import { MediaError } from '../src/platform/media/media-error.ts'
import { beginning, say } from './candidate.ts'
import { finishWith, measurementsOf, parts, put, start, storedBytes } from './recorder.ts'
import { houseAmongOthers } from './test-house.ts'
import type { Visitor } from './visitor.ts'

type Seen = { bytes: Buffer; language: string; words: string | undefined }

/** Stands for ffmpeg and nets: writes down what it was given and finds what it is told to find. */
function measuring(answer: (...given: Parameters<Measure>) => ReturnType<Measure>) {
  const seen: Seen[] = []
  const measure: Measure = async (given, needs) => {
    const { file, language, transcript } = given
    seen.push({ bytes: await readFile(file), language, words: transcript?.text })
    needs.onProgress({ stage: 'screen', share: 0.5 })
    return answer(given, needs)
  }
  return { seen, measure }
}

const found = () => ({
  seconds: 12.5,
  measurements: { ...measurementsOf(), measuredBy: { where: 'server' as const, version: 'measures-1' } },
})

/** A recording of an answer whose two parts lie on the server. */
async function uploaded(visitor: Visitor, kind: 'audio' | 'video' = 'audio') {
  const { plan, interview } = await beginning(visitor)
  const questionId = plan.questions[0]?.id ?? ''
  const { id } = await start(visitor, interview.id, { questionId, kind })
  for (const [part, bytes] of parts.entries()) await put(visitor, id, part, bytes)
  return { interview, questionId, recordingId: id }
}

const temporary = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('maju-recording-'))

describe('a recording that no browser measured', () => {
  test('is measured on the server with the words of its turn, and comes into the report', async () => {
    const { seen, measure } = measuring(async () => found())
    const house = await houseAmongOthers({ measure })
    const visitor = await house.guest()
    const { interview, recordingId } = await uploaded(visitor)
    const { turns } = await say(visitor, interview.id, interview.turns, 0)
    const answered = turns.find(({ from }) => from === 'candidate')
    const reply = await finishWith(visitor, recordingId, { turn: answered?.seq ?? null })
    expect(reply.json()).toMatchObject({ status: 'waiting' })
    await house.queue.drain()

    expect(seen).toEqual([{ bytes: storedBytes, language: 'ko', words: answered?.text }])
    const params = { recordingId }
    expect(await visitor.call(getRecording, { params })).toMatchObject({ status: 'measured', seconds: 12.5 })
    expect((await visitor.call(getMeasurements, { params })).measuredBy.where).toBe('server')
    const report = await visitor.call(getReport, { params: { interviewId: interview.id } })
    expect(report.delivery).toMatchObject({ status: 'measured', answers: [{ recordingId }] })
  })

  test('is measured with what was heard on this machine, where something listens, and with the turn’s words when it fails', async () => {
    const { seen, measure } = measuring(async () => found())
    const words = [{ text: '네', startSecond: 0.1, endSecond: 0.4, confidence: null }]
    let works = true
    const house = await houseAmongOthers({
      measure,
      listen: async (_file, language) => {
        if (!works) throw new Error('no ears')
        return { language, text: '들은 말입니다', words, verbatim: false, writtenBy: 'whisper/base' }
      },
    })
    const visitor = await house.guest()
    const { interview, questionId, recordingId } = await uploaded(visitor)
    const { id } = await start(visitor, interview.id, { questionId, kind: 'audio' })
    const { turns } = await say(visitor, interview.id, interview.turns, 0)
    const answered = turns.find(({ from }) => from === 'candidate')
    await finishWith(visitor, recordingId, { turn: answered?.seq ?? null })
    await house.queue.drain()
    works = false
    for (const [part, bytes] of parts.entries()) await put(visitor, id, part, bytes)
    await finishWith(visitor, id, { turn: answered?.seq ?? null })
    await house.queue.drain()
    expect(seen.map(({ words: text }) => text)).toEqual(['들은 말입니다', answered?.text])
  })

  test('has failed when nothing can be read in it, at the first try', async () => {
    const { seen, measure } = measuring(async () => {
      throw new MediaError('unreadable')
    })
    const house = await houseAmongOthers({ measure })
    const visitor = await house.guest()
    const { recordingId } = await uploaded(visitor)
    await finishWith(visitor, recordingId)
    await house.queue.drain()
    expect(seen).toHaveLength(1)
    expect((await visitor.call(getRecording, { params: { recordingId } })).status).toBe('failed')
  })

  test('is tried once more when measuring broke down, and has failed after that', async () => {
    const { seen, measure } = measuring(async () => {
      throw new Error('the process died')
    })
    const house = await houseAmongOthers({ measure })
    const visitor = await house.guest()
    const { recordingId } = await uploaded(visitor)
    await finishWith(visitor, recordingId)
    await house.queue.drain()
    expect(seen).toHaveLength(2)
    expect((await visitor.call(getRecording, { params: { recordingId } })).status).toBe('failed')
  })

  test('waits where the instance has no decoder', async () => {
    const house = await houseAmongOthers()
    const visitor = await house.guest()
    const { recordingId } = await uploaded(visitor)
    await finishWith(visitor, recordingId)
    await house.queue.drain()
    expect((await visitor.call(getRecording, { params: { recordingId } })).status).toBe('waiting')
    const reply = await visitor.send(watchRecording, { params: { recordingId } })
    expect(reply.body).toContain('"waiting"')
  })
})

describe('a film whose sound the browser measured', () => {
  const soundOnly = { ...measurementsOf(), screen: null }

  test('gets what the server sees, with the transcript that the browser heard', async () => {
    const { seen, measure } = measuring(async () => found())
    const house = await houseAmongOthers({ measure })
    const visitor = await house.guest()
    const { recordingId } = await uploaded(visitor, 'video')
    const reply = await finishWith(visitor, recordingId, { measurements: soundOnly as never })
    expect(reply.json()).toMatchObject({ status: 'measured' })
    await house.queue.drain()
    expect(seen.map(({ words }) => words)).toEqual(['음 네'])
    const { screen } = await visitor.call(getMeasurements, { params: { recordingId } })
    expect(screen?.measures.nods.value).toBe(1)
  })

  test('keeps what the browser measured when the server cannot read it', async () => {
    const { measure } = measuring(async () => {
      throw new MediaError('unreadable')
    })
    const house = await houseAmongOthers({ measure })
    const visitor = await house.guest()
    const { recordingId } = await uploaded(visitor, 'video')
    await finishWith(visitor, recordingId, { measurements: soundOnly as never })
    await house.queue.drain()
    expect((await visitor.call(getRecording, { params: { recordingId } })).status).toBe('measured')
    expect((await visitor.call(getMeasurements, { params: { recordingId } })).measuredBy.where).toBe('browser')
  })

  test('of sound alone is not measured twice', async () => {
    const { seen, measure } = measuring(async () => found())
    const house = await houseAmongOthers({ measure })
    const visitor = await house.guest()
    const { recordingId } = await uploaded(visitor, 'audio')
    await finishWith(visitor, recordingId, { measurements: soundOnly as never })
    await house.queue.drain()
    expect(seen).toEqual([])
  })
})

describe('measuring that is under way', () => {
  /** Measures until it is told to stop. */
  const endless = () => {
    const begun = Promise.withResolvers<void>()
    const { measure } = measuring((_given, { signal }) => {
      begun.resolve()
      return new Promise((_done, fail) => signal.addEventListener('abort', () => fail(signal.reason)))
    })
    return { measure, begun: begun.promise }
  }

  test('ends when the recording is deleted, and leaves no file', async () => {
    const before = await temporary()
    const { measure, begun } = endless()
    const house = await houseAmongOthers({ measure })
    const visitor = await house.guest()
    const { recordingId } = await uploaded(visitor)
    await finishWith(visitor, recordingId)
    const drained = house.queue.drain()
    await begun
    await visitor.call(deleteRecording, { params: { recordingId } })
    await drained
    expect(await temporary()).toEqual(before)
    expect((await visitor.send(getRecording, { params: { recordingId } })).statusCode).toBe(404)
  })

  test('is told as it goes on, until it is over', async () => {
    const goOn = Promise.withResolvers<void>()
    const { measure } = measuring(async () => {
      await goOn.promise
      return found()
    })
    const house = await houseAmongOthers({ measure })
    const visitor = await house.guest()
    const { recordingId } = await uploaded(visitor)
    await finishWith(visitor, recordingId)
    const drained = house.queue.drain()
    const watched = visitor.send(watchRecording, { params: { recordingId } })
    await new Promise((later) => setTimeout(later, 700))
    goOn.resolve()
    await drained
    const lines = (await watched).body.split('\n').filter((line) => line.startsWith('data: '))
    const events = lines.map((line) => recordingProgress.parse(JSON.parse(line.slice(6))))
    expect(events).toContainEqual({ status: 'waiting', stage: 'screen', share: 0.5 })
    expect(events.at(-1)).toEqual({ status: 'measured', stage: null, share: 1 })
  })
})
