import { Buffer } from 'node:buffer'
import { z } from 'zod'
import { baseAddress } from '../wire/base-address.ts'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import { guardedTranscriber, type Limits } from './guarded-transcriber.ts'
import { hintPhrases } from './hint-phrases.ts'
import type { Authorise } from '../wire/google-access-token.ts'
import { postForJson } from '../wire/request.ts'
import { type Heard, type HeardWord, type RawRequest, wireSampleRateHertz } from './raw-transcriber.ts'
import { readReply } from '../wire/read-reply.ts'
import { speechLocales } from '../speech-locales.ts'
import type { Transcriber } from './transcriber.ts'
import { wav } from './wav.ts'

export type GoogleSpeechOptions = WireOptions &
  Limits & {
    /** Asked for at every piece, since tokens run out. */
    authorise: Authorise
    /** Default `latest_long`, which knows Korean and English. */
    model?: string
    /** Default: Google's own. */
    baseUrl?: string
  }

const provider = 'google-speech'
/** Google answers at once for less than a minute. Longer recordings go there in pieces. */
const longestPieceSeconds = 55

/** `1.300s`. A zero may be left out; a time that is none costs the times, not the text. */
const seconds = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?s$/)
  .transform((text) => Number(text.slice(0, -1)))
  .default(0)
  .catch(Number.NaN)
const reply = z.object({
  results: z
    .array(
      z.object({
        alternatives: z
          .array(
            z.object({
              transcript: z.string().default(''),
              words: z
                .array(
                  z.object({
                    word: z.string(),
                    startTime: seconds,
                    endTime: seconds,
                    confidence: z.number().nullish().catch(null),
                  }),
                )
                .nullish(),
            }),
          )
          .default([]),
      }),
    )
    // A recording without speech comes back as an empty object.
    .default([]),
})

/** Google Cloud Speech-to-Text, version 1, `speech:recognize`. */
export function googleSpeechTranscriber(options: GoogleSpeechOptions): Transcriber {
  const { authorise, model = 'latest_long', baseUrl = 'https://speech.googleapis.com' } = options

  const hear = async (request: RawRequest): Promise<Heard> => {
    const headers = { 'content-type': 'application/json', ...(await authorise(request.signal)) }
    const url = `${baseAddress(baseUrl)}/v1/speech:recognize`
    const post = { provider, url, headers, body: requestBody(model, request), signal: request.signal }
    return read(readReply(provider, reply, await postForJson(post, options)))
  }

  return guardedTranscriber(
    {
      description: {
        provider,
        model,
        languages: ['ko', 'en'],
        timesWords: true,
        verbatim: false,
        readable: true,
        audioLeavesMachine: true,
      },
      longestPieceSeconds,
      secondsPerSecond: 2,
      hear,
    },
    options,
  )
}

function requestBody(model: string, { samples, language, hint }: RawRequest): string {
  const phrases = hintPhrases(hint)
  return JSON.stringify({
    config: {
      encoding: 'LINEAR16',
      sampleRateHertz: wireSampleRateHertz,
      languageCode: speechLocales[language],
      model,
      enableWordTimeOffsets: true,
      enableWordConfidence: true,
      enableAutomaticPunctuation: true,
      ...(phrases.length > 0 ? { speechContexts: [{ phrases }] } : {}),
    },
    audio: { content: Buffer.from(wav(samples)).toString('base64') },
  })
}

function read({ results }: z.infer<typeof reply>): Heard {
  const best = results.flatMap(({ alternatives }) => alternatives.slice(0, 1))
  const text = best.map(({ transcript }) => transcript.trim()).join(' ')
  const isTimed = best.every(({ words, transcript }) => (words?.length ?? 0) > 0 || transcript.trim() === '')
  return { text, words: isTimed ? best.flatMap(({ words }) => (words ?? []).map(heardWord)) : null }
}

type Alternative = z.infer<typeof reply>['results'][number]['alternatives'][number]

/** Words of some languages carry a mark of where a word begins, or their reading behind a bar. A confidence of 0 means that none was said. */
const heardWord = (word: NonNullable<Alternative['words']>[number]): HeardWord => ({
  text: word.word.replace(/^▁/, '').replace(/\|.*$/, ''),
  startSecond: word.startTime,
  endSecond: word.endTime,
  confidence: word.confidence || null,
})
