/** A colour as three numbers from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

export const WHITE: Colour = [255, 255, 255]

/** Below this nobody reads a text without knowing where it is; the lightest grey that people print in has 1.3. */
const LEAST_CONTRAST = 1.15

/** A colour written as six hexadecimal digits, with or without `#`; null for anything else. */
export function hexColour(written: string | undefined): Colour | null {
  const digits = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(written ?? '')
  if (!digits) return null
  const [red = 0, green = 0, blue = 0] = digits.slice(1).map((pair) => Number.parseInt(pair, 16))
  return [red, green, blue]
}

/** Whether a text of one colour cannot be told from what is behind it. */
export function looksBlank(text: Colour, behind: Colour): boolean {
  const [dark, light] = [luminance(text), luminance(behind)].toSorted((one, other) => one - other)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05) < LEAST_CONTRAST
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
