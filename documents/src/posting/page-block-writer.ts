import type { TextBlock } from '@maju/contracts/document'
import { withoutHidden } from '@maju/text/hidden'
import type { Showing } from './page-visibility.ts'

export type Written = {
  blocks: { block: TextBlock; inMain: boolean }[]
  /** Pieces of text that nobody would see. */
  hidden: string[]
  /** How many main parts the page has. */
  mains: number
}

const BLOCK_TAGS =
  /^(?:address|article|blockquote|body|br|center|dd|details|div|dl|dt|fieldset|figcaption|figure|h[1-6]|header|hr|html|legend|li|main|ol|option|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/

type Kind = Pick<TextBlock, 'kind' | 'level'>
const PARAGRAPH: Kind = { kind: 'paragraph', level: null }

/** Takes the tags and texts of a page in order; what stands between two ends of blocks becomes a block, a row of a table one with tabs. */
export function blockWriter() {
  const written: Written = { blocks: [], hidden: [], mains: 0 }
  const kinds: Kind[] = [PARAGRAPH]
  let line = ''
  let unseen = ''
  let inMain = false

  const now = () => kinds.at(-1) ?? PARAGRAPH
  const inRow = () => now().kind === 'row'

  function flush() {
    const text = tidy(line)
    if (text !== '') written.blocks.push({ block: { text, ...now(), place: null }, inMain })
    if (unseen.trim() !== '') written.hidden.push(unseen.replaceAll(/\s+/gu, ' ').trim())
    line = ''
    unseen = ''
  }

  return {
    open(tag: string) {
      const kind = kindOf(tag)
      if (tag === 'td' || tag === 'th') line += '\t'
      else if (kind || (isBlock(tag) && !inRow())) flush()
      else if (isBlock(tag)) line += ' '
      if (kind) kinds.push(kind)
    },
    close(tag: string) {
      const kind = kindOf(tag)
      if (kind || (isBlock(tag) && !inRow())) flush()
      if (kind) kinds.pop()
    },
    text(value: string, showing: Showing) {
      if (showing === 'shown') line += value.replaceAll(/\s+/gu, ' ')
      else if (showing === 'hidden') unseen += value
    },
    mainBegins() {
      flush()
      written.mains += 1
      inMain = true
    },
    mainEnds() {
      flush()
      inMain = false
    },
    done(): Written {
      flush()
      return written
    },
  }
}

const isBlock = (tag: string) => BLOCK_TAGS.test(tag)

function tidy(line: string): string {
  const cells = withoutHidden(line).text.split('\t')
  return cells
    .map((cell) => cell.replaceAll(/\s+/gu, ' ').trim())
    .join('\t')
    .trim()
}

function kindOf(tag: string): Kind | null {
  if (/^h[1-6]$/.test(tag)) return { kind: 'heading', level: Number(tag.slice(1)) }
  if (tag === 'li') return { kind: 'item', level: null }
  if (tag === 'tr') return { kind: 'row', level: null }
  return null
}
