import type { TextBlock } from '@maju/contracts/document'
import type { Colour } from '../draft/contrast.ts'
import { withoutBullet } from '../draft/bullets.ts'
import { addHidden, addStory, emptyStory, marginOf, rowOf, type Story } from '../draft/rows.ts'
import type { Looks } from './looks.ts'
import { runsOf } from './paragraph-text.ts'
import { type HwpRecord, TAG, uint16 } from './records.ts'

/** The kinds of controls that are told apart, as their four letters stand in the file. */
const TABLE = ' lbt'
const HEADER = 'daeh'
const FOOTER = 'toof'
const COMMENT = 'tmct'

/** Where the record of a cell names its row and its fill. */
const ROW_AT = 10
const FILL_AT = 32
const SHAPE_AT = 8

/** The paragraphs among records in order, each followed by what stands in it. */
export function readBody(records: readonly HwpRecord[], looks: Looks, ground: Colour): Story {
  const story = emptyStory()
  for (const record of records) {
    if (record.tag === TAG.paragraph) addStory(story, readParagraph(record, looks, ground))
    else if (record.tag !== TAG.list) addStory(story, readBody(record.children, looks, ground))
  }
  return story
}

function readParagraph(paragraph: HwpRecord, looks: Looks, ground: Colour): Story {
  const story = emptyStory()
  const data = (tag: number) => paragraph.children.find((child) => child.tag === tag)?.data
  let shown = ''
  for (const { text, look } of runsOf(data(TAG.text), data(TAG.charShapes))) {
    const reason = looks.unseen(look, ground)
    if (reason === null) shown += text
    else if (text.trim() !== '') addHidden(story.hidden, { text, reason, place: null })
  }
  const heading = looks.heading(uint16(paragraph.data, SHAPE_AT))
  for (const line of shown.split('\n')) if (line.trim() !== '') story.blocks.push(blockOf(line, heading))
  for (const control of paragraph.children.filter(({ tag }) => tag === TAG.control))
    addStory(story, readControl(control, looks, ground))
  return story
}

function blockOf(line: string, { level, item }: ReturnType<Looks['heading']>): TextBlock {
  if (level !== null) return { text: line, kind: 'heading', level, place: null }
  const bare = withoutBullet(line)
  return { text: bare ?? line, kind: item || bare !== null ? 'item' : 'paragraph', level: null, place: null }
}

function readControl(control: HwpRecord, looks: Looks, ground: Colour): Story {
  const kind = Array.from({ length: 4 }, (_, at) =>
    String.fromCharCode(at < control.data.byteLength ? control.data.getUint8(at) : 0),
  ).join('')
  if (kind === COMMENT) return emptyStory()
  if (kind === TABLE) return readTable(control, looks, ground)
  const story = readBody(control.children, looks, ground)
  if (kind === HEADER) return marginOf('header', story)
  return kind === FOOTER ? marginOf('footer', story) : story
}

/** A cell is a list record and the paragraphs behind it, up to the next. */
function readTable({ children }: HwpRecord, looks: Looks, ground: Colour): Story {
  const story = emptyStory()
  const rows = new Map<number, Story[]>()
  let cell: { row: number; records: HwpRecord[]; ground: Colour } | null = null
  const keep = () => {
    if (cell) rows.set(cell.row, [...(rows.get(cell.row) ?? []), readBody(cell.records, looks, cell.ground)])
  }
  for (const record of children) {
    if (record.tag === TAG.list) {
      keep()
      cell = { row: uint16(record.data, ROW_AT), records: [], ground: looks.fill(uint16(record.data, FILL_AT), ground) }
    } else cell?.records.push(record)
  }
  keep()
  for (const [, cells] of Array.from(rows).toSorted(([one], [other]) => one - other)) addStory(story, rowOf(cells))
  return story
}
