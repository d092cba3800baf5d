import { recognisedSheet } from '@maju/contracts/recognition'
import { z } from 'zod'
import { scriptLine, scriptPlayer } from '../script-line.ts'
import { inTime } from '../wire/deadline.ts'
import type { Limits } from '../wire/request.ts'
import type { PictureRecogniser } from './picture-recogniser.ts'

/** The script of `scriptedPictureRecogniser`, also as it is read from a setting. */
export const script = z.array(scriptLine.extend({ sheet: recognisedSheet.optional() })).min(1)
export type Script = z.input<typeof script>

const blank = { width: 100, height: 100, turned: 0, lines: [] }

/** Sees on every picture what a script says: for tests and for trying things out. */
export function scriptedPictureRecogniser({
  replies,
  limits: { timeoutSeconds = 60 } = {},
}: {
  replies: Script
  limits?: Limits
}): PictureRecogniser {
  const provider = 'scripted'
  const play = scriptPlayer(script.parse(replies))
  return {
    describe: () => ({ provider, model: 'script', pictureLeavesMachine: false }),
    recognise: ({ signal: asked }) =>
      inTime({ provider, signal: asked, timeoutSeconds }, async (signal) => {
        const { sheet } = await play(() => true, signal)
        return sheet ?? blank
      }),
  }
}
