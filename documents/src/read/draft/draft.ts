import type { ReadFile } from '@maju/contracts/document'

/** What a reader of one format found, before the letters of it are cleaned. */
export type Draft = Omit<ReadFile, 'format'>

/** A draft of a format without pages, of the pieces in which it was read. */
export const unpaged = (...pieces: Pick<Draft, 'blocks' | 'hidden'>[]): Draft => ({
  pages: null,
  recognised: null,
  blocks: pieces.flatMap(({ blocks }) => blocks),
  hidden: pieces.flatMap(({ hidden }) => hidden),
})
