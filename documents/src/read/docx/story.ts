import type { HiddenReason, TextBlock } from '@maju/contracts/document'
import { addHidden, addStory, emptyStory, rowOf, type Story } from '../draft/rows.ts'
import { childOf, elementsOf, textOf, type XmlElement } from '../xml/parse-xml.ts'
import { unseen } from './seen.ts'
import { isItem, type Look, lookOf, outlineLevel, shadingOf, type Style, type Styles, valueOf } from './styles.ts'

/** A run of text that somebody would see or not, and blocks that stand inside it: text boxes. */
type Piece = { text: string; reason: HiddenReason | null } | { box: Story }

/** The text below an element: paragraphs and tables, in order. What is behind it is white if nothing else is said. */
export function readStory(root: XmlElement, styles: Styles, behind: Look = {}): Story {
  const story = emptyStory()
  for (const element of elementsOf(root)) addStory(story, readElement(element, styles, behind))
  return story
}

function readElement(element: XmlElement, styles: Styles, behind: Look): Story {
  switch (element.name) {
    case 'w:p':
      return readParagraph(element, styles, behind)
    case 'w:tbl':
      return readTable(element, styles, behind)
    case 'w:sdt':
      return readStory(childOf(element, 'w:sdtContent') ?? element, styles, behind)
    case 'w:customXml':
    case 'w:ins':
    case 'w:moveTo':
    case 'w:smartTag':
      return readStory(element, styles, behind)
    default:
      return emptyStory()
  }
}

function readParagraph(paragraph: XmlElement, styles: Styles, behind: Look): Story {
  const properties = childOf(paragraph, 'w:pPr')
  const style = styles(valueOf(properties, 'w:pStyle'))
  const look = { ...behind, ...style, ...shadingOf(properties) }
  const pieces = readRuns(paragraph, styles, look)
  const story = emptyStory()
  const shown = pieces.map((piece) => ('text' in piece && piece.reason === null ? piece.text : '')).join('')
  const kind = kindOf(style, properties)
  for (const text of shown.split('\n')) if (text.trim() !== '') story.blocks.push({ text, place: null, ...kind })
  for (const piece of pieces) {
    if ('box' in piece) addStory(story, piece.box)
    else if (piece.reason !== null) addHidden(story.hidden, { text: piece.text, reason: piece.reason, place: null })
  }
  return story
}

function kindOf(style: Style, properties: XmlElement | undefined): Pick<TextBlock, 'kind' | 'level'> {
  const level = outlineLevel(properties) ?? style.level
  if (level !== undefined) return { kind: 'heading', level }
  const ownList = childOf(properties, 'w:numPr') !== undefined
  return { kind: (ownList ? isItem(properties) : style.item) ? 'item' : 'paragraph', level: null }
}

/** Elements that frame runs and say nothing of their look. */
const FRAMES = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'w:bdo',
])

function readRuns(parent: XmlElement, styles: Styles, look: Look): Piece[] {
  return elementsOf(parent).flatMap((element): Piece[] => {
    if (element.name === 'w:r') return readRun(element, styles, look)
    if (element.name === 'w:sdt') return readRuns(childOf(element, 'w:sdtContent') ?? element, styles, look)
    return FRAMES.has(element.name) ? readRuns(element, styles, look) : []
  })
}

const LETTERS: Record<string, string> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' }

function readRun(run: XmlElement, styles: Styles, inherited: Look): Piece[] {
  const properties = childOf(run, 'w:rPr')
  const look = { ...inherited, ...styles(valueOf(properties, 'w:rStyle')), ...lookOf(properties) }
  const reason = unseen(look)
  return elementsOf(run).flatMap((element): Piece[] => {
    if (element.name === 'w:t') return [{ text: textOf(element), reason }]
    const letter = LETTERS[element.name]
    if (letter !== undefined) return [{ text: letter, reason }]
    return boxesIn(element).map(({ content, fill }) => ({ box: readStory(content, styles, fill) }))
  })
}

type Box = { content: XmlElement; fill: Look }

/** Text boxes below an element. Of the two drawings that Word writes for old and new programs, the new one is read. */
function boxesIn(element: XmlElement, fill: Look = {}): Box[] {
  if (element.name === 'mc:AlternateContent')
    return elementsOf(childOf(element, 'mc:Choice')).flatMap((child) => boxesIn(child))
  if (element.name === 'w:txbxContent') return [{ content: element, fill }]
  const own = boxFill(element) ?? fill
  return elementsOf(element).flatMap((child) => boxesIn(child, own))
}

/** What a shape is filled with; a fill that is no plain colour may be any. */
function boxFill(shape: XmlElement): Look | null {
  if (shape.name.startsWith('v:') && shape.attributes['fillcolor'] !== undefined)
    return { fill: shape.attributes['fillcolor'] }
  const properties = childOf(shape, 'wps:spPr')
  if (!properties) return null
  const solid = childOf(properties, 'a:solidFill')
  if (solid) return { fill: childOf(solid, 'a:srgbClr')?.attributes['val'] ?? 'a colour of the theme' }
  return childOf(properties, 'a:gradFill') || childOf(properties, 'a:blipFill') ? { fill: 'a picture' } : null
}

function readTable(table: XmlElement, styles: Styles, behind: Look): Story {
  const story = emptyStory()
  for (const row of elementsOf(table, 'w:tr')) {
    const cells = elementsOf(row)
      .flatMap((element) => (element.name === 'w:sdt' ? elementsOf(childOf(element, 'w:sdtContent')) : [element]))
      .filter(({ name }) => name === 'w:tc')
      .map((cell) => readStory(cell, styles, { ...behind, ...tableFill(table), ...shadingOf(childOf(cell, 'w:tcPr')) }))
    addStory(story, rowOf(cells))
  }
  return story
}

/** A table whose style colours some of its cells may have any fill behind its text; the plain ones have none. */
function tableFill(table: XmlElement): Look {
  const style = valueOf(childOf(table, 'w:tblPr'), 'w:tblStyle')
  const plain = style === undefined || /^(TableGrid|TableNormal|a\d?|PlainTable\d)$/i.test(style)
  return plain ? {} : { fill: 'as the style of the table says' }
}
