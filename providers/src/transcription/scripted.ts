import { setTimeout as sleep } from 'node:timers/promises'
import { language } from '@maju/contracts/basics'
import { timedWord } from '@maju/contracts/transcript'
import { z } from 'zod'
import { ProviderError } from '../provider-error.ts'
import { guardedTranscriber, type Limits } from './guarded-transcriber.ts'
import { type RawRequest, wireSampleRateHertz } from './raw-transcriber.ts'
import type { Transcriber } from './transcriber.ts'

const failures = z.enum(['refused', 'unauthorised', 'rate-limited', 'overloaded', 'unreachable', 'broken'])

const scriptedReply = z.object({
  /** Used for recordings of this language; left out, for both. The first that fits is used. */
  language: language.optional(),
  /** How often it is used; then the next that fits. Left out, without end. */
  times: z.int().positive().optional(),
  text: z.string().default(''),
  /** Left out: the words of the text, evenly over the recording. Null: no times. */
  words: z.array(timedWord).nullish(),
  fail: failures.optional(),
  retryAfterSeconds: z.number().nonnegative().optional(),
  /** Silence before the reply. */
  afterSeconds: z.number().nonnegative().default(0),
})

/** The script of `scriptedTranscriber`, also as it is read from a setting. */
export const script = z.array(scriptedReply).min(1)
export type Script = z.input<typeof script>

export type ScriptedOptions = { replies: Script; model?: string; verbatim?: boolean; limits?: Limits }

/** Hears what a script says. A real adapter behind the same guard as all others: for tests, the walk in the browser and a demo. */
export function scriptedTranscriber(options: ScriptedOptions): Transcriber {
  const { replies, model = 'script', verbatim = false, limits } = options
  const lines = script.parse(replies).map((reply) => ({ ...reply, left: reply.times ?? Infinity }))

  const hear = async ({ samples, language: spoken, signal }: RawRequest) => {
    const line = lines.find((each) => each.left > 0 && (each.language ?? spoken) === spoken)
    if (!line) throw new ProviderError('scripted', 'broken', { detail: 'no scripted reply fits' })
    line.left -= 1
    if (line.afterSeconds > 0) await sleep(line.afterSeconds * 1000, undefined, { signal })
    if (line.fail) throw new ProviderError('scripted', line.fail, { retryAfterSeconds: line.retryAfterSeconds })
    const { text, words = evenly(text, samples.length / wireSampleRateHertz) } = line
    return { text, words }
  }

  return guardedTranscriber(
    {
      description: {
        provider: 'scripted',
        model,
        languages: ['ko', 'en'],
        timesWords: true,
        verbatim,
        readable: true,
        audioLeavesMachine: false,
      },
      longestPieceSeconds: 7200,
      secondsPerSecond: 1,
      hear,
    },
    limits,
  )
}

function evenly(text: string, seconds: number) {
  const words = text.split(/\s+/).filter(Boolean)
  const each = seconds / words.length
  return words.map((word, i) => ({
    text: word,
    startSecond: i * each,
    endSecond: (i + 1) * each,
    confidence: null,
  }))
}
