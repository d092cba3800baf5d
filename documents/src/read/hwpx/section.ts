import type { TextBlock } from '@maju/contracts/document'
import type { Colour } from '../draft/contrast.ts'
import { withoutBullet } from '../draft/bullets.ts'
import { addHidden, addStory, emptyStory, marginOf, rowOf, type Story } from '../draft/rows.ts'
import { childOf, elementsOf, type XmlElement } from '../xml/parse-xml.ts'
import type { Head } from './head.ts'

/** A paragraph that is being read: its line so far goes out before whatever stands inside it. */
type Writer = { story: Story; line: string; kind: Pick<TextBlock, 'kind' | 'level'>; ground: Colour | null; head: Head }

/** The paragraphs below an element in order, with the tables and boxes that stand in them. */
export function readParagraphs(list: XmlElement, head: Head, ground: Colour | null): Story {
  const story = emptyStory()
  for (const paragraph of elementsOf(list, 'hp:p')) {
    const level = head.level(paragraph)
    const plain = head.isItem(paragraph) ? 'item' : 'paragraph'
    const writer: Writer = { story, line: '', kind: { kind: level === null ? plain : 'heading', level }, ground, head }
    for (const run of elementsOf(paragraph, 'hp:run')) readRun(run, writer)
    endLine(writer)
  }
  return story
}

function readRun(run: XmlElement, writer: Writer): void {
  const reason = writer.head.unseen(run.attributes['charPrIDRef'], writer.ground)
  for (const element of elementsOf(run)) {
    if (element.name === 'hp:t') {
      if (reason === null) write(element, writer)
      else addHidden(writer.story.hidden, { text: plainText(element), reason, place: null })
    } else if (element.name === 'hp:tbl') readTable(element, writer)
    else readInside(element, writer)
  }
}

const LETTERS: Record<string, string> = {
  'hp:tab': '\t',
  'hp:nbSpace': ' ',
  'hp:fwSpace': ' ',
  'hp:hyphen': '-',
  'hp:lineBreak': '\n',
}

/** Text with what stands between its letters; marks of changes and highlights frame letters and are none. */
function write(text: XmlElement, writer: Writer): void {
  const [first = '', ...rest] = plainText(text).split('\n')
  writer.line += first
  for (const line of rest) {
    endLine(writer)
    writer.line = line
  }
}

function plainText(element: XmlElement): string {
  return element.children
    .map((child) =>
      typeof child === 'string'
        ? child
        : (LETTERS[child.name] ?? (child.name === 'hp:deleteBegin' ? '' : plainText(child))),
    )
    .join('')
}

/** Headers, footers and boxes: whatever holds paragraphs of its own. Notes of the writer are not on the page. */
function readInside(element: XmlElement, writer: Writer): void {
  if (element.name === 'hp:hiddenComment') return
  for (const child of elementsOf(element)) {
    if (child.name !== 'hp:subList') {
      readInside(child, writer)
      continue
    }
    endLine(writer)
    const brush = childOf(element, 'hc:fillBrush') ?? childOf(element, 'hp:fillBrush')
    const story = readParagraphs(child, writer.head, brush || element.name === 'hp:drawText' ? null : writer.ground)
    addStory(writer.story, MARGINS[element.name]?.(story) ?? story)
  }
}

const MARGINS: Record<string, (story: Story) => Story> = {
  'hp:header': (story) => marginOf('header', story),
  'hp:footer': (story) => marginOf('footer', story),
}

function readTable(table: XmlElement, writer: Writer): void {
  endLine(writer)
  const { head, story } = writer
  const ground = head.fill(table.attributes['borderFillIDRef'], writer.ground)
  for (const row of elementsOf(table, 'hp:tr')) {
    const cells = elementsOf(row, 'hp:tc').map((cell) => {
      const list = childOf(cell, 'hp:subList')
      return list ? readParagraphs(list, head, head.fill(cell.attributes['borderFillIDRef'], ground)) : emptyStory()
    })
    addStory(story, rowOf(cells))
  }
}

function endLine(writer: Writer): void {
  const item = writer.kind.kind === 'paragraph' ? withoutBullet(writer.line) : null
  const kind = item === null ? writer.kind : ({ kind: 'item', level: null } as const)
  if (writer.line.trim() !== '') writer.story.blocks.push({ text: item ?? writer.line, place: null, ...kind })
  writer.line = ''
}
