import type { ReadFile } from '@maju/contracts/document'

/** What a reader of one format found, before the letters of it are cleaned. */
export type Draft = Omit<ReadFile, 'format'>

/** A draft of a format without pages. */
export const unpaged = (found: Pick<Draft, 'blocks' | 'hidden'>): Draft => ({
  pages: null,
  recognised: null,
  ...found,
})
