import { z } from 'zod'
import { azureRegion } from '../wire/azure-address.ts'
import { baseAddress } from '../wire/base-address.ts'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import { guardedTranscriber, type Limits } from './guarded-transcriber.ts'
import { hintPhrases } from './hint-phrases.ts'
import { postForJson } from '../wire/request.ts'
import type { Heard, RawRequest } from './raw-transcriber.ts'
import { readReply } from '../wire/read-reply.ts'
import { numberOrNone } from './number-or-none.ts'
import { speechLocales } from '../speech-locales.ts'
import type { Transcriber } from './transcriber.ts'
import { wav } from './wav.ts'

export type AzureSpeechOptions = WireOptions &
  Limits & {
    key: string
    /** Of a region, by `azureSpeechEndpoint`, or of a resource: `https://<resource>.cognitiveservices.azure.com`. */
    endpoint: string
  }

const provider = 'azure-speech'
const apiVersion = '2025-10-15'

const reply = z.object({
  combinedPhrases: z.array(z.object({ text: z.string() })),
  phrases: z.array(
    z.object({
      words: z
        .array(
          z.object({
            text: z.string(),
            offsetMilliseconds: numberOrNone,
            durationMilliseconds: numberOrNone,
          }),
        )
        .nullish(),
    }),
  ),
})

/** The address of a region such as `koreacentral`. Throws `TypeError` where it is no name of one. */
export const azureSpeechEndpoint = (region: string): string =>
  `https://${azureRegion(region)}.api.cognitive.microsoft.com`

/** Azure's fast transcription: one request, up to two hours of recording, words with their times. */
export function azureSpeechTranscriber(options: AzureSpeechOptions): Transcriber {
  const { key, endpoint } = options
  const url = `${baseAddress(endpoint)}/speechtotext/transcriptions:transcribe?api-version=${apiVersion}`

  const hear = async (request: RawRequest): Promise<Heard> => {
    const headers = { 'ocp-apim-subscription-key': key }
    const json = await postForJson({ provider, url, headers, body: form(request), signal: request.signal }, options)
    return read(readReply(provider, reply, json))
  }

  return guardedTranscriber(
    {
      description: {
        provider,
        model: 'fast-transcription',
        languages: ['ko', 'en'],
        timesWords: true,
        // It gives the display form only: punctuated, numbers as digits, hesitations mostly gone.
        verbatim: false,
        readable: true,
        audioLeavesMachine: true,
      },
      longestPieceSeconds: 7000,
      secondsPerSecond: 1,
      hear,
    },
    options,
  )
}

function form({ samples, language, hint }: RawRequest): FormData {
  const phrases = hintPhrases(hint)
  const definition = {
    locales: [speechLocales[language]],
    // A word that was said is not ours to hide.
    profanityFilterMode: 'None',
    ...(phrases.length > 0 ? { phraseList: { phrases } } : {}),
  }
  const body = new FormData()
  body.set('audio', new Blob([wav(samples)], { type: 'audio/wav' }), 'answer.wav')
  body.set('definition', JSON.stringify(definition))
  return body
}

/** It says a confidence of a phrase, not of a word, so a word has none. */
const read = ({ combinedPhrases, phrases }: z.infer<typeof reply>): Heard => ({
  text: combinedPhrases.map((phrase) => phrase.text).join(' '),
  words: phrases.flatMap(({ words }) =>
    (words ?? []).map(({ text, offsetMilliseconds, durationMilliseconds }) => ({
      text,
      startSecond: offsetMilliseconds / 1000,
      endSecond: (offsetMilliseconds + durationMilliseconds) / 1000,
      confidence: null,
    })),
  ),
})
