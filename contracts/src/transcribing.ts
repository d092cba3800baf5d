import { z } from 'zod'
import { id, language } from './basics.ts'
import { route } from './route.ts'
import { transcript } from './transcript.ts'

/** The longest sound that is written down in one go: ten minutes, as a WAV of 16 kHz. */
export const SOUND_LIMITS = {
  bytes: 20_000_000,
  seconds: 600,
  /** After so long it is given up. */
  patienceSeconds: 600,
} as const

/** What turns speech into text on this instance, so that a person can choose it or leave it. */
export const transcriberInfo = z.object({
  /** `provider/model` */
  name: z.string(),
  languages: z.array(language),
  timesWords: z.boolean(),
  /** Hesitations are kept as they were said. False: fillers that are counted are "at least". */
  verbatim: z.boolean(),
  /** False: about every second word is wrong. Its words are counted and timed, never shown as what was said. */
  readable: z.boolean(),
  /** The sound is sent on to another machine. */
  leavesMachine: z.boolean(),
})
export type TranscriberInfo = z.infer<typeof transcriberInfo>

export const getTranscriber = route({
  name: 'getTranscriber',
  summary: 'What turns speech into text on this instance, and whether the sound leaves the machine for it.',
  method: 'GET',
  path: '/transcriber',
  access: 'public',
  reply: z.object({ transcriber: transcriberInfo.nullable() }),
})

export const transcribeAnswer = route({
  name: 'transcribeAnswer',
  summary:
    'Write down what is said in the sound of an answer (WAV, webm, ogg or mp4), in the language of the interview. Nothing of the sound is kept.',
  method: 'POST',
  path: '/interviews/:interviewId/transcripts',
  takes: 'bytes',
  limitBytes: SOUND_LIMITS.bytes,
  params: z.object({ interviewId: id }),
  reply: transcript,
})
