import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { scriptLine, scriptPlayer } from '../script-line.ts'
import { type Limits, guardedModel } from './guarded-model.ts'
import type { LanguageModel } from './language-model.ts'
import type { RawModel, RawRequest } from './raw-model.ts'

const scriptedReply = scriptLine.extend({
  /** Used where the system text or the prompt contains this; left out, always. The first that fits is used. */
  when: z.string().optional(),
  text: z.string().optional(),
  /** Said as JSON, in place of `text`. */
  object: z.unknown().optional(),
  ending: z.enum(['complete', 'cut', 'refused', 'broken']).default('complete'),
  /** Silence after the first piece of a stream; a reply in one piece waits as long. */
  stallSeconds: z.number().nonnegative().default(0),
})

/** The script of `scriptedModel`, also as it is read from a setting. */
export const script = z.array(scriptedReply).min(1)
export type Script = z.input<typeof script>

export type ScriptedOptions = { replies: Script; model?: string; limits?: Limits }

/** Characters of one piece of a stream. */
const pieceLength = 8

/**
 * Answers from a script. A real adapter behind the same guard as all others: for tests, the walk in the browser and a demo.
 * Counts a token for every four characters.
 */
export function scriptedModel({ replies, model = 'script', limits }: ScriptedOptions): LanguageModel {
  const play = scriptPlayer(script.parse(replies))

  const pick = async ({ system, prompt, signal }: RawRequest) => {
    const line = await play(({ when }) => when === undefined || `${system}\n${prompt}`.includes(when), signal)
    const text = line.text ?? JSON.stringify(line.object ?? null)
    const usage = {
      inputTokens: Math.ceil((system.length + prompt.length) / 4),
      outputTokens: Math.ceil(text.length / 4),
    }
    return { text, usage, ending: line.ending, stallSeconds: line.stallSeconds }
  }

  const raw: RawModel = {
    provider: 'scripted',
    model,
    async generate(request) {
      const { stallSeconds, ...reply } = await pick(request)
      if (stallSeconds > 0) await sleep(stallSeconds * 1000, undefined, { signal: request.signal })
      return reply
    },
    async *stream(request) {
      const { text, usage, ending, stallSeconds } = await pick(request)
      for (let start = 0; start < text.length; start += pieceLength) {
        yield { delta: text.slice(start, start + pieceLength) }
        if (start === 0 && stallSeconds > 0) await sleep(stallSeconds * 1000, undefined, { signal: request.signal })
      }
      yield { usage, ending }
    },
  }
  return guardedModel(raw, limits)
}
