import type { HiddenReason } from '@maju/contracts/document'
import { type Colour, hexColour, looksBlank } from '../draft/contrast.ts'

/** What of an element's look decides whether it is seen; handed down to what is in it. */
export type Look = {
  reason: HiddenReason | null
  colour: Colour
  /** Null where it may be anything: a picture, or what a style sheet elsewhere says. */
  behind: Colour | null
  pixels: number
}

export const PLAIN: Look = { reason: null, colour: [0, 0, 0], behind: [255, 255, 255], pixels: 16 }

/** Smaller letters than this nobody reads. */
const TINY_PIXELS = 2.7
const FAR_AWAY_PIXELS = -500

export type Declarations = ReadonlyMap<string, string>

/** `name: value; …` as it stands in a style attribute or between the braces of a rule. */
export function parseDeclarations(written: string): Map<string, string> {
  return new Map(
    written.split(';').flatMap((one) => {
      const at = one.indexOf(':')
      const value = one
        .slice(at + 1)
        .replace(/!important/i, '')
        .trim()
        .toLowerCase()
      return at === -1 ? [] : [[one.slice(0, at).trim().toLowerCase(), value] as const]
    }),
  )
}

/** The look of an element in a parent that looks so. */
export function lookOf(css: Declarations, parent: Look): Look {
  const background = css.get('background-color') ?? css.get('background')
  const colour = parseColour(css.get('color'))
  const look: Look = {
    colour: colour === 'unknown' ? parent.colour : colour,
    behind: background === undefined ? parent.behind : behindOf(background, parent),
    pixels: pixelsOf(css.get('font-size'), parent.pixels),
    reason: null,
  }
  return { ...look, reason: parent.reason ?? hiddenBy(css) ?? unreadable(look) }
}

function unreadable({ pixels, colour, behind }: Look): HiddenReason | null {
  if (pixels < TINY_PIXELS) return 'tiny'
  return behind && looksBlank(colour, behind) ? 'white' : null
}

/** Declarations that hide a text by themselves. */
const HIDES: readonly { name: string; value: RegExp; reason: HiddenReason }[] = [
  { name: 'display', value: /^none/, reason: 'hidden-run' },
  { name: 'visibility', value: /^(hidden|collapse)/, reason: 'hidden-run' },
  { name: 'opacity', value: /^(0|0?\.0\d*|0%)$/, reason: 'invisible' },
  { name: 'color', value: /^transparent$|,\s*0(\.0+)?\)$/, reason: 'invisible' },
  { name: 'clip', value: /rect\([01](px)?[, ]/, reason: 'invisible' },
  { name: 'clip-path', value: /inset\((50|100)%/, reason: 'invisible' },
]
const SIZES = ['width', 'height', 'max-width', 'max-height']
const PLACES = ['left', 'top', 'right', 'text-indent', 'margin-left', 'margin-top']

function hiddenBy(css: Declarations): HiddenReason | null {
  const is = (name: string, value: RegExp) => value.test(css.get(name) ?? '')
  const hides = HIDES.find(({ name, value }) => is(name, value))
  if (hides) return hides.reason
  const flat = SIZES.some((name) => is(name, /^[01](px|em|rem|%|pt)?$/))
  if (flat && is('overflow', /hidden|clip/)) return 'invisible'
  return PLACES.some((name) => pixelsOf(css.get(name), 16, 0) < FAR_AWAY_PIXELS) ? 'off-page' : null
}

function behindOf(background: string, parent: Look): Colour | null {
  if (/url\(|gradient/.test(background)) return null
  const colour = parseColour(background.split(/\s+(?![^(]*\))/)[0])
  return colour === 'unknown' ? parent.behind : colour
}

const NAMED: Record<string, Colour> = {
  white: [255, 255, 255],
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  whitesmoke: [245, 245, 245],
  black: [0, 0, 0],
  navy: [0, 0, 128],
  red: [255, 0, 0],
  blue: [0, 0, 255],
  green: [0, 128, 0],
  gray: [128, 128, 128],
  grey: [128, 128, 128],
}

function parseColour(written: string | undefined): Colour | 'unknown' {
  if (written === undefined) return 'unknown'
  const short = /^#([\da-f])([\da-f])([\da-f])[\da-f]?$/.exec(written)
  const long = short
    ? short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')
    : written.slice(0, 7)
  const [red, green, blue] = /^rgba?\(/.test(written) ? (written.match(/\d+(\.\d+)?/g) ?? []).map(Number) : []
  if (red !== undefined && green !== undefined && blue !== undefined) return [red, green, blue]
  return hexColour(long) ?? NAMED[written] ?? 'unknown'
}

const UNITS: Record<string, number> = { px: 1, '': 1, pt: 4 / 3, rem: 16, cm: 37.8, mm: 3.78 }

function pixelsOf(written: string | undefined, em: number, otherwise = em): number {
  const length = /^(-?[\d.]+)(px|pt|rem|em|ex|%|vw|cm|mm|)$/.exec(written ?? '')
  if (!length) return otherwise
  const [, number, unit = ''] = length
  const factor = UNITS[unit] ?? (unit === '%' ? em / 100 : unit === 'vw' ? 10 : em)
  return Number(number) * factor
}
