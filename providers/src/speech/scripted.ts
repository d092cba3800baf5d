import { z } from 'zod'
import { language } from '@maju/contracts/basics'
import { scriptLine, scriptPlayer } from '../script-line.ts'
import { wav } from '../transcription/wav.ts'
import { guardedSpeaker, type Limits } from './guarded-speaker.ts'
import type { Speaker } from './speaker.ts'

const scriptedReply = scriptLine.extend({
  /** Used for texts of this language; left out, for both. The first that fits is used. */
  language: language.optional(),
  /** How long the tone is that it says. */
  seconds: z.number().positive().max(60).default(0.4),
  /** These bytes in place of a tone, one character each. */
  bytes: z.string().optional(),
})

/** The script of `scriptedSpeaker`, also as it is read from a setting. */
export const script = z.array(scriptedReply).min(1)
export type Script = z.input<typeof script>

export type ScriptedOptions = { replies: Script; leaves?: boolean; limits?: Limits }

const sampleRateHertz = 16_000
const TONE_HERTZ = 220

/** Says a tone, as long as a script says. A real adapter behind the same guard as all others: for tests and a demo without a voice. */
export function scriptedSpeaker({ replies, leaves = false, limits }: ScriptedOptions): Speaker {
  const play = scriptPlayer(script.parse(replies))
  return guardedSpeaker(
    {
      description: {
        provider: 'scripted',
        model: 'tone',
        languages: ['ko', 'en'],
        voices: { ko: 'tone', en: 'tone' },
        textLeavesMachine: leaves,
      },
      async speak({ language: spoken, signal }) {
        const { seconds, bytes } = await play((line) => (line.language ?? spoken) === spoken, signal)
        return bytes === undefined ? tone(seconds) : Uint8Array.from(bytes, (letter) => letter.charCodeAt(0))
      },
    },
    limits,
  )
}

const tone = (seconds: number): Uint8Array =>
  wav(
    new Float32Array(Math.round(seconds * sampleRateHertz)).map(
      (_, at) => Math.sin((2 * Math.PI * TONE_HERTZ * at) / sampleRateHertz) / 4,
    ),
  )
