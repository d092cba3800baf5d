import type { TextBlock } from '@maju/contracts/document'
import { parse } from 'parse5'
import { pageBlocks } from './page-blocks.ts'
import { pageFacts, type PageFacts } from './page-facts.ts'

export type ReadPage = { blocks: TextBlock[]; facts: PageFacts; hidden: string[] }

/** Less than this of a description in the page itself: the page is drawn by a program, and its text came along for search engines. */
const SHOWN_SHARE = 0.5

/** The readable text of a page and what it says of itself. A page that shows its posting only by a program is read from the description that it carries. */
export function readPage(html: string): ReadPage {
  const page = parse(html)
  const facts = pageFacts(page)
  const { blocks, hidden } = pageBlocks(page)
  const described = facts.job?.description ? pageBlocks(parse(unescaped(facts.job.description))).blocks : []
  const shown = new Set(blocks.flatMap(({ text }) => text.split(/\s+/)))
  const words = described.flatMap(({ text }) => text.split(/\s+/))
  const isShown = words.filter((word) => shown.has(word)).length >= words.length * SHOWN_SHARE
  return { blocks: isShown ? blocks : [...blocks, ...described], facts, hidden }
}

/** Some sites escape their HTML once more. */
const unescaped = (html: string): string =>
  /<[a-z]/i.test(html)
    ? html
    : html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
