import type { Company, LibraryDocument } from '@maju/contracts/library'
import type { Actor, Administrator } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { NotFound } from '../../platform/errors.ts'
import type { CompanyStore } from './company.store.ts'
import { documentOf, type NewLibraryDocument, type NewLibraryFile } from './library-content.ts'
import type { LibraryStore, Owner } from './library.store.ts'
import type { CompanyRow } from './library.table.ts'

type Needs = {
  db: Db
  companies: CompanyStore
  store: LibraryStore
  put: (name: string, accountId: string | null) => Promise<CompanyRow>
  add: (company: CompanyRow, given: NewLibraryDocument, owner: Owner) => Promise<LibraryDocument>
  seenCompany: (actor: Actor, key: string) => Promise<Company>
  /** Something is not shared any more. */
  onRemoved: () => Promise<void>
}

/** What administrators, and jobs for the house, do with the part of the library that everybody reads. */
export function sharedPart({ db, companies, store, put, add, seenCompany, onRemoved }: Needs) {
  async function sharedCompany(companyId: string): Promise<CompanyRow> {
    const found = await companies.findShared(db, companyId)
    if (!found) throw new NotFound('company')
    return found
  }

  return {
    async addSharedCompany(by: Administrator, name: string): Promise<Company> {
      return seenCompany(by, (await put(name, null)).key)
    },

    async removeSharedCompany(_by: Administrator, companyId: string) {
      if (!(await companies.removeShared(db, companyId))) throw new NotFound('company')
      await onRemoved()
    },

    async addSharedDocument(
      _by: Administrator,
      companyId: string,
      given: NewLibraryDocument,
    ): Promise<LibraryDocument> {
      return add(await sharedCompany(companyId), given, { shared: true })
    },

    /** The same with a file, which is read once it is known that the company is there. */
    async addSharedFile(_by: Administrator, companyId: string, file: NewLibraryFile): Promise<LibraryDocument> {
      const company = await sharedCompany(companyId)
      return add(company, await documentOf(file), { shared: true })
    },

    /** For jobs that bring filings for the house; the company is made where it is not there. */
    async addSharedForJob(companyName: string, given: NewLibraryDocument): Promise<LibraryDocument> {
      return add(await put(companyName, null), given, { shared: true })
    },

    async removeSharedDocument(_by: Administrator, companyId: string, documentId: string) {
      const { key } = await sharedCompany(companyId)
      if (!(await store.remove(db, { key, documentId }, { shared: true }))) throw new NotFound('document')
      await onRemoved()
    },
  }
}
