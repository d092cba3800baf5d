import type { ScreenMeasures } from '@maju/contracts/measurement'

/** Where a value lies: what is usual is `normal`; the rest says which way it leaves it, and how far. */
export type BandName = 'far-below' | 'below' | 'normal' | 'above' | 'far-above'

/** From `from` (inclusive; null: no lower end) to `to` (exclusive; null: no upper end), in the unit of the measure. */
export type Band = { name: BandName; from: number | null; to: number | null }

export type MeasureBands = {
  measure: keyof ScreenMeasures
  /** The measure is without sign here: 12° to either side is 12°. */
  isAbsolute: boolean
  bands: readonly Band[]
  /** Where the numbers come from; `ours` where nobody has measured it and we propose them. */
  source: string
}

const ours = (why: string): string => `ours: ${why}`

/** Bands of what is seen on the screen: remarks on behaviour, never scored. Measures without a band are shown as they are. */
export const SCREEN_BANDS: readonly MeasureBands[] = [
  {
    measure: 'cameraGazeShare',
    isAbsolute: false,
    bands: [
      { name: 'below', from: null, to: 0.4 },
      { name: 'normal', from: 0.4, to: 0.9 },
      { name: 'above', from: 0.9, to: null },
    ],
    source:
      'Argyle & Ingham 1972: speakers look at their partner about 40 % of the time, listeners 75 %; the upper end is ours, as the camera is not a partner',
  },
  {
    measure: 'longestLookAwaySeconds',
    isAbsolute: false,
    bands: [
      { name: 'normal', from: null, to: 3 },
      { name: 'above', from: 3, to: null },
    ],
    source: ours('looking aside to think lasts a second or two; longer is mentioned'),
  },
  {
    measure: 'blinksPerMinute',
    isAbsolute: false,
    bands: [
      { name: 'below', from: null, to: 8 },
      { name: 'normal', from: 8, to: 30 },
      { name: 'above', from: 30, to: null },
    ],
    source: 'Bentivoglio et al. 1997: 17 at rest and 26 in conversation in the mean, with a wide spread',
  },
  {
    measure: 'smileShare',
    isAbsolute: false,
    bands: [
      { name: 'below', from: null, to: 0.02 },
      { name: 'normal', from: 0.02, to: null },
    ],
    source: ours('a tip, over the whole interview only'),
  },
  {
    measure: 'shoulderDegrees',
    isAbsolute: true,
    bands: [
      { name: 'normal', from: null, to: 10 },
      { name: 'above', from: 10, to: null },
    ],
    source: ours('from about 10° on others notice it'),
  },
  {
    measure: 'outOfFrameShare',
    isAbsolute: false,
    bands: [
      { name: 'normal', from: null, to: 0.1 },
      { name: 'above', from: 0.1, to: null },
    ],
    source: ours('a tenth of the answer out of the picture is mentioned'),
  },
]

/** The band a value lies in; null for a measure without bands. */
export function screenBand(measure: keyof ScreenMeasures, value: number): BandName | null {
  const found = SCREEN_BANDS.find((each) => each.measure === measure)
  if (!found) return null
  const size = found.isAbsolute ? Math.abs(value) : value
  return found.bands.find(({ from, to }) => (from ?? -Infinity) <= size && size < (to ?? Infinity))?.name ?? null
}
