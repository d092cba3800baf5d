import { type Measured, screenMeasures, voiceMeasures } from '@maju/contracts/measurement'
import {
  finishRecording,
  getRecordingMedia,
  type Measurements,
  putRecordingPart,
  type Recording,
  startRecording,
} from '@maju/contracts/recording'
import { count } from 'drizzle-orm'
import type { z } from 'zod'
import { recordingParts, recordings } from '../src/features/recordings/recording.table.ts'
import { beginning } from './candidate.ts'
import type { TestHouse } from './test-house.ts'
import type { Visitor } from './visitor.ts'

/** What `recorded` sends: two parts of different length. */
export const parts = [Buffer.from('first part, '), Buffer.from('and the second, which is longer')] as const
export const storedBytes = Buffer.concat(parts)

const ok = (value: number): Measured => ({ value, quality: 'ok', reason: null })
const all = <Shape extends z.ZodObject>(shape: Shape, value: number, named: Record<string, Measured>) =>
  shape.parse({ ...Object.fromEntries(Object.keys(shape.shape).map((name) => [name, ok(value)])), ...named })
const curve = () => ({ secondsApart: 0.5, values: [1.5, null, 2] })

/** What a browser could have measured: every value 1 unless it is named. */
export const measurementsOf = (
  named: { voice?: Record<string, Measured>; screen?: Record<string, Measured> } = {},
): Measurements => ({
  voice: {
    measures: all(voiceMeasures, 1, named.voice ?? {}),
    timeline: {
      speech: [{ startSecond: 0.5, endSecond: 2 }],
      pauses: [],
      fillers: [{ startSecond: 1, endSecond: 1.2, text: '음' }],
      loudnessDecibels: curve(),
      pitchHertz: curve(),
    },
  },
  screen: {
    measures: all(screenMeasures, 1, named.screen ?? {}),
    timeline: {
      gaze: [{ startSecond: 0, endSecond: 2, zone: 'camera' }],
      events: [{ startSecond: 1, endSecond: 1.5, kind: 'nod' }],
      yawDegrees: curve(),
      pitchDegrees: curve(),
      rollDegrees: curve(),
    },
  },
  transcript: { language: 'ko', text: '음 네', words: null, verbatim: true, writtenBy: 'browser' },
  measuredBy: { where: 'browser', version: '1' },
})

export const start = (
  visitor: Visitor,
  interviewId: string,
  asked: { questionId: string } & Partial<z.input<typeof startRecording.body>>,
): Promise<Recording> =>
  visitor.call(startRecording, {
    params: { interviewId },
    body: { kind: 'video', mediaType: 'video/webm;codecs="vp8, opus"', uploaded: true, ...asked },
  })

export const put = (visitor: Visitor, recordingId: string, part: number, bytes: Uint8Array) =>
  visitor.send(putRecordingPart, { params: { recordingId, part }, bytes })

export const finishWith = (
  visitor: Visitor,
  recordingId: string,
  done: Partial<z.input<typeof finishRecording.body>> = {},
) =>
  visitor.send(finishRecording, {
    params: { recordingId },
    body: { parts: 2, seconds: 10, turn: null, measurements: null, ...done },
  })

/** A recording with both parts and its measurements. */
export async function recorded(visitor: Visitor, interviewId: string, questionId: string): Promise<Recording> {
  const { id } = await start(visitor, interviewId, { questionId })
  for (const [part, bytes] of parts.entries()) await put(visitor, id, part, bytes)
  const reply = await finishWith(visitor, id, { measurements: measurementsOf() as never })
  return finishRecording.reply.parse(reply.json())
}

/** Somebody in the middle of an interview, and its first question. */
export async function inInterview(visitor: Visitor) {
  const { target, plan, interview } = await beginning(visitor)
  return { visitor, target, plan, interview, interviewId: interview.id, questionId: plan.questions[0]?.id ?? '' }
}

/** Somebody who has begun to record an answer. */
export async function begun(visitor: Visitor) {
  const { interviewId, questionId } = await inInterview(visitor)
  return { visitor, interviewId, questionId, recording: await start(visitor, interviewId, { questionId }) }
}

export const media = (visitor: Visitor, { id }: Recording, headers: Record<string, string> = {}) =>
  visitor.send(getRecordingMedia, { params: { recordingId: id }, headers })

/** Rows and bytes that are left of all recordings of a house. */
export async function left({ database: { db }, blobs }: TestHouse) {
  const [rows] = await db.select({ n: count() }).from(recordings)
  const [partRows] = await db.select({ n: count() }).from(recordingParts)
  return { recordings: rows?.n, parts: partRows?.n, bytes: await blobs.size() }
}
export const nothing = { recordings: 0, parts: 0, bytes: 0 }
