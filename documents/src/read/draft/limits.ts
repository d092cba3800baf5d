import type { RecognisedSheet } from '@maju/contracts/recognition'

/** How much of a file is read at most; what holds more is refused before it is unpacked. */
export type ReadLimits = {
  pages: number
  /** Pages and pictures that are recognised, which takes seconds for each. */
  recognisedPages: number
  /** All parts of a file together, unpacked. */
  inflatedBytes: number
  /** Files within a file. */
  members: number
  /** Width times height of one picture. */
  pixels: number
}

const MEBIBYTE = 2 ** 20

export const READ_LIMITS: ReadLimits = {
  pages: 200,
  recognisedPages: 10,
  inflatedBytes: 100 * MEBIBYTE,
  members: 2000,
  pixels: 30_000_000,
}

/** What a reader needs beside the bytes. */
export type ReadContext = { limits: ReadLimits; password: string | null; asks: AsksOutside | null }

/** A way to something that reads pictures better than this process does. */
export type AsksOutside = {
  /** How it is named beside what it read. */
  by: string
  /** What stands on a picture (a JPEG); null where it does not say, and is not asked again for this file. */
  ask: (picture: Uint8Array) => Promise<RecognisedSheet | null>
}
