import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { hexColour } from '../draft/contrast.ts'
import type { Box } from '../layout/box.ts'
import { boxOf, times } from './matrix.ts'
import { type Font, firstState, type Painter, type PaintState, startOfText, type TextPlace } from './paint-state.ts'
import { entriesOf, isNumbers, matrixOf, rectangleOf } from './arguments.ts'
import { fontsOf } from './fonts.ts'
import type { Painted } from './painted.ts'
import { isGlyphs, showText } from './show-text.ts'

/** A page that draws more than this is not somebody's text. */
const MOST_LETTERS = 60_000
const MOST_AREAS = 5000

type Draw = (painter: Painter, args: readonly unknown[], fonts: (name: string) => Font) => void

/** Follows the drawing of a page: every letter with its place and its look, and everything that is filled. Nothing is drawn. */
export async function paintPage(page: PDFPageProxy): Promise<Painted> {
  const viewport = page.getViewport({ scale: 1 })
  const painted: Painted = { letters: [], areas: [], width: viewport.width, height: viewport.height }
  const painter: Painter = {
    state: firstState(matrixOf(viewport.transform)),
    place: startOfText(),
    painted,
    order: 0,
    clips: false,
  }
  const { fnArray, argsArray } = await page.getOperatorList()
  const saved: PaintState[] = []
  const fonts = fontsOf(page)
  for (const [order, operation] of fnArray.entries()) {
    if (painted.letters.length > MOST_LETTERS || painted.areas.length > MOST_AREAS) break
    painter.order = order
    if (SAVES.has(operation)) saved.push({ ...painter.state })
    if (RESTORES.has(operation)) painter.state = saved.pop() ?? painter.state
    const args: unknown = argsArray[order]
    DRAW[operation]?.(painter, Array.isArray(args) ? args : [], fonts)
  }
  return painted
}

const SAVES: ReadonlySet<number> = new Set([OPS.save, OPS.paintFormXObjectBegin, OPS.beginGroup])
const RESTORES: ReadonlySet<number> = new Set([OPS.restore, OPS.paintFormXObjectEnd, OPS.endGroup])

const move = (place: TextPlace, x: number, y: number): void => {
  place.lineX += x
  place.lineY += y
  place.x = place.lineX
  place.y = place.lineY
}

/** The path that comes next cuts off what is drawn after it. */
const clipNext: Draw = (painter) => {
  painter.clips = true
}

const PICTURE: Draw = (painter) => addArea(painter, boxOf(painter.state.matrix, [0, 0, 1, 1]), null, true)

const DRAW: Record<number, Draw> = {
  [OPS.transform]: ({ state }, args) => {
    state.matrix = times(state.matrix, matrixOf(args))
  },
  [OPS.paintFormXObjectBegin]: ({ state }, [matrix, box]) => {
    if (isNumbers(matrix)) state.matrix = times(state.matrix, matrixOf(matrix))
    if (isNumbers(box)) clipTo(state, boxOf(state.matrix, rectangleOf(box)))
  },
  [OPS.setGState]: ({ state }, [changes], fonts) => {
    for (const [key, value] of entriesOf(changes)) {
      if (key === 'ca') state.alpha = Number(value)
      if (key === 'Font' && Array.isArray(value)) setFont(state, value, fonts)
    }
  },
  [OPS.setFillRGBColor]: ({ state }, [colour]) => {
    state.colour = hexColour(String(colour))
  },
  [OPS.setFillColorN]: ({ state }) => {
    state.colour = null
  },
  [OPS.beginText]: (painter) => {
    painter.place = startOfText()
  },
  [OPS.setTextMatrix]: (painter, [matrix]) => {
    painter.place = startOfText(matrixOf(matrix))
  },
  [OPS.moveText]: ({ place }, [x, y]) => move(place, Number(x), Number(y)),
  [OPS.setLeadingMoveText]: ({ state, place }, [x, y]) => {
    state.leading = Number(y)
    move(place, Number(x), Number(y))
  },
  [OPS.nextLine]: ({ state, place }) => move(place, 0, state.leading),
  [OPS.setLeading]: ({ state }, [leading]) => {
    state.leading = -Number(leading)
  },
  [OPS.setCharSpacing]: ({ state }, [spacing]) => {
    state.charSpacing = Number(spacing)
  },
  [OPS.setWordSpacing]: ({ state }, [spacing]) => {
    state.wordSpacing = Number(spacing)
  },
  [OPS.setHScale]: ({ state }, [percent]) => {
    state.stretch = Number(percent) / 100
  },
  [OPS.setTextRise]: ({ state }, [rise]) => {
    state.rise = Number(rise)
  },
  [OPS.setTextRenderingMode]: ({ state }, [mode]) => {
    state.mode = Number(mode)
  },
  [OPS.setFont]: ({ state }, args, fonts) => setFont(state, args, fonts),
  [OPS.showText]: (painter, [glyphs]) => {
    if (isGlyphs(glyphs)) showText(painter, glyphs)
  },
  [OPS.constructPath]: (painter, args) => fillPath(painter, args),
  [OPS.clip]: clipNext,
  [OPS.eoClip]: clipNext,
  [OPS.paintImageXObject]: PICTURE,
  [OPS.paintInlineImageXObject]: PICTURE,
  [OPS.paintImageMaskXObject]: PICTURE,
  [OPS.paintSolidColorImageMask]: PICTURE,
  [OPS.shadingFill]: (painter) => {
    const { clip, matrix } = painter.state
    addArea(painter, clip ?? boxOf(matrix, [-1e6, -1e6, 1e6, 1e6]), null, false)
  },
}

const FILLS: ReadonlySet<unknown> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

/** Numbers that a rectangle is written with: five points with their kinds, and its end. */
const NUMBERS_OF_A_RECTANGLE = 13

function fillPath(painter: Painter, [operation, data, bounds]: readonly unknown[]): void {
  if (!isNumbers(bounds)) return
  const box = boxOf(painter.state.matrix, rectangleOf(bounds))
  if (painter.clips) clipTo(painter.state, box)
  painter.clips = false
  if (!FILLS.has(operation) || painter.state.alpha < 0.1) return
  const path: unknown = Array.isArray(data) ? data[0] : null
  const upright = isNumbers(path) && path.length <= NUMBERS_OF_A_RECTANGLE
  const colour = upright && painter.state.alpha > 0.9 ? painter.state.colour : null
  addArea(painter, box, colour, false)
}

function addArea({ painted, order, state }: Painter, box: Box, colour: PaintState['colour'], picture: boolean): void {
  painted.areas.push({ box: state.clip ? overlapOf(box, state.clip) : box, colour, picture, order })
}

function clipTo(state: PaintState, box: Box): void {
  state.clip = state.clip ? overlapOf(state.clip, box) : box
}

const overlapOf = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
})

function setFont(state: PaintState, [name, size]: readonly unknown[], fonts: (name: string) => Font): void {
  state.font = fonts(String(name))
  state.size = Number(size)
}
