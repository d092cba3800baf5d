import { type Transcript, transcript } from '@maju/contracts/transcript'
import { cleanText } from '../wire/clean-text.ts'
import { inTime } from '../wire/deadline.ts'
import { ProviderError } from '../provider-error.ts'
import { believableWords } from './believable-words.ts'
import { cutWhereQuiet } from './cut-where-quiet.ts'
import { type Heard, type RawTranscriber, wireSampleRateHertz } from './raw-transcriber.ts'
import type { Transcriber, TranscriptionRequest } from './transcriber.ts'

export type Limits = {
  /** For one whole recording. Default: a minute, and what the recording itself may take on top. */
  timeoutSeconds?: number
  /** Longer recordings are refused. Default 7200: what the longest-suffering service takes. */
  longestSeconds?: number
}

/** Shorter than any word; services answer with an error. */
const shortestSeconds = 0.1
/** The fastest speakers reach seven words and forty letters a second; what is far beyond was not said in this recording. */
const mostWordsPerSecond = 15
const mostCharactersPerSecond = 120
const allowance = 100

/**
 * The manners that every adapter shares: deadline, abort, limits, pieces that the service can take, clean text, word
 * times that can be true, typed errors. Every failure is a `ProviderError`.
 */
export function guardedTranscriber(raw: RawTranscriber, limits: Limits = {}): Transcriber {
  const { provider, model, languages, verbatim, readable } = raw.description
  const kind = { verbatim, writtenBy: `${provider}/${model}`, ...(readable ? {} : { readable: false }) }
  const { longestSeconds = 7200 } = limits

  const refuse = (detail: string) => new ProviderError(provider, 'refused', { detail })
  const check = ({ samples, sampleRateHertz, language }: TranscriptionRequest): number => {
    if (!languages.includes(language)) throw refuse(`it does not know ${language}`)
    if (sampleRateHertz !== wireSampleRateHertz) throw refuse(`the sample rate must be ${wireSampleRateHertz} Hz`)
    const seconds = samples.length / sampleRateHertz
    if (seconds > longestSeconds) throw refuse(`the recording is longer than ${longestSeconds} s`)
    return seconds
  }

  const hearAll = async (request: TranscriptionRequest, signal: AbortSignal): Promise<Heard> => {
    const parts: Heard[] = []
    for (const piece of cutWhereQuiet(request.samples, wireSampleRateHertz, raw.longestPieceSeconds)) {
      if (signal.aborted) break
      const heard = await raw.hear({ samples: piece.samples, language: request.language, hint: request.hint, signal })
      parts.push(laterBy(piece.startSecond, heard))
    }
    return joined(parts)
  }

  return {
    describe: () => raw.description,

    async transcribe(request) {
      const seconds = check(request)
      const { language, signal } = request
      if (seconds < shortestSeconds)
        return { language, text: '', words: raw.description.timesWords ? [] : null, ...kind }

      const timeoutSeconds = limits.timeoutSeconds ?? 60 + seconds * raw.secondsPerSecond
      const limit = { provider, signal, timeoutSeconds: Math.round(timeoutSeconds * 1000) / 1000 }
      return await inTime(limit, async (stopped) => {
        const heard = await hearAll(request, stopped)
        refuseTooMuch(provider, heard, seconds)
        return checked({ language, ...kind }, heard, seconds)
      })
    },
  }
}

function refuseTooMuch(provider: string, { text, words }: Heard, seconds: number): void {
  const isTooLong = text.length > seconds * mostCharactersPerSecond + allowance * 10
  if (isTooLong || (words?.length ?? 0) > seconds * mostWordsPerSecond + allowance)
    throw new ProviderError(provider, 'invalid-output', { detail: 'more words than the recording can hold' })
}

function checked(head: Omit<Transcript, 'text' | 'words'>, heard: Heard, seconds: number): Transcript {
  const words = heard.words && believableWords(heard.words, seconds)
  const text = cleanText(heard.text).replaceAll(/\s+/g, ' ').trim()
  const spoken = heard.words?.map((word) => cleanText(word.text).trim()).join(' ') ?? ''
  // Words without text happen with small servers; text without words is a model that gives no times.
  const hasLostWords = words?.length === 0 && text !== ''
  return transcript.parse({ ...head, text: text || spoken.trim(), words: hasLostWords ? null : words })
}

const laterBy = (seconds: number, { text, words }: Heard): Heard => ({
  text,
  words:
    words?.map((word) => ({
      ...word,
      startSecond: word.startSecond + seconds,
      endSecond: word.endSecond + seconds,
    })) ?? null,
})

function joined(parts: readonly Heard[]): Heard {
  const text = parts.map((part) => part.text.trim()).filter(Boolean)
  const words = parts.flatMap((part) => part.words ?? [])
  // A silent piece has no words to time; one that has text and no times takes the times from the whole.
  const isTimed = parts.every((part) => part.words !== null || part.text.trim() === '')
  return { text: text.join(' '), words: isTimed && parts.some((part) => part.words !== null) ? words : null }
}
