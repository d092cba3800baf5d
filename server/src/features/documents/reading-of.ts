import { LIMITS } from '@maju/contracts/basics'
import type { ReadFile } from '@maju/contracts/document'
import { type BlockSpan, documentText } from '@maju/documents/document-text'
import { readResume, RESUME_RULES } from '@maju/documents/resume/read-resume'
import type { Reading } from './document.table.ts'

/** No résumé is longer; fields are looked for in what comes first. */
const LONGEST_RESUME = LIMITS.documentCharacters * 2

/** What is kept of a file that was read. Fields are looked for whatever the document is called: a person can say later that it is a résumé. */
export function readingOf(given: ReadFile): Reading {
  const read = storable(given)
  const { text, spans } = documentText(read)
  return {
    text,
    pieces: spans.flatMap(({ block, start, end }) => {
      const found = read.blocks[block]
      return found ? [{ start, end, kind: found.kind, place: found.place }] : []
    }),
    hiddenTexts: read.hidden,
    recognised: read.recognised,
    fields: readResume(text.slice(0, LONGEST_RESUME), sureOf(read, spans)),
    readBy: RESUME_RULES,
  }
}

/** Half characters and NUL, which a database refuses, each as one sign: places stay where they are. */
const storable = (read: ReadFile): ReadFile => ({
  ...read,
  blocks: read.blocks.map(storableText),
  hidden: read.hidden.map(storableText),
})

const storableText = <Block extends { text: string }>(block: Block): Block => ({
  ...block,
  text: block.text.toWellFormed().replaceAll('\0', '\ufffd'),
})

/** As sure as the recogniser was on the pages that it read; a format without pages is one picture. */
function sureOf({ recognised, blocks }: ReadFile, spans: readonly BlockSpan[]): (place: number) => number {
  if (!recognised) return () => 1
  return (place) => {
    const span = spans.findLast(({ start }) => start <= place)
    const page = span && blocks[span.block]?.place?.page
    return page === undefined || recognised.pages.includes(page) ? recognised.confidence : 1
  }
}
