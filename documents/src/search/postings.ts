import type { PostingList } from './bm25.ts'
import { termsOf } from './terms.ts'

type Posting = { passage: number; count: number; length: number }

/** Of one term, all passages in one array, as it is kept. */
const BYTES = 7
const MOST_COUNT = 0xff
const MOST_LENGTH = 0xff_ff

/** The number that a term is kept under: FNV-1a of its code units (Fowler, Noll, Vo), as a signed 32-bit integer. */
export function termNumber(term: string): number {
  let hash = 0x81_1c_9d_c5
  for (let i = 0; i < term.length; i += 1) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01_00_01_93)
  return hash | 0
}

/** The terms of a question as they are looked up: each once. */
export const questionTerms = (question: string): number[] => [...new Set(termsOf(question).map(termNumber))]

/** A passage as it is searched: its number and how often each term is in it. */
export type Indexed = { passage: number; length: number; counts: ReadonlyMap<number, number> }

export function indexed(passage: number, searched: string): Indexed {
  const terms = termsOf(searched)
  const counts = new Map<number, number>()
  for (const term of terms.map(termNumber)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return { passage, length: terms.length, counts }
}

/** The passages of one document turned around: for each term where it is, as bytes. */
export function invert(passages: Iterable<Indexed>): Map<number, Uint8Array> {
  const lists = new Map<number, Posting[]>()
  for (const { passage, length, counts } of passages) {
    for (const [term, count] of counts) {
      const list = lists.get(term)
      if (list) list.push({ passage, count, length })
      else lists.set(term, [{ passage, count, length }])
    }
  }
  return new Map([...lists].map(([term, postings]) => [term, packed(postings)]))
}

/** Postings as bytes: number of the passage, count, length; what is larger than its bytes is held at the largest. */
function packed(postings: readonly Posting[]): Uint8Array {
  const bytes = new Uint8Array(postings.length * BYTES)
  const view = new DataView(bytes.buffer)
  for (const [i, { passage, count, length }] of postings.entries()) {
    view.setInt32(i * BYTES, passage)
    view.setUint8(i * BYTES + 4, Math.min(count, MOST_COUNT))
    view.setUint16(i * BYTES + 5, Math.min(length, MOST_LENGTH))
  }
  return bytes
}

/** Joined bytes of one or more documents as a list again. */
export function unpacked(bytes: Uint8Array): PostingList {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = bytes.byteLength / BYTES
  const list = { passages: new Int32Array(size), counts: new Uint8Array(size), lengths: new Uint16Array(size) }
  for (let i = 0; i < size; i += 1) {
    list.passages[i] = view.getInt32(i * BYTES)
    list.counts[i] = view.getUint8(i * BYTES + 4)
    list.lengths[i] = view.getUint16(i * BYTES + 5)
  }
  return list
}
