import { randomUUID } from 'node:crypto'
import { type Company, LIBRARY_LIMITS, type LibraryDocument, type LibrarySearch } from '@maju/contracts/library'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { blocksOf, documentOf, type NewLibraryDocument, type NewLibraryFile } from './library-content.ts'
import { companyKey } from './company-key.ts'
import type { CompanyStore, SeenCompany } from './company.store.ts'
import type { EmbedDocuments } from './embed-documents.ts'
import { indexDocument } from './index-document.ts'
import type { OutsideIndex } from './outside-index.ts'
import type { LibraryStore, ListedDocument, Owner } from './library.store.ts'
import type { CompanyRow } from './library.table.ts'
import type { PassageStore } from './passage.store.ts'
import { sharedPart } from './shared-part.ts'
import type { Question, searchLibrary } from './search-library.ts'

/** A company by its id or by its name; null: all that the actor can read. */
export type WhichCompany = { companyId: string } | { company: string } | null

/** An indexing that broke off is swept away after this long. */
const ABANDONED_HOURS = 6
const HOUR = 3_600_000

type Needs = {
  db: Db
  companies: CompanyStore
  store: LibraryStore
  passages: PassageStore
  search: ReturnType<typeof searchLibrary>
  embedding: EmbedDocuments
  outside: Pick<OutsideIndex, 'request'>
  now: () => Date
}

/** What is known of companies: a shared part that administrators write and everybody reads, and documents of one's own that nobody else sees. */
export function libraryService({ db, companies, store, passages, search, embedding, outside, now }: Needs) {
  const index = indexDocument({ db, store, passages })
  let hasGrown = false

  async function companyOf(actor: Actor, companyId: string): Promise<CompanyRow> {
    const found = await companies.find(db, actor, companyId)
    if (!found) throw new NotFound('company')
    return found
  }

  const put = (name: string, accountId: string | null) =>
    companies.put(db, { id: randomUUID(), accountId, name, key: companyKey(name), createdAt: now() })

  async function seenCompany(actor: Actor, key: string): Promise<Company> {
    const [seen] = await companies.seen(db, actor, key)
    if (!seen) throw new NotFound('company')
    return presentCompany(seen)
  }

  async function add(company: CompanyRow, given: NewLibraryDocument, owner: Owner): Promise<LibraryDocument> {
    const { content, ...fields } = given
    const blocks = blocksOf(content)
    const indexed = await index({ ...fields, company: company.name, companyId: company.id, blocks, addedAt: now() })
    if (!indexed) throw new NotFound('company')
    if (indexed.changed) {
      hasGrown = true
      await embedding.request(indexed.number)
      if (owner.shared) await outside.request()
    }
    const listed = await store.findListed(db, indexed.id, owner)
    if (!listed) throw new NotFound('document')
    return presentDocument(listed)
  }

  /** Only this actor reads it, also where the company is shared. The same title and kind takes the place of the one before. */
  async function addDocument(actor: Actor, companyId: string, given: NewLibraryDocument): Promise<LibraryDocument> {
    const company = await companyOf(actor, companyId)
    if ((await store.countOf(db, actor)) >= LIBRARY_LIMITS.documentsPerAccount)
      throw new Refused(
        'conflict',
        `An account keeps at most ${LIBRARY_LIMITS.documentsPerAccount} documents about companies. Remove one that you no longer need.`,
      )
    const own = company.accountId === null ? await put(company.name, actor.accountId) : company
    return add(own, given, { shared: false, actor })
  }

  async function keyOf(actor: Actor, which: WhichCompany): Promise<string | null> {
    if (which === null) return null
    return 'companyId' in which ? (await companyOf(actor, which.companyId)).key : companyKey(which.company)
  }

  return {
    ...sharedPart({ db, companies, store, put, add, seenCompany, onRemoved: outside.request }),

    companies: async (actor: Actor): Promise<Company[]> => (await companies.seen(db, actor)).map(presentCompany),

    /** The company of this name, with or without its legal form; null where the actor can read nothing of one. */
    async companyNamed(actor: Actor, name: string): Promise<Company | null> {
      const [seen] = await companies.seen(db, actor, companyKey(name))
      return seen ? presentCompany(seen) : null
    },

    company: async (actor: Actor, companyId: string): Promise<Company> =>
      seenCompany(actor, (await companyOf(actor, companyId)).key),

    /** For documents of one’s own; a shared company of this name is as good. */
    async addCompany(actor: Actor, name: string): Promise<Company> {
      const [seen] = await companies.seen(db, actor, companyKey(name))
      if (seen) return presentCompany(seen)
      if ((await companies.countOf(db, actor)) >= LIBRARY_LIMITS.companiesPerAccount)
        throw new Refused(
          'conflict',
          `An account keeps at most ${LIBRARY_LIMITS.companiesPerAccount} companies of its own.`,
        )
      return seenCompany(actor, (await put(name, actor.accountId)).key)
    },

    async documents(actor: Actor, companyId: string): Promise<LibraryDocument[]> {
      const { key } = await companyOf(actor, companyId)
      return (await store.list(db, actor, key)).map(presentDocument)
    },

    /** One document that this actor can read, with what every place of it points into. */
    async document(actor: Actor, libraryDocumentId: string): Promise<{ document: LibraryDocument; text: string }> {
      const [listed, text] = [
        (await store.findListed(db, libraryDocumentId, { shared: true })) ??
          (await store.findListed(db, libraryDocumentId, { shared: false, actor })),
        await store.text(db, actor, libraryDocumentId),
      ]
      if (!listed || text === null) throw new NotFound('document')
      return { document: presentDocument(listed), text }
    },

    /** What every place of a document points into. */
    async text(actor: Actor, libraryDocumentId: string): Promise<string> {
      const text = await store.text(db, actor, libraryDocumentId)
      if (text === null) throw new NotFound('document')
      return text
    },

    addDocument,

    /** The same with a file, which is read once it is known that the company is there. */
    async addFile(actor: Actor, companyId: string, file: NewLibraryFile): Promise<LibraryDocument> {
      await companyOf(actor, companyId)
      return addDocument(actor, companyId, await documentOf(file))
    },

    async removeDocument(actor: Actor, companyId: string, documentId: string) {
      const { key } = await companyOf(actor, companyId)
      if (!(await store.remove(db, { key, documentId }, { shared: false, actor }))) throw new NotFound('document')
    },

    /** Passages that answer a question, out of what this actor can read. */
    async search(actor: Actor, which: WhichCompany, question: Question, signal: AbortSignal): Promise<LibrarySearch> {
      return search({ actor, companyKey: await keyOf(actor, which) }, question, signal)
    },

    /** What this account added for itself. */
    async own(actor: Actor): Promise<(LibraryDocument & { company: string; text: string })[]> {
      const rows = await store.own(db, actor)
      return rows.map(({ company, text, ...listed }) => ({ ...presentDocument(listed), company, text }))
    },

    move: companies.move,

    housekeeping: [
      () => store.removeUnfinished(db, new Date(now().getTime() - ABANDONED_HOURS * HOUR)),
      () => embedding.requestMissing(),
      () => outside.request(),
      async () => {
        if (hasGrown) await passages.countForPlans(db)
        hasGrown = false
      },
    ],
  }
}
export type LibraryService = ReturnType<typeof libraryService>

const presentCompany = ({ isShared, ...seen }: SeenCompany): Company => ({ ...seen, part: isShared ? 'shared' : 'own' })

const presentDocument = ({ isShared, number: _number, addedAt, ...listed }: ListedDocument): LibraryDocument => ({
  ...listed,
  part: isShared ? 'shared' : 'own',
  addedAt: addedAt.toISOString(),
})
