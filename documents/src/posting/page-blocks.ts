import type { TextBlock } from '@maju/contracts/document'
import { visible } from '@maju/text/hidden'
import { attributeOf, type PageElement, type PageParent } from '../read/html/page-nodes.ts'
import { pageStory } from '../read/html/page-story.ts'
import type { PagePart } from '../read/html/page-writer.ts'

export type PageText = {
  /** What a person reads of the posting, in order. */
  blocks: TextBlock[]
  /** Pieces of text that nobody would see. */
  hidden: string[]
}

/** What surrounds the posting on every page of a site, and what one types into. */
const SURROUNDINGS = new Set('nav aside footer form button dialog menu'.split(' '))
const SURROUNDING_ROLES = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu'.split(' '),
)

/** The readable text of a page: its main part, without menus, advertisements and forms, and without what nobody sees. */
export function pageBlocks(page: PageParent): PageText {
  const { blocks, hidden, parts } = pageStory(page, partOf)
  const mains = new Set(parts.values())
  mains.delete('page')
  const [main] = mains.size === 1 ? mains : []
  return {
    blocks: blocks.filter((block) => !main || parts.get(block) === main).flatMap(tidied),
    hidden: hidden.map(({ text }) => oneLine(text)).filter((text) => text !== ''),
  }
}

function partOf(element: PageElement, outer: PagePart): PagePart {
  const role = attributeOf(element, 'role')?.toLowerCase() ?? ''
  if (outer === 'aside' || SURROUNDINGS.has(element.tagName) || SURROUNDING_ROLES.has(role)) return 'aside'
  return element.tagName === 'main' || role === 'main' ? element : outer
}

const oneLine = (text: string): string => visible(text).replaceAll(/\s+/gu, ' ').trim()

function tidied(block: TextBlock): TextBlock[] {
  const text = block.text.split('\t').map(oneLine).join('\t').trim()
  return text === '' ? [] : [{ ...block, text }]
}
