import { z } from 'zod'
import { id, instant } from './basics.ts'
import { screenMeasures, screenTimeline, voiceMeasures, voiceTimeline } from './measurement.ts'
import { route } from './route.ts'
import { transcript } from './transcript.ts'

/** The largest recording taken in. A part larger than this, or one part too many, is refused with the field's name. */
export const RECORDING_LIMITS = {
  partBytes: 4_000_000,
  parts: 2_000,
  bytes: 2_000_000_000,
  seconds: 3_600,
  /** The body of `finishRecording`: the longest timelines and transcript, with numbers as JavaScript writes them. */
  finishBytes: 8_000_000,
} as const

/** What was recorded: sound alone, or sound and picture. */
export const recordingKind = z.enum(['audio', 'video'])

/**
 * `receiving`: parts are coming. `measured`: the measures are there. `waiting`: everything is there and measuring has not been
 * possible yet, or is not offered for it on this instance. `failed`: nothing could be measured in it.
 */
export const recordingStatus = z.enum(['receiving', 'waiting', 'measured', 'failed'])

/** Types of recordings, of browsers and of files, and how their files end. A type is what somebody says of it: what is in it is found by decoding. */
export const MEDIA_TYPES = {
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/flac': 'flac',
  'video/webm': 'webm',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/ogg': 'ogv',
  'video/3gpp': '3gp',
} as const

/** One of those types, with its codecs where they are known; nothing else is kept. */
export const recordingMediaType = z
  .string()
  .max(100)
  .regex(
    new RegExp(`^(${Object.keys(MEDIA_TYPES).join('|')})(; ?codecs="?[\\w., -]{1,60}"?)?$`),
    'is not a type of recordings that are taken',
  )
  .meta({ examples: ['audio/webm;codecs=opus'] })

/**
 * Why nothing could be measured in a recording. `unreadable`: nothing in it can be decoded. `too-long`: it is longer than recordings may be.
 * `out-of-time`: decoding it took too long. `broken`: measuring broke down, for no reason that the recording gives.
 */
export const recordingFault = z.enum(['unreadable', 'too-long', 'out-of-time', 'broken'])
export type RecordingFault = z.infer<typeof recordingFault>

export const recording = z.object({
  id,
  interviewId: id,
  questionId: z.string(),
  /** `seq` of the candidate's turn that it belongs to; null until the answer is sent. */
  turn: z.int().nonnegative().nullable(),
  /** 0 is the interview itself; 1, 2 … are retries. */
  attempt: z.int().nonnegative(),
  kind: recordingKind,
  mediaType: recordingMediaType,
  status: recordingStatus,
  /** False: only numbers leave the device, the recording itself stays in the browser. */
  uploaded: z.boolean(),
  /** The first part that is not here yet: where sending goes on after a closed tab. */
  nextPart: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  seconds: z.number().nonnegative().nullable(),
  /** The recording whose place it takes once it is measured; until then that one counts. */
  replaces: id.nullable(),
  /** Why it has failed, where a reason is known. */
  fault: recordingFault.nullable(),
  startedAt: instant,
})
export type Recording = z.infer<typeof recording>

/** What measured a recording; shown beside every number. */
export const measuredBy = z.object({ where: z.enum(['browser', 'server']), version: z.string().max(40) })

/** Everything that was found in one recording. */
export const measurements = z.object({
  voice: z.object({ measures: voiceMeasures, timeline: voiceTimeline }).nullable(),
  screen: z.object({ measures: screenMeasures, timeline: screenTimeline }).nullable(),
  transcript: transcript.nullable(),
  measuredBy,
})
export type Measurements = z.infer<typeof measurements>

const one = z.object({ recordingId: id })
const ofInterview = z.object({ interviewId: id })

export const startRecording = route({
  name: 'startRecording',
  summary:
    'Begin the recording of one answer, or send in one that was made elsewhere. Its parts, if any are to leave the device, follow one by one.',
  method: 'POST',
  path: '/interviews/:interviewId/recordings',
  status: 201,
  idempotent: true,
  params: ofInterview,
  body: z.object({
    questionId: z.string().min(1).max(80),
    attempt: z.int().min(0).max(100).default(0),
    kind: recordingKind,
    mediaType: recordingMediaType,
    uploaded: z.boolean(),
    /** A recording of the same try whose place it is to take; it belongs to the same turn then. One that was on its way there goes. */
    replaces: id.nullable().default(null),
  }),
  reply: recording,
})

export const listRecordings = route({
  name: 'listRecordings',
  summary: 'The recordings of an interview, the oldest first.',
  method: 'GET',
  path: '/interviews/:interviewId/recordings',
  params: ofInterview,
  reply: z.array(recording),
})

export const getRecording = route({
  name: 'getRecording',
  summary: 'One recording and how much of it has arrived.',
  method: 'GET',
  path: '/recordings/:recordingId',
  params: one,
  reply: recording,
})

export const putRecordingPart = route({
  name: 'putRecordingPart',
  summary:
    'One part of a recording, counted from 0. Sent again it replaces itself; what is acknowledged is on the disk.',
  method: 'PUT',
  path: '/recordings/:recordingId/parts/:part',
  takes: 'bytes',
  limitBytes: RECORDING_LIMITS.partBytes,
  params: one.extend({
    part: z.coerce
      .number()
      .int()
      .min(0)
      .max(RECORDING_LIMITS.parts - 1),
  }),
  reply: recording,
})

export const finishRecording = route({
  name: 'finishRecording',
  summary: 'All parts are there: how long it is, to which turn it belongs, and what the browser measured in it.',
  method: 'POST',
  path: '/recordings/:recordingId/finish',
  idempotent: true,
  limitBytes: RECORDING_LIMITS.finishBytes,
  params: one,
  body: z.object({
    parts: z.int().min(0).max(RECORDING_LIMITS.parts),
    /** Null: whoever sends it does not know, and whoever measures it finds out. */
    seconds: z.number().min(0).max(RECORDING_LIMITS.seconds).nullable(),
    turn: z.int().nonnegative().nullable(),
    /** What the server measured, only the server can say. */
    measurements: measurements.extend({ measuredBy: measuredBy.extend({ where: z.literal('browser') }) }).nullable(),
  }),
  reply: recording,
})

/** How far the measuring of a recording is; the last event is `measured` or `failed`, or `waiting` where this instance does not measure. */
export const recordingProgress = z.object({
  status: recordingStatus,
  /** What is being done now; null while it waits for its turn, and at the end. */
  stage: z.enum(['sound', 'voice', 'screen']).nullable(),
  /** Share of the stage, 0 to 1. */
  share: z.number().min(0).max(1),
})
export type RecordingProgress = z.infer<typeof recordingProgress>

export const watchRecording = route({
  name: 'watchRecording',
  summary: 'Progress of the measuring of a recording on the server, until it ends.',
  method: 'GET',
  path: '/recordings/:recordingId/events',
  kind: 'events',
  params: one,
  reply: recordingProgress,
})

export const deleteRecording = route({
  name: 'deleteRecording',
  summary: 'Cancel or delete a recording with everything that was measured in it.',
  method: 'DELETE',
  path: '/recordings/:recordingId',
  params: one,
})

export const getMeasurements = route({
  name: 'getMeasurements',
  summary: 'What was measured in a recording, with its timeline.',
  method: 'GET',
  path: '/recordings/:recordingId/measurements',
  params: one,
  reply: measurements,
})

export const getRecordingMedia = route({
  name: 'getRecordingMedia',
  summary: 'The recording itself, also in ranges, so that a player can jump.',
  method: 'GET',
  path: '/recordings/:recordingId/media',
  kind: 'file',
  ranges: true,
  params: one,
  reply: z.instanceof(Uint8Array),
})
