import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { hexColour } from '../draft/contrast.ts'
import { UnreadableFile } from '../draft/unreadable-file.ts'
import { boxOf, times } from './matrix.ts'
import { addArea, clipTo, fillPath } from './paint-areas.ts'
import { type Font, firstState, type Painter, type PaintState, startOfText, type TextPlace } from './paint-state.ts'
import { entriesOf, isNumbers, matrixOf, rectangleOf } from './arguments.ts'
import { fontsOf } from './fonts.ts'
import type { Painted } from './painted.ts'
import { isGlyphs, showText } from './show-text.ts'

/** A page that draws more than this is not somebody's text. */
const MOST_LETTERS = 60_000

type Draw = (painter: Painter, args: readonly unknown[], fonts: (name: string) => Font) => void

/**
 * Follows the drawing of a page: every letter with its place and its look, and everything that is filled. Nothing is drawn.
 * @throws UnreadableFile for a page with more letters than anybody writes on one.
 */
export async function paintPage(page: PDFPageProxy, isOn: (layer: unknown) => boolean): Promise<Painted> {
  const viewport = page.getViewport({ scale: 1 })
  const painted: Painted = { letters: [], areas: [], width: viewport.width, height: viewport.height }
  const painter: Painter = {
    state: firstState(matrixOf(viewport.transform)),
    place: startOfText(),
    painted,
    order: 0,
    clips: false,
    layers: [],
    isOn,
    first: matrixOf(viewport.transform),
  }
  const { fnArray, argsArray } = await page.getOperatorList()
  const saved: PaintState[] = []
  const fonts = fontsOf(page)
  for (const [order, operation] of fnArray.entries()) {
    if (painted.letters.length > MOST_LETTERS) throw new UnreadableFile('too-large')
    painter.order = order
    if (SAVES.has(operation)) saved.push({ ...painter.state })
    if (RESTORES.has(operation)) painter.state = saved.pop() ?? painter.state
    const args: unknown = argsArray[order]
    DRAW[operation]?.(painter, Array.isArray(args) ? args : [], fonts)
  }
  return painted
}

const SAVES: ReadonlySet<number> = new Set([OPS.save, OPS.paintFormXObjectBegin, OPS.beginGroup, OPS.beginAnnotation])
const RESTORES: ReadonlySet<number> = new Set([OPS.restore, OPS.paintFormXObjectEnd, OPS.endGroup, OPS.endAnnotation])

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
  // A filled field or a note begins anew, wherever the page has come to.
  [OPS.beginAnnotation]: (painter, [, , place, matrix]) => {
    painter.state = firstState(times(times(painter.first, matrixOf(place)), matrixOf(matrix)))
  },
  [OPS.beginMarkedContent]: ({ layers }) => void layers.push(true),
  [OPS.beginMarkedContentProps]: ({ layers, isOn }, [tag, layer]) => void layers.push(tag !== 'OC' || isOn(layer)),
  [OPS.endMarkedContent]: ({ layers }) => void layers.pop(),
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

function setFont(state: PaintState, [name, size]: readonly unknown[], fonts: (name: string) => Font): void {
  state.font = fonts(String(name))
  state.size = Number(size)
}
