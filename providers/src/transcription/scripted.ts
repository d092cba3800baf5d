import { language } from '@maju/contracts/basics'
import { timedWord } from '@maju/contracts/transcript'
import { z } from 'zod'
import { scriptLine, scriptPlayer } from '../script-line.ts'
import { guardedTranscriber, type Limits } from './guarded-transcriber.ts'
import { type RawRequest, wireSampleRateHertz } from './raw-transcriber.ts'
import type { Transcriber } from './transcriber.ts'

const scriptedReply = scriptLine.extend({
  /** Used for recordings of this language; left out, for both. The first that fits is used. */
  language: language.optional(),
  text: z.string().default(''),
  /** Left out: the words of the text, evenly over the recording. Null: no times. */
  words: z.array(timedWord).nullish(),
})

/** The script of `scriptedTranscriber`, also as it is read from a setting. */
export const script = z.array(scriptedReply).min(1)
export type Script = z.input<typeof script>

export type ScriptedOptions = { replies: Script; model?: string; verbatim?: boolean; limits?: Limits }

/** Hears what a script says. A real adapter behind the same guard as all others: for tests, the walk in the browser and a demo. */
export function scriptedTranscriber(options: ScriptedOptions): Transcriber {
  const { replies, model = 'script', verbatim = false, limits } = options
  const play = scriptPlayer(script.parse(replies))

  const hear = async ({ samples, language: spoken, signal }: RawRequest) => {
    const line = await play((each) => (each.language ?? spoken) === spoken, signal)
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
