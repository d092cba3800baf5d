import type { ReadFile, TextBlock } from '@maju/contracts/document'
import { LIBRARY_LIMITS, type LibraryDocument } from '@maju/contracts/library'
import { type Section, sectionBlocks, textBlocks } from '@maju/documents/passages/text-blocks'
import { Refused } from '../../platform/errors.ts'

/** What was read of a document: a plain or marked-down text, parts with their headings, or the blocks of a file. */
export type LibraryContent = { text: string } | { sections: readonly Section[] } | { blocks: readonly TextBlock[] }

export type NewLibraryDocument = Pick<LibraryDocument, 'title' | 'kind' | 'source' | 'published'> & {
  content: LibraryContent
}

/** A file, and how it is read. */
export type NewLibraryFile = Pick<LibraryDocument, 'kind'> & {
  title: string | undefined
  read: () => Promise<Pick<ReadFile, 'blocks'>>
}

const LONGEST_TITLE = 100

function titleOf(blocks: readonly TextBlock[]): string {
  const first = blocks.find(({ kind, text }) => text.trim() !== '' && kind !== 'header' && kind !== 'footer')
  return (first?.text ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, LONGEST_TITLE).toWellFormed() || '-'
}

/** A file once it is read. Whoever has the same title and kind gives way to it. */
export async function documentOf({ title, kind, read }: NewLibraryFile): Promise<NewLibraryDocument> {
  const { blocks } = await read()
  return { title: title ?? titleOf(blocks), kind, source: null, published: null, content: { blocks } }
}

export function blocksOf(content: LibraryContent): readonly TextBlock[] {
  const blocks =
    'text' in content
      ? textBlocks(content.text)
      : 'sections' in content
        ? sectionBlocks(content.sections)
        : content.blocks
  const characters = blocks.reduce((sum, { text }) => sum + text.length, 0)
  if (characters === 0) throw new Refused('conflict', 'There is no text in this document.')
  if (characters > LIBRARY_LIMITS.documentCharacters)
    throw new Refused('too-large', 'This document is too long for the library. Add its parts one by one.')
  return blocks
}
