import { type XmlElement, childOf, elementsOf } from '../xml/parse-xml.ts'

/** What a style, a paragraph or a run says of its look; undefined where it says nothing. */
export type Look = {
  hidden?: boolean
  colour?: string
  halfPoints?: number
  /** Fill behind the letters. */
  fill?: string
}

export type Style = Look & {
  /** Depth of a heading, 1 is the highest. */
  level?: number
  item?: boolean
}

export type Styles = (id: string | undefined) => Style

/** The styles of a document, each with what it inherits. */
export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map(
    elementsOf(childOf(root, 'w:styles'), 'w:style').map((one) => [one.attributes['w:styleId'], one]),
  )
  const known = new Map<string, Style>()
  const find = (id: string | undefined, depth = 0): Style => {
    const style = styles.get(id)
    if (id === undefined || style === undefined || depth > 20) return {}
    const made = known.get(id) ?? { ...find(valueOf(style, 'w:basedOn'), depth + 1), ...ownStyle(style) }
    known.set(id, made)
    return made
  }
  return (id) => find(id)
}

function ownStyle(style: XmlElement): Style {
  const name = valueOf(style, 'w:name') ?? ''
  const properties = childOf(style, 'w:pPr')
  const level = /^heading (\d)$/i.exec(name)?.[1] ?? (/^title$/i.test(name) ? '1' : undefined)
  const depth = level === undefined ? outlineLevel(properties) : Number(level)
  return {
    ...lookOf(childOf(style, 'w:rPr')),
    ...shadingOf(properties),
    ...(depth === undefined ? {} : { level: depth }),
    ...(isItem(properties) ? { item: true } : {}),
  }
}

/** What `w:rPr` says. What it does not say is left out, so that it overrides nothing. */
export function lookOf(properties: XmlElement | undefined): Look {
  const look: Look = shadingOf(properties)
  const hidden = switched(childOf(properties, 'w:vanish'))
  const [colour, size, marker] = ['w:color', 'w:sz', 'w:highlight'].map((name) => valueOf(properties, name))
  if (hidden !== undefined) look.hidden = hidden
  if (colour !== undefined) look.colour = colour
  if (size !== undefined) look.halfPoints = Number(size)
  if (marker !== undefined) look.fill = marker
  return look
}

/** The fill that a paragraph, a cell or a run has behind it. */
export function shadingOf(properties: XmlElement | undefined): Pick<Look, 'fill'> {
  const fill = childOf(properties, 'w:shd')?.attributes['w:fill']
  return fill === undefined || fill === 'auto' ? {} : { fill }
}

export function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const level = Number(valueOf(properties, 'w:outlineLvl') ?? 9)
  return level < 9 ? level + 1 : undefined
}

/** Whether a paragraph belongs to a list; list 0 takes it out of one. */
export function isItem(properties: XmlElement | undefined): boolean {
  const list = childOf(properties, 'w:numPr')
  return list !== undefined && valueOf(list, 'w:numId') !== '0'
}

export const valueOf = (element: XmlElement | undefined, child: string): string | undefined =>
  childOf(element, child)?.attributes['w:val']

const switched = (element: XmlElement | undefined): boolean | undefined =>
  element && !['0', 'false', 'off'].includes(element.attributes['w:val'] ?? '1')
