import * as contract from '@maju/contracts/library'
import type { Mount } from '../../platform/http/mount.ts'
import type { LibraryService } from './library.service.ts'

/** The routes of contracts/src/library.ts. */
export function libraryRoutes(mount: Mount, library: LibraryService) {
  mount.account(contract.listCompanies, ({ actor }) => library.companies(actor))
  mount.account(contract.addCompany, ({ actor, body }) => library.addCompany(actor, body.name))
  mount.account(contract.getCompany, ({ actor, params }) => library.company(actor, params.companyId))
  mount.account(contract.listLibraryDocuments, ({ actor, params }) => library.documents(actor, params.companyId))
  mount.account(contract.addLibraryDocument, ({ actor, params, body: { text, ...fields } }) =>
    library.addDocument(actor, params.companyId, { ...fields, content: { text } }),
  )
  mount.account(contract.removeLibraryDocument, ({ actor, params }) =>
    library.removeDocument(actor, params.companyId, params.libraryDocumentId),
  )
  mount.account(contract.searchLibrary, ({ actor, params, body, signal }) =>
    library.search(actor, { companyId: params.companyId }, body, signal),
  )
  mount.admin(contract.addSharedCompany, ({ actor, body }) => library.addSharedCompany(actor, body.name))
  mount.admin(contract.removeSharedCompany, ({ actor, params }) => library.removeSharedCompany(actor, params.companyId))
  mount.admin(contract.addSharedDocument, ({ actor, params, body: { text, ...fields } }) =>
    library.addSharedDocument(actor, params.companyId, { ...fields, content: { text } }),
  )
  mount.admin(contract.removeSharedDocument, ({ actor, params }) =>
    library.removeSharedDocument(actor, params.companyId, params.libraryDocumentId),
  )
}
