/** Property and value as they are said last, in lower case and without white space. */
export type Style = ReadonlyMap<string, string>

const LONGEST_STYLE = 4000

/** The declarations of a rule or of a `style` attribute. */
export function declarationsIn(style: string): Style {
  const declarations = new Map<string, string>()
  for (const declaration of style.slice(0, LONGEST_STYLE).toLowerCase().split(';')) {
    const colon = declaration.indexOf(':')
    if (colon <= 0) continue
    const value = declaration
      .slice(colon + 1)
      .replaceAll(/\s+/g, '')
      .replace('!important', '')
    declarations.set(declaration.slice(0, colon).trim(), value)
  }
  return declarations
}

const NO_LENGTH = /^-?0*(?:\.0*)?[a-z%]*$/
const FAR = /^-\d{3,}/
const CLEAR = /^(?:transparent|rgba\(.*,0(?:\.0*)?%?\)|#[\da-f]{3}0|#[\da-f]{6}00)$/
const WHITE = /^(?:#fff|#ffffff|white|rgba?\(255,255,255(?:,[\d.]+)?\)|hsl\(0,0%,100%\))$/
const TINY = /^(?:[01](?:\.\d+)?(?:px|pt)?|0?(?:\.[012]\d*)?(?:r?em)|(?:1?\d|0)%|0[a-z]*)$/

/** By value of one property. */
const HIDES: readonly (readonly [string, RegExp])[] = [
  ['display', /^none$/],
  ['visibility', /^(?:hidden|collapse)$/],
  ['opacity', /^0*(?:\.0\d*)?%?$/],
  ['font-size', TINY],
  ['color', CLEAR],
  ['clip', /^rect\(0|^rect\(1px,1px,1px,1px/],
  ['clip-path', /^inset\((?:50|100)%/],
  ['transform', /^scale\(0\)|^translate[xy]?\(-\d{3,}/],
  ...['text-indent', 'left', 'top', 'right', 'margin-left', 'margin-top'].map((name) => [name, FAR] as const),
]

/** Whether text in this style is there for nobody: not drawn, off the page, too small, or white on the white of the page. */
export function hidesText(style: Style): boolean {
  if (HIDES.some(([name, pattern]) => pattern.test(style.get(name) ?? ' '))) return true
  const clips = /^(?:hidden|clip)$/.test(style.get('overflow') ?? '')
  const sizes = ['height', 'max-height', 'width', 'max-width'].map((name) => style.get(name) ?? '')
  if (clips && sizes.some((size) => size !== '' && NO_LENGTH.test(size))) return true
  return WHITE.test(style.get('color') ?? '') && !hasGround(style)
}

function hasGround(style: Style): boolean {
  const ground = style.get('background-image') ?? style.get('background') ?? style.get('background-color') ?? ''
  return ground !== '' && ground !== 'none' && !CLEAR.test(ground) && !WHITE.test(ground)
}

const LONGEST_SHEET = 500_000
const MOST_RULES = 20_000

/** The rules of a style sheet for one tag, class or id alone: how text is hidden most often. Rules for print, narrow screens and the like are left out. */
export function stylesIn(sheet: string): Map<string, Style> {
  const styles = new Map<string, Style>()
  const text = withoutComments(sheet.slice(0, LONGEST_SHEET))
  let depth = 0
  let from = 0
  let selectors = ''
  let rules = 0
  for (let at = nextBrace(text, 0); at >= 0 && rules < MOST_RULES; at = nextBrace(text, at + 1)) {
    const before = text.slice(from, at)
    from = at + 1
    if (text[at] === '{') {
      depth += 1
      if (depth === 1) selectors = before
      continue
    }
    if (depth === 1 && !selectors.includes('@')) rules += keep(styles, selectors, before)
    depth = Math.max(0, depth - 1)
  }
  return styles
}

function nextBrace(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (text[at] === '{' || text[at] === '}') return at
  return -1
}

/** How many rules came of it. */
function keep(styles: Map<string, Style>, selectors: string, body: string): number {
  const declarations = declarationsIn(body)
  const names = selectors
    .split(',')
    .map((each) => each.trim())
    .filter((each) => /^[.#]?[\w-]{1,100}$/.test(each))
    .slice(0, 50)
  for (const name of names) styles.set(name, new Map([...(styles.get(name) ?? []), ...declarations]))
  return names.length + 1
}

function withoutComments(sheet: string): string {
  let kept = ''
  let from = 0
  for (let start = sheet.indexOf('/*'); start >= 0; start = sheet.indexOf('/*', from)) {
    kept += sheet.slice(from, start)
    const end = sheet.indexOf('*/', start + 2)
    if (end < 0) return kept
    from = end + 2
  }
  return kept + sheet.slice(from)
}
