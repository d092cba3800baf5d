import { randomUUID } from 'node:crypto'
import type {
  Importable,
  ImportFailure,
  ImportSource,
  LibraryImport,
  RegisteredCompany,
} from '@maju/contracts/library-import'
import type { Registers } from '@maju/providers/filings/configured'
import type { Filing, FilingSource } from '@maju/providers/filings/filing-source'
import { ProviderError } from '@maju/providers/provider-error'
import type { Stores } from '@maju/providers/stores/configured'
import type { DocumentStore, StoredFile } from '@maju/providers/stores/document-store'
import type { Administrator } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import type { Look } from '../../platform/follow.ts'
import type { Queue } from '../../platform/queue/queue.ts'
import { importDocumentJob } from './import.jobs.ts'
import type { ImportStore } from './import.store.ts'
import type { ImportRow } from './import.table.ts'

const SHOWN = 200

type Needs = { db: Db; store: ImportStore; queue: Queue; registers: Registers; stores: Stores; now: () => Date }
type Wanted = { source: string; company: string; name?: string | undefined; documents: readonly string[] }
type Found = Importable & Pick<ImportRow, 'period' | 'address'>

/** What can be brought into the shared library, and what was. What a source holds is asked there; nothing of it is believed from elsewhere. */
export function importService({ db, store, queue, registers, stores, now }: Needs) {
  /** Where documents lie; null where the source is not configured (any more). */
  function sourceOf({ source }: { source: string }): { register: FilingSource } | { files: DocumentStore } | null {
    const [register, files] = [registers.sources.get(source), stores.sources.get(source)]
    return register ? { register } : files ? { files } : null
  }

  async function found(source: string, company: string, signal: AbortSignal): Promise<Found[]> {
    const place = sourceOf({ source })
    if (!place) throw notConfigured(source)
    if ('files' in place) return (await asked(place.files.list(signal))).map(ofFile)
    return (await asked(place.register.listFilings(company, signal))).map(ofFiling)
  }

  const list = async (by: Administrator): Promise<LibraryImport[]> =>
    (await store.newest(db, by, SHOWN)).map(presentImport)

  return {
    sources: async (_by: Administrator): Promise<ImportSource[]> => [
      ...registers.states.map((state) => ({ ...state, kind: 'register' as const })),
      ...stores.states.map((state) => ({ ...state, kind: 'store' as const })),
    ],

    async companies(
      _by: Administrator,
      source: string,
      name: string,
      signal: AbortSignal,
    ): Promise<RegisteredCompany[]> {
      const register = registers.sources.get(source)
      if (!register) throw notConfigured(source)
      return asked(register.findCompanies(name, signal))
    },

    documents: (_by: Administrator, source: string, company: string, signal: AbortSignal): Promise<Importable[]> =>
      found(source, company, signal),

    async start(
      by: Administrator,
      { source, company, name, documents }: Wanted,
      signal: AbortSignal,
    ): Promise<LibraryImport[]> {
      const there = new Map((await found(source, company, signal)).map((each) => [each.id, each]))
      const wanted = [...new Set(documents)].map((id) => there.get(id))
      if (!wanted.every((each) => each !== undefined)) throw new NotFound('document at this source')
      const registeredId = registers.sources.has(source) ? company : null
      if (registeredId !== null && name === undefined)
        throw new Refused('conflict', 'Say what the library calls the company of these reports.')
      return db.transaction(async (tx) => {
        const rows: ImportRow[] = []
        for (const { id: sourceId, company: folder, ...fields } of wanted) {
          const begun = { state: 'waiting', reason: null, libraryDocumentId: null, updatedAt: now() } as const
          const own = { id: randomUUID(), source, sourceId, registeredId, company: name ?? folder }
          rows.push(await store.put(tx, by, { ...fields, ...own, ...begun }))
        }
        await queue.enqueue(
          importDocumentJob,
          rows.map(({ id: importId }) => ({ importId })),
          tx,
        )
        return rows.map(presentImport)
      })
    },

    list,

    /** All imports, and whether each is over. */
    async progress(by: Administrator): Promise<Look<LibraryImport[]>> {
      const seen = await list(by)
      return { seen, over: seen.every(({ state }) => state === 'done' || state === 'failed') }
    },

    /** Only what failed: what is under way is tried again by itself. */
    again: async (by: Administrator, importId: string): Promise<LibraryImport> =>
      db.transaction(async (tx) => {
        const row = await store.again(tx, by, importId, now())
        if (!row) throw new NotFound('failed import')
        await queue.enqueue(importDocumentJob, [{ importId }], tx)
        return presentImport(row)
      }),

    /** The job of one that is under way finds it gone and ends. */
    async remove(by: Administrator, importId: string) {
      if (await store.remove(db, by, importId)) return
      if ((await store.findForJob(db, importId)) === null) throw new NotFound('import')
      throw new Refused('conflict', 'This document is being indexed and comes in a moment. Remove it when it is there.')
    },

    forJob: (importId: string): Promise<ImportRow | null> => store.findForJob(db, importId),

    sourceOf,
    step: (importId: string, state: 'fetching' | 'reading' | 'indexing' | 'waiting') =>
      store.step(db, importId, { state, updatedAt: now() }),
    done: (importId: string, libraryDocumentId: string) =>
      store.step(db, importId, { state: 'done', reason: null, libraryDocumentId, updatedAt: now() }),
    failed: (importId: string, reason: ImportFailure) =>
      store.step(db, importId, { state: 'failed', reason, updatedAt: now() }),
  }
}
export type { ImportRow } from './import.table.ts'
export type ImportService = ReturnType<typeof importService>

const LONGEST_TITLE = 200

/** A correction takes the place of the report that it corrects: in the library both are called alike. */
const ofFiling = ({ companyId: _companyId, title, ...filing }: Filing): Found => ({
  ...filing,
  company: '',
  title: titleOf(title, filing.period),
})

const ofFile = ({ id, company, title }: StoredFile): Found => ({
  id,
  company,
  title: title.slice(0, LONGEST_TITLE),
  published: null,
  period: null,
  address: null,
})

function titleOf(title: string, period: string | null): string {
  const plain = title.replace(/^(?:\[[^\]]{1,20}\]\s*)+/, '').replace(/\/A$/, '')
  return period === null || /\d{4}/.test(plain) ? plain : `${plain} (${period})`
}

const notConfigured = (source: string) =>
  new Refused(
    'not-offered',
    `${/^[a-z-]{1,40}$/.test(source) ? source : 'This source'} is not configured here. The page of engines says what it lacks.`,
  )

/** A failure of a source as one that the person can do something about. */
async function asked<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof ProviderError && error.kind !== 'aborted')
      throw new Refused(
        error.kind === 'refused' ? 'not-found' : 'unavailable',
        `${error.message}.`,
        error.retryAfterSeconds,
      )
    throw error
  }
}

const presentImport = (row: ImportRow): LibraryImport => ({ ...row, updatedAt: row.updatedAt.toISOString() })
