import { SaxesParser } from 'saxes'
import { UnreadableFile } from '../draft/unreadable-file.ts'

/** An element with its children in order; names keep their prefix. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }

const MOST_ELEMENTS = 400_000
const DEEPEST = 256

/**
 * Parses XML into a tree. A document type is refused: no writer of office files makes one, and only there could something outside be named.
 * @throws UnreadableFile for what is no well-formed XML, or too much of it.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser()
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  let elements = 0
  parser.on('error', (error) => fail('damaged', error))
  parser.on('doctype', () => fail('damaged'))
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1
    if (elements > MOST_ELEMENTS || open.length > DEEPEST) fail('too-large')
    const element: XmlElement = { name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => open.at(-1)?.children.push(text))
  parser.on('cdata', (text) => open.at(-1)?.children.push(text))
  parser.on('closetag', () => open.pop())
  parser.write(decoded(bytes)).close()
  return root
}

function fail(reason: 'damaged' | 'too-large', cause?: Error): never {
  throw new UnreadableFile(reason, { cause })
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

/** Elements among the children, in order; with a name, those that are called so. */
export function elementsOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The first child of a name, and so on down a path. */
export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => elementsOf(found, name)[0], element)
}

/** All text of an element, its children's included. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** Every element of a name below, in order. */
export function allOf(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)])
}
