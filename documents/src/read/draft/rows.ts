import type { HiddenText, TextBlock } from '@maju/contracts/document'

/** What was read of a piece of a document. */
export type Story = { blocks: TextBlock[]; hidden: HiddenText[] }

export const emptyStory = (): Story => ({ blocks: [], hidden: [] })

export function addStory(story: Story, { blocks, hidden }: Story): void {
  for (const block of blocks) story.blocks.push(block)
  for (const one of hidden) addHidden(story.hidden, one)
}

/** Runs that follow each other and are hidden for the same reason are one find. */
export function addHidden(hidden: HiddenText[], one: HiddenText): void {
  const last = hidden.at(-1)
  if (last?.reason === one.reason) last.text += one.text
  else if (one.text !== '') hidden.push({ ...one })
}

/** Tables also lay out pages: a cell with more than this is a column of text and no cell. */
const MOST_BLOCKS_OF_A_CELL = 4

/** A row of a table: one block with its cells parted by tabs. A row of one cell frames what is in it; that stays what it is. */
export function rowOf(cells: readonly Story[]): Story {
  const story = emptyStory()
  for (const { hidden } of cells) addStory(story, { blocks: [], hidden })
  const frame = cells.length < 2 || cells.some(({ blocks }) => blocks.length > MOST_BLOCKS_OF_A_CELL)
  if (frame) return { ...story, blocks: cells.flatMap(({ blocks }) => blocks) }
  const text = cells.map(({ blocks }) => blocks.map((block) => block.text.replaceAll('\t', ' ')).join(' ')).join('\t')
  return { ...story, blocks: text.trim() === '' ? [] : [{ text, kind: 'row', level: null, place: null }] }
}

/** The story of a header or footer: its blocks are nothing else. */
export const marginOf = (kind: 'header' | 'footer', story: Story): Story => ({
  ...story,
  blocks: story.blocks.map((block) => ({ ...block, kind, level: null })),
})
