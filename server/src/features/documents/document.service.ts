import { createHash, randomUUID } from 'node:crypto'
import {
  type changeDocument,
  DOCUMENT_LIMITS,
  type OwnDocument,
  type OwnDocumentKind,
  type OwnDocumentReading,
  type ReadingProgress,
} from '@maju/contracts/documents'
import type { Resume } from '@maju/contracts/resume'
import type { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Blobs } from '../../platform/blobs/blobs.ts'
import type { Db } from '../../platform/database/db.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import type { Look } from '../../platform/follow.ts'
import type { FileReply } from '../../platform/http/send-file.ts'
import type { Queue } from '../../platform/queue/queue.ts'
import { checkCorrection } from './check-correction.ts'
import { documentReading } from './document-reading.ts'
import { forgetDocumentsJob, readDocumentJob } from './document.jobs.ts'
import type { DocumentStore } from './document.store.ts'
import type { DocumentRow } from './document.table.ts'
import { freshRow, NOTHING_READ } from './fresh-row.ts'
import { labelOf } from './label.ts'
import { presentDocument, presentReading } from './present-document.ts'

type Needs = {
  db: Db
  store: DocumentStore
  blobs: Blobs
  queue: Pick<Queue, 'enqueue'>
  now: () => Date
}

const NOT_READ = 'This document has not been read. Wait for it, or give another file.'

/** `recogniser`: name of the service that the person lets see pictures in it; null: none may. */
type GivenFile = { bytes: Uint8Array; recogniser: string | null }
type NewFile = { blob: string; digest: string; bytes: number; recogniser: string | null }

/** A person's own files: kept as they came, read once, corrected by the person. */
export function documentService({ db, store, blobs, queue, now }: Needs) {
  async function find(actor: Actor, documentId: string): Promise<DocumentRow> {
    const row = await store.find(db, actor, documentId)
    if (!row) throw new NotFound('document')
    return row
  }

  const present = async (row: DocumentRow): Promise<OwnDocument> =>
    presentDocument(row, await store.takingsOf(db, [row.id]))

  async function whole(actor: Actor, documentId: string): Promise<OwnDocumentReading> {
    const row = await store.findWhole(db, actor, documentId)
    if (!row) throw new NotFound('document')
    return presentReading(row, await store.takingsOf(db, [row.id]))
  }

  /** Rows are gone, or their file is another; the bytes follow in a job of the same transaction. */
  async function forget(tx: Db, prefixes: readonly string[]) {
    if (prefixes.length > 0) await queue.enqueue(forgetDocumentsJob, [{ prefixes: [...prefixes] }], tx)
  }

  /** The row takes the file whose bytes lie under `blob`; the file before it goes. @throws NotFound when the row is gone. */
  const takeFile = (actor: Actor, documentId: string, { recogniser, ...file }: NewFile) =>
    db.transaction(async (tx) => {
      const row = await store.findForUpdate(tx, actor, documentId)
      if (!row) throw new NotFound('document')
      const change = { ...NOTHING_READ, ...file, status: 'waiting' as const, updatedAt: now() }
      await store.update(tx, row.id, change)
      await forget(tx, row.blob === null ? [] : [row.blob])
      const { id, accountId } = row
      await queue.enqueue(readDocumentJob, [{ accountId, documentId: id, blob: file.blob, recogniser }], tx)
      const { reading: _reading, correction: _correction, ...light } = change
      return { ...row, ...light }
    })

  return {
    async add(actor: Actor, { kind, name }: { kind: OwnDocumentKind; name: string }): Promise<OwnDocument> {
      if ((await store.countOf(db, actor)) >= DOCUMENT_LIMITS.perAccount)
        throw new Refused(
          'conflict',
          `An account keeps at most ${DOCUMENT_LIMITS.perAccount} documents. Delete one that you no longer need.`,
        )
      const row = freshRow(actor, { kind, name: labelOf(name), at: now() })
      await store.insert(db, row)
      return presentDocument(row, [])
    },

    async list(actor: Actor): Promise<OwnDocument[]> {
      const rows = await store.list(db, actor)
      const takings = await store.takingsOf(
        db,
        rows.map(({ id }) => id),
      )
      return rows.map((row) => presentDocument(row, takings))
    },

    get: whole,

    /** How far the reading of a document is. */
    async reading(actor: Actor, documentId: string): Promise<Look<ReadingProgress>> {
      const { status, reason } = await find(actor, documentId)
      return { seen: { status, reason }, over: status === 'read' || status === 'failed' }
    },

    /** The same file again changes nothing, so that a request which is sent twice costs no correction. */
    async putFile(actor: Actor, documentId: string, { bytes, recogniser }: GivenFile): Promise<OwnDocument> {
      const row = await find(actor, documentId)
      const digest = createHash('sha256').update(bytes).digest('hex')
      if (row.digest === digest && row.status !== 'failed') return present(row)
      const blob = `${row.blobPrefix}${randomUUID()}`
      await blobs.put(blob, bytes)
      try {
        return await present(await takeFile(actor, documentId, { blob, digest, bytes: bytes.length, recogniser }))
      } catch (error) {
        await blobs.removeAll(blob)
        throw error
      }
    },

    async file(actor: Actor, documentId: string): Promise<FileReply> {
      const { blob, name } = await find(actor, documentId)
      if (blob === null) throw new NotFound('file of this document')
      return { name, type: 'application/octet-stream', bytes: await blobs.get(blob) }
    },

    /** @throws Refused, Malformed when a corrected value cites what does not stand in the text. */
    async change(actor: Actor, documentId: string, change: z.output<typeof changeDocument.body>) {
      const before = await whole(actor, documentId)
      if (change.correction) checkCorrection(change.correction, before)
      await db.transaction(async (tx) => {
        const row = await store.findForUpdate(tx, actor, documentId)
        if (!row) throw new NotFound('document')
        const { name = row.name, kind = row.kind, correction } = change
        const corrected = correction === undefined ? {} : { correction, corrected: correction !== null }
        await store.update(tx, row.id, { name: labelOf(name), kind, ...corrected, updatedAt: now() })
      })
      return whole(actor, documentId)
    },

    remove: (actor: Actor, documentId: string) =>
      db.transaction(async (tx) => {
        const prefixes = await store.remove(tx, actor, documentId)
        if (prefixes.length === 0) throw new NotFound('document')
        await forget(tx, prefixes)
      }),

    /** The text of a document that can stand in a target, and where. @throws Refused when it has none, or is a portfolio. */
    async textFor(actor: Actor, documentId: string): Promise<{ text: string; place: 'resume' | 'cover-letter' }> {
      const { status, kind, text } = await whole(actor, documentId)
      if (status !== 'read') throw new Refused('not-ready', NOT_READ)
      if (kind === 'portfolio')
        throw new Refused(
          'conflict',
          'A portfolio is neither résumé nor cover letter. Say which it is, then use its text.',
        )
      return { text, place: kind }
    },

    /** What a document says: what the person corrected, or else what was read. @throws Refused when it is not read. */
    async said(actor: Actor, documentId: string): Promise<Resume> {
      const { correction, fields } = await whole(actor, documentId)
      const said = correction ?? fields
      if (!said) throw new Refused('not-ready', NOT_READ)
      return said
    },

    keepTaking: (taking: { targetId: string; documentId: string; place: 'resume' | 'cover-letter' }) =>
      store.keepTaking(db, { ...taking, takenAt: now() }),

    ...documentReading({ db, store, blobs, now }),

    /** Everything that was read, one document after the other, for an export. */
    async exported(actor: Actor): Promise<OwnDocumentReading[]> {
      const all: OwnDocumentReading[] = []
      for (const { id } of await store.list(db, actor)) all.push(await whole(actor, id))
      return all
    },

    /** Before an account is removed: a guest's documents that moved to it lie elsewhere than the rest. */
    forgetOfAccount: async (tx: Db, accountId: string) => forget(tx, await store.removeOfAccount(tx, accountId)),

    /** What the job of `forget` does. */
    removeBytes: async (prefixes: readonly string[]) => {
      for (const prefix of prefixes) await blobs.removeAll(prefix)
    },

    move: store.move,
  }
}
export type DocumentService = ReturnType<typeof documentService>
