import type { TextBlock } from '@maju/contracts/document'
import { linesOf } from '../layout/lines.ts'
import { paragraphsOf } from '../layout/paragraphs.ts'
import { placeOf } from '../layout/place.ts'
import { readingOrder } from '../layout/reading-order.ts'
import type { Segment } from '../layout/segment.ts'
import { type Drawable, type Grey, greyOf } from './grey.ts'
import type { RecognisedLine, Recogniser } from './tesseract.ts'

/** What stands on one picture. */
export type RecognisedPicture = { blocks: TextBlock[]; confidence: number }

/** Below this a line is noise that looks like letters. */
const LEAST_CONFIDENCE = 0.6
/** A smaller turn does no harm, a larger one is no scan. In radians. */
const LEAST_SLOPE = 0.004
const MOST_SLOPE = 0.3
/** How much of the height of a line its letters are. */
const LETTER_SHARE = 0.75

/** Recognises one picture as a page of a document: turned upright, its lines in reading order. */
export function recognisePicture(picture: Drawable, page: number, recogniser: Recogniser): RecognisedPicture {
  const grey = upright(picture, recogniser)
  const lines = recogniser
    .recognise(grey)
    .filter(({ text, confidence }) => confidence >= LEAST_CONFIDENCE && /[\p{L}\p{N}]/u.test(text))
  const sheet = { number: page, width: grey.width, height: grey.height }
  const blocks = readingOrder(lines.map(segmentOf))
    .flatMap((column) => paragraphsOf(linesOf(column), false))
    .map(({ text, kind, box }): TextBlock => ({ text, kind, level: null, place: placeOf(box, sheet) }))
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0)
  const sure = lines.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
  return { blocks, confidence: letters === 0 ? 0 : sure / letters }
}

function upright(picture: Drawable, recogniser: Recogniser): Grey {
  const grey = greyOf(picture, 0)
  const slope = recogniser.slope(grey)
  return Math.abs(slope) < LEAST_SLOPE || Math.abs(slope) > MOST_SLOPE ? grey : greyOf(picture, slope)
}

function segmentOf({ text, box }: RecognisedLine, order: number): Segment {
  return {
    text: bulleted(text),
    box,
    baseline: box.bottom,
    size: (box.bottom - box.top) * LETTER_SHARE,
    bold: false,
    order,
    spaced: false,
  }
}

/** A dot that begins a line is recognised as any small sign. */
const bulleted = (text: string): string => text.replace(/^[.,*+«»°¢ㆍ·e]\s+(?=\S)/, '• ')
