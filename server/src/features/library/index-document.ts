import { createHash, randomUUID } from 'node:crypto'
import { setImmediate as nextRound } from 'node:timers/promises'
import type { TextBlock } from '@maju/contracts/document'
import { documentText } from '@maju/documents/document-text'
import { type Passage, passagesOf } from '@maju/documents/passages/passages-of'
import { type Indexed, indexed, invert } from '@maju/documents/search/postings'
import type { Db } from '../../platform/database/db.ts'
import type { LibraryStore } from './library.store.ts'
import type { DocumentRow, PassageRow } from './library.table.ts'
import type { PassageStore } from './passage.store.ts'

/** Passages whose lists are written in one transaction: PGlite is one connection, and interview turns go between. */
const PASSAGES_PER_PART = 100

/** A document as it comes in, its company found and its text in blocks. */
export type ReadDocument = Pick<DocumentRow, 'companyId' | 'title' | 'kind' | 'source' | 'published' | 'addedAt'> & {
  company: string
  blocks: readonly TextBlock[]
}

/** Which version of passages and terms an index was made by: part of the hash, so that a change indexes again. */
const MADE_BY = 'passages 1, terms 1'

const hashOf = (...texts: readonly string[]): string => createHash('sha256').update(texts.join('\u0000')).digest('hex')

type Needs = { db: Db; store: LibraryStore; passages: PassageStore }

/** Cuts a document into passages and writes them down with the lists that they are found by. What has not changed is left as it is. */
export function indexDocument({ db, store, passages: written }: Needs) {
  /** The number of the document; `changed: false` where it was there already, to the letter. Null: its company has gone. */
  return async (read: ReadDocument): Promise<{ id: string; number: number; changed: boolean } | null> => {
    const blocks = [...read.blocks]
    const { text } = documentText({ blocks })
    const hash = hashOf(MADE_BY, read.company, read.title, text)
    const before = await store.findByTitle(db, read)
    if (before?.hash === hash) return { ...before, changed: false }

    const { company: _company, blocks: _blocks, ...fields } = read
    const passages = passagesOf({ blocks }, read)
    const id = randomUUID()
    const row = {
      ...fields,
      id,
      hash,
      text,
      characters: text.length,
      passages: passages.length,
      terms: 0,
      ready: false,
    }
    const number = await store.insert(db, row)
    let terms = 0
    for (let part = 0; part * PASSAGES_PER_PART < passages.length; part += 1) {
      const some = passages.slice(part * PASSAGES_PER_PART, (part + 1) * PASSAGES_PER_PART)
      terms += await writePart(some, { document: number, part })
    }
    const isReady = await db.transaction((tx) => store.finish(tx, { ...row, number, terms }))
    return isReady ? { id, number, changed: true } : null
  }

  /** Gives how many terms the passages have. */
  async function writePart(some: readonly Passage[], at: { document: number; part: number }): Promise<number> {
    const numbers = await written.numbers(db, some.length)
    const rows: PassageRow[] = []
    const found: Indexed[] = []
    for (const [i, passage] of some.entries()) {
      const number = numbers[i] ?? 0
      rows.push(rowOf(passage, number, at.document))
      found.push(indexed(number, passage.searched))
      if (i % 10 === 9) await nextRound()
    }
    const lists = invert(found)
    await db.transaction(async (tx) => {
      await written.insertPassages(tx, rows)
      await written.insertPostings(tx, at, lists)
    })
    return found.reduce((sum, { length }) => sum + length, 0)
  }
}

const rowOf = (passage: Passage, number: number, document: number): PassageRow => ({
  number,
  document,
  starts: passage.start,
  ends: passage.end,
  page: passage.page,
  sectionPath: passage.sectionPath,
  text: passage.text,
  tableContext: passage.table,
  hash: hashOf(passage.searched),
})
