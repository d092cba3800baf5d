import type { HiddenReason } from '@maju/contracts/document'
import { type Colour, looksBlank } from '../draft/contrast.ts'
import { type HwpRecord, TAG, uint32 } from './records.ts'

/** What the head of a file says of the looks that its paragraphs name by number. */
export type Looks = {
  /** Why nobody would see letters of a look on a ground. */
  unseen: (look: number, ground: Colour) => HiddenReason | null
  /** The fill of a border and fill; they are counted from 1. */
  fill: (id: number, otherwise: Colour) => Colour
  /** Depth of the heading that paragraphs of a shape are, null for all others; and whether they belong to a list. */
  heading: (shape: number) => { level: number | null; item: boolean }
}

/** Hundredths of a point. */
const TINY_HEIGHT = 200
const NO_COLOUR = 0xffffffff
/** Where in a record each of these stands, in bytes. */
const HEIGHT_AT = 42
const COLOUR_AT = 52
const SHADE_AT = 60
const FILL_KIND_AT = 32
const FILL_COLOUR_AT = 36

const OUTLINE = 1

export function readLooks(records: readonly HwpRecord[]): Looks {
  const all = records.flatMap((record) => [record, ...record.children])
  const [chars, fills, shapes] = [TAG.charShape, TAG.borderFill, TAG.paraShape].map((wanted) =>
    all.filter(({ tag }) => tag === wanted).map(({ data }) => data),
  )
  return {
    unseen: (look, ground) => {
      const data = chars?.[look]
      if (!data) return null
      const height = uint32(data, HEIGHT_AT)
      if (height > 0 && height < TINY_HEIGHT) return 'tiny'
      const shade = uint32(data, SHADE_AT)
      return looksBlank(colourOf(uint32(data, COLOUR_AT)), shade === NO_COLOUR ? ground : colourOf(shade))
        ? 'white'
        : null
    },
    fill: (id, otherwise) => {
      const data = fills?.[id - 1]
      const colour = data && (uint32(data, FILL_KIND_AT) & 1) === 1 ? uint32(data, FILL_COLOUR_AT) : NO_COLOUR
      return colour === NO_COLOUR ? otherwise : colourOf(colour)
    },
    heading: (shape) => {
      const data = shapes?.[shape]
      const bits = data ? uint32(data, 0) : 0
      const kind = (bits >>> 23) & 3
      return { level: kind === OUTLINE ? ((bits >>> 25) & 7) + 1 : null, item: kind > OUTLINE }
    },
  }
}

/** Blue, green and red from the highest byte down. */
const colourOf = (value: number): Colour => [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff]
