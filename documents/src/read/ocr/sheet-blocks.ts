import type { TextBlock } from '@maju/contracts/document'
import type { RecognisedLine, RecognisedSheet } from '@maju/contracts/recognition'
import { linesOf } from '../layout/lines.ts'
import { paragraphsOf } from '../layout/paragraphs.ts'
import { placeOf } from '../layout/place.ts'
import { readingOrder } from '../layout/reading-order.ts'
import type { Segment } from '../layout/segment.ts'
import { turnedBox } from './turned-box.ts'

/** What stands on one picture. */
export type RecognisedPicture = { blocks: TextBlock[]; confidence: number }

/** Below this a line is noise that looks like letters. */
const LEAST_CONFIDENCE = 0.6
/** How much of the height of a line its letters are. */
const LETTER_SHARE = 0.75

/** One recognised picture as a page of a document: its lines in reading order, at their places on the picture as it was given. */
export function blocksOfSheet({ lines: all, ...sheet }: RecognisedSheet, page: number): RecognisedPicture {
  const lines = all.filter(({ text, confidence }) => confidence >= LEAST_CONFIDENCE && /[\p{L}\p{N}]/u.test(text))
  const blocks = readingOrder(lines.map(segmentOf))
    .flatMap((column) => paragraphsOf(linesOf(column), false))
    .map(({ text, kind, box }): TextBlock => {
      const place = placeOf(turnedBox(box, sheet.turned, sheet), { number: page, ...sheet })
      return { text, kind, level: null, place }
    })
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0)
  const sure = lines.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
  return { blocks, confidence: letters === 0 ? 0 : sure / letters }
}

function segmentOf({ text, box }: RecognisedLine, order: number): Segment {
  return {
    text,
    box,
    baseline: box.bottom,
    size: (box.bottom - box.top) * LETTER_SHARE,
    bold: false,
    order,
    spaced: false,
  }
}
