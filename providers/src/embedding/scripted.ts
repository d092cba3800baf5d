import { z } from 'zod'
import { scriptLine, scriptPlayer } from '../script-line.ts'
import type { Embedder } from './embedder.ts'
import { guardedEmbedder, type Limits } from './guarded-embedder.ts'

const scriptedReply = scriptLine.extend({
  /** Used for texts of this kind; left out, for both. The first that fits is used. */
  kind: z.enum(['query', 'passage']).optional(),
  /** One for each text of a batch. Left out: made of the letters of each text, so that texts that share letters are near. */
  vectors: z.array(z.array(z.number())).optional(),
})

/** The script of `scriptedEmbedder`, also as it is read from a setting. */
export const script = z.array(scriptedReply).min(1)
export type Script = z.input<typeof script>

export type ScriptedOptions = { replies: Script; model?: string; dimensions?: number; limits?: Limits }

/** Gives the vectors of a script. A real adapter behind the same guard as all others: for tests and for trying things out. */
export function scriptedEmbedder(options: ScriptedOptions): Embedder {
  const { replies, model = 'script', dimensions = 256, limits } = options
  const play = scriptPlayer(script.parse(replies))
  return guardedEmbedder(
    {
      description: { provider: 'scripted', model, textLeavesMachine: false },
      mostTexts: 64,
      async embed({ texts, kind, signal }) {
        const { vectors } = await play((line) => (line.kind ?? kind) === kind, signal)
        return vectors ?? texts.map((text) => letterVector(text, dimensions))
      },
    },
    limits,
  )
}

/** Counts each run of three letters in the place that its hash names. */
function letterVector(text: string, dimensions: number): number[] {
  const vector = Array.from({ length: dimensions }, () => 0)
  const letters = ` ${text.toLowerCase().replaceAll(/\s+/g, ' ')} `
  for (let i = 0; i + 3 <= letters.length; i += 1) {
    let hash = 0
    for (const letter of letters.slice(i, i + 3)) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0
    const place = Math.abs(hash) % dimensions
    vector[place] = (vector[place] ?? 0) + 1
  }
  return vector
}
