import type { HiddenReason } from '@maju/contracts/document'
import { type Colour, hexColour, looksBlank } from '../draft/contrast.ts'
import { allOf, childOf, type XmlElement } from '../xml/parse-xml.ts'

/** What the head of a HWPX file says of the looks that its sections name by number. */
export type Head = {
  /** Why nobody would see letters of a look on a ground; null where they are seen. */
  unseen: (look: string | undefined, ground: Colour | null) => HiddenReason | null
  /** The fill of a border and fill, `otherwise` where it has none, null where it is a picture or a gradient. */
  fill: (id: string | undefined, otherwise: Colour | null) => Colour | null
  /** Depth of the heading that a paragraph is by its own look or its style, 1 is the highest. */
  level: (paragraph: XmlElement) => number | null
  isItem: (paragraph: XmlElement) => boolean
}

/** Hundredths of a point. */
const TINY_HEIGHT = 200

export function readHead(root: XmlElement | undefined): Head {
  const byId = (name: string) => new Map(root ? allOf(root, name).map((one) => [one.attributes['id'], one]) : [])
  const [looks, fills, shapes, styles] = ['hh:charPr', 'hh:borderFill', 'hh:paraPr', 'hh:style'].map(byId)
  const fill: Head['fill'] = (id, otherwise) => fillOf(fills?.get(id), otherwise)
  const headingOf = (paragraph: XmlElement) =>
    childOf(shapes?.get(paragraph.attributes['paraPrIDRef']), 'hh:heading')?.attributes
  return {
    fill,
    unseen: (look, ground) => {
      const { height, textColor, shadeColor, borderFillIDRef } = looks?.get(look)?.attributes ?? {}
      if (height !== undefined && Number(height) < TINY_HEIGHT) return 'tiny'
      const behind = hexColour(shadeColor) ?? fill(borderFillIDRef, ground)
      const colour = hexColour(textColor)
      return colour && behind && looksBlank(colour, behind) ? 'white' : null
    },
    level: (paragraph) => {
      const { type, level } = headingOf(paragraph) ?? {}
      const named = /^Outline (\d)/i.exec(
        styles?.get(paragraph.attributes['styleIDRef'])?.attributes['engName'] ?? '',
      )?.[1]
      return type === 'OUTLINE'
        ? Math.min(Number(level) + 1, 9)
        : named === undefined
          ? null
          : Math.max(1, Number(named))
    },
    isItem: (paragraph) => ['BULLET', 'NUMBER'].includes(headingOf(paragraph)?.['type'] ?? ''),
  }
}

function fillOf(borderFill: XmlElement | undefined, otherwise: Colour | null): Colour | null {
  const brush = childOf(borderFill, 'hc:fillBrush')
  if (!brush) return otherwise
  const face = childOf(brush, 'hc:winBrush')?.attributes['faceColor']
  return face === undefined ? null : (hexColour(face) ?? otherwise)
}
