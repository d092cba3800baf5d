import type { TextBlock } from '@maju/contracts/document'
import { LIMITS } from '@maju/contracts/basics'
import type { PostingReading } from '@maju/documents/posting/read-posting'
import { readPosting } from '@maju/documents/posting/read-posting'
import { readPage } from '@maju/documents/posting/read-page'
import { decodePage } from '@maju/documents/read/html/decode-page'

/** What is read of a posting apart from the server: a page as it came, or the lines of a text or file. */
export type ToRead = { today: string } & (
  | { page: Uint8Array; charset: string | null }
  | { blocks: readonly TextBlock[] }
)

export type Reading = PostingReading & { hidden: number }

/** What a posting says, and how much in it nobody sees. */
export function readGiven({ today, ...given }: ToRead): Reading {
  const { blocks, facts, hidden } =
    'page' in given
      ? readPage(decodePage(given.page, given.charset))
      : { blocks: given.blocks, facts: null, hidden: [] }
  const reading = readPosting({ blocks, facts, today, mostCharacters: LIMITS.documentCharacters })
  return { ...reading, hidden: hidden.length }
}
