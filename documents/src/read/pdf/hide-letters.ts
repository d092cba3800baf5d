import type { HiddenReason } from '@maju/contracts/document'
import { looksBlank, WHITE } from '../draft/contrast.ts'
import { type Box, within } from '../layout/box.ts'
import type { Area, Letter, Painted } from './painted.ts'

/** Points. */
const TINY = 2
const LEAST_ALPHA = 0.05

/** Why nobody would see each letter of a page; null for those that are seen. */
export function whyHidden(painted: Painted): (letter: Letter) => HiddenReason | null {
  const page: Box = { left: 0, top: 0, right: painted.width, bottom: painted.height }
  const pictures = painted.areas.filter(({ picture }) => picture)
  return (letter) => {
    const middle = { x: (letter.box.left + letter.box.right) / 2, y: (letter.box.top + letter.box.bottom) / 2 }
    if (!within(middle, page)) return 'off-page'
    if (letter.size < TINY) return 'tiny'
    // A scan with a layer of recognised text: the reader sees the same words in the picture.
    const scanned = pictures.some(({ box }) => within(middle, box) && isLarge(box, page))
    if (!letter.drawn || letter.alpha < LEAST_ALPHA) return scanned ? null : 'invisible'
    if (letter.clip && !within(middle, grown(letter.clip, letter.size))) return 'invisible'
    return coverOf(painted.areas, middle, letter, scanned)
  }
}

/** What stands behind or before a letter: a text in the colour of its ground, or one that is painted over. */
function coverOf(
  areas: readonly Area[],
  middle: { x: number; y: number },
  letter: Letter,
  scanned: boolean,
): HiddenReason | null {
  const here = areas.filter(({ box }) => within(middle, box))
  if (here.some((area) => area.order > letter.order && area.colour !== null && !area.picture))
    return scanned ? null : 'invisible'
  const behind = here.findLast((area) => area.order < letter.order)
  const ground = behind === undefined ? WHITE : behind.colour
  return letter.colour && ground && looksBlank(letter.colour, ground) ? 'white' : null
}

/** A picture as large as a quarter of the page is a scan and no ornament. */
function isLarge(box: Box, page: Box): boolean {
  return (box.right - box.left) * (box.bottom - box.top) > (page.right * page.bottom) / 4
}

const grown = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
})
