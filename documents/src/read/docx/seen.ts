import type { HiddenReason } from '@maju/contracts/document'
import { hexColour, looksBlank, WHITE } from '../draft/contrast.ts'
import type { Look } from './styles.ts'

/** Two points: nobody reads that. */
const TINY_HALF_POINTS = 4

/** Colours of a marker that are written by name. */
const MARKERS: Record<string, string> = {
  white: 'FFFFFF',
  none: 'FFFFFF',
  lightGray: 'C0C0C0',
  yellow: 'FFFF00',
  black: '000000',
}

/** Why nobody would see a run that looks so, null where it is seen. A fill that is not known is taken to show the text. */
export function unseen(look: Look): HiddenReason | null {
  if (look.hidden) return 'hidden-run'
  if (look.halfPoints !== undefined && look.halfPoints < TINY_HALF_POINTS) return 'tiny'
  const colour = hexColour(look.colour)
  const behind = look.fill === undefined ? WHITE : hexColour(MARKERS[look.fill] ?? look.fill)
  return colour && behind && looksBlank(colour, behind) ? 'white' : null
}
