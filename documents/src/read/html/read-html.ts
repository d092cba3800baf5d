import type { TextBlock } from '@maju/contracts/document'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { type Draft, unpaged } from '../draft/draft.ts'
import { addHidden, addStory, emptyStory, rowOf, type Story } from '../draft/rows.ts'
import { UnreadableFile } from '../draft/unreadable-file.ts'
import { decodePage } from './decode-page.ts'
import { elementLook, type PageLooks, pageLooks } from './element-look.ts'
import { type Look, PLAIN } from './look.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Where the text goes that is being read. */
type Writer = Story & { line: string; kind: TextBlock['kind']; level: number | null }
type Surroundings = { look: Look; looks: PageLooks; depth: number }

const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'select',
  'textarea',
  'title',
])
const BLOCKS = new Set(
  'address article aside blockquote body dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
const DEEPEST = 512

/** What a person sees of a page of the web. No script runs, nothing is fetched; style sheets are followed where they stand in the page itself. */
export function readHtml(bytes: Uint8Array): Draft {
  const page = parse(decodePage(bytes))
  const surroundings: Surroundings = { look: PLAIN, looks: pageLooks(everyElement(page.childNodes)), depth: 0 }
  const writer = newWriter()
  for (const node of page.childNodes) readNode(node, writer, surroundings)
  endLine(writer)
  return unpaged({ blocks: writer.blocks, hidden: writer.hidden })
}

const newWriter = (): Writer => ({ ...emptyStory(), line: '', kind: 'paragraph', level: null })

function everyElement(nodes: readonly Node[]): Element[] {
  const elements: Element[] = []
  const open = [...nodes].toReversed()
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('tagName' in node)) continue
    elements.push(node)
    open.push(...node.childNodes.toReversed())
  }
  return elements
}

const textOfNode = (node: Node): string => ('value' in node ? node.value : '')
function readNode(node: Node, writer: Writer, surroundings: Surroundings): void {
  if (node.nodeName === '#text') write(textOfNode(node), writer, surroundings.look)
  if ('tagName' in node && !UNSEEN.has(node.tagName)) readElement(node, writer, surroundings)
}

function write(text: string, writer: Writer, { reason }: Look): void {
  if (reason === null) writer.line += text
  else addHidden(writer.hidden, { text: text.replaceAll(/\s+/g, ' '), reason, place: null })
}

function readElement(element: Element, writer: Writer, surroundings: Surroundings): void {
  if (surroundings.depth > DEEPEST) throw new UnreadableFile('damaged')
  const inner = {
    ...surroundings,
    look: elementLook(element, surroundings.look, surroundings.looks),
    depth: surroundings.depth + 1,
  }
  const tag = element.tagName
  if (tag === 'br') return endLine(writer)
  if (tag === 'tr') return readRow(element, writer, inner)
  const block = BLOCKS.has(tag)
  const { kind, level } = writer
  if (block) {
    endLine(writer)
    Object.assign(writer, kindOf(tag) ?? {})
  }
  for (const child of element.childNodes) readNode(child, writer, inner)
  if (!block) return
  endLine(writer)
  Object.assign(writer, { kind, level })
}

function kindOf(tag: string): Pick<Writer, 'kind' | 'level'> | null {
  const level = /^h([1-6])$/.exec(tag)?.[1]
  if (level !== undefined) return { kind: 'heading', level: Number(level) }
  return tag === 'li' ? { kind: 'item', level: null } : null
}

function readRow(row: Element, writer: Writer, surroundings: Surroundings): void {
  endLine(writer)
  const cells = row.childNodes
    .filter((node): node is Element => 'tagName' in node && ['td', 'th'].includes(node.tagName))
    .map((cell) => {
      const own = newWriter()
      readElement(cell, own, surroundings)
      endLine(own)
      return own
    })
  addStory(writer, rowOf(cells))
}

function endLine(writer: Writer): void {
  const text = writer.line.replaceAll(/[ \n\r\t\f]+/g, ' ').trim()
  const { kind, level, blocks } = writer
  writer.line = ''
  if (text !== '') blocks.push({ text, kind, level, place: null })
}
