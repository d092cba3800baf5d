import { z } from 'zod'
import { ProviderError } from '../provider-error.ts'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import { type Post, postForJson } from '../wire/request.ts'
import type { Heard, HeardWord, RawRequest, RawTranscriber } from './raw-transcriber.ts'
import { readReply } from '../wire/read-reply.ts'
import { numberOrNone } from './number-or-none.ts'
import { wav } from './wav.ts'

/** The upload may have 25 MiB at OpenAI; thirteen minutes of 16 kHz PCM are 24. */
const longestPieceSeconds = 13 * 60

const word = z.object({
  word: z.string(),
  start: numberOrNone,
  end: numberOrNone,
  /** faster-whisper and whisper.cpp say it, OpenAI does not. */
  probability: z.number().nullish().catch(null),
})
const reply = z.object({
  text: z.string(),
  words: z.array(word).nullish(),
  /** Where whisper.cpp's server and some others keep their words. */
  segments: z.array(z.object({ words: z.array(word).nullish() })).nullish(),
})

export type AudioTranscriptions = WireOptions & {
  provider: string
  model: string
  url: string | URL
  headers: Record<string, string>
  audioLeavesMachine: boolean
  /** Recording-seconds to seconds at worst. Default 1: a service; a small machine with a large model needs more. */
  secondsPerSecond?: number
}

/** OpenAI's newer models reject `verbose_json` by name, and have no times at all. */
const givesOnlyText = (model: string): boolean => /transcribe/i.test(model) && !/whisper/i.test(model)

const isRejection = (error: unknown): boolean =>
  error instanceof ProviderError && (error.status === 400 || error.status === 422)

/**
 * OpenAI's `/audio/transcriptions`, as OpenAI, Azure OpenAI, Groq, Speaches, vLLM, whisper.cpp's server and others speak it. Word times are asked
 * for by `verbose_json`; a server that rejects it is asked again for plain `json`, and from then on at once.
 */
export function audioTranscriptions(options: AudioTranscriptions): RawTranscriber {
  const { provider, model, audioLeavesMachine, secondsPerSecond = 1 } = options
  let asksForText = givesOnlyText(model)

  const ask = async (request: RawRequest, isVerbose: boolean): Promise<Heard> => {
    const { url, headers } = options
    const post: Post = { provider, url, headers, body: form(model, request, isVerbose), signal: request.signal }
    return read(provider, await postForJson(post, options))
  }

  return {
    description: {
      provider,
      model,
      languages: ['ko', 'en'],
      timesWords: !asksForText,
      // Whisper was trained on subtitles, which leave hesitations out.
      verbatim: false,
      readable: true,
      audioLeavesMachine,
    },
    longestPieceSeconds,
    secondsPerSecond,
    async hear(request) {
      if (asksForText) return await ask(request, false)
      try {
        return await ask(request, true)
      } catch (error) {
        if (!isRejection(error)) throw error
      }
      const heard = await ask(request, false)
      asksForText = true
      return heard
    },
  }
}

function form(model: string, { samples, language, hint }: RawRequest, isVerbose: boolean): FormData {
  const body = new FormData()
  body.set('file', new Blob([wav(samples)], { type: 'audio/wav' }), 'answer.wav')
  body.set('model', model)
  body.set('language', language)
  body.set('response_format', isVerbose ? 'verbose_json' : 'json')
  if (isVerbose) body.set('timestamp_granularities[]', 'word')
  if (hint) body.set('prompt', hint)
  return body
}

function read(provider: string, json: unknown): Heard {
  const { text, words, segments } = readReply(provider, reply, json)
  const inSegments = segments?.flatMap((segment) => segment.words ?? []) ?? []
  const found = words && words.length > 0 ? words : inSegments
  // A list of words that is there and empty is a recording in which nothing was said.
  return { text, words: found.length > 0 || words ? found.map(heardWord) : null }
}

const heardWord = ({ word: text, start, end, probability }: z.infer<typeof word>): HeardWord => ({
  text,
  startSecond: start,
  endSecond: end,
  confidence: probability ?? null,
})
