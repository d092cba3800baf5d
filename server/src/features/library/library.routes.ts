import * as contract from '@maju/contracts/library'
import { addLibraryFile, addSharedFile } from '@maju/contracts/library-file'
import type { Mount } from '../../platform/http/mount.ts'
import { fewAtOnce } from '../../platform/few-at-once.ts'
import type { ReadFileApart } from '../../platform/files/read-in-child.ts'
import type { LibraryService } from './library.service.ts'

/** A file is read by a process; more at once would only be slower for all. */
const LINE = {
  running: 2,
  waiting: 20,
  busy: 'Many files are being read at the moment. Try again in a few seconds.',
  retryAfterSeconds: 5,
}

/** The routes of contracts/src/library.ts. */
export function libraryRoutes(mount: Mount, library: LibraryService, readFile: ReadFileApart) {
  const inTurn = fewAtOnce(LINE)
  mount.account(contract.listCompanies, ({ actor }) => library.companies(actor))
  mount.account(contract.addCompany, ({ actor, body }) => library.addCompany(actor, body.name))
  mount.account(contract.getCompany, ({ actor, params }) => library.company(actor, params.companyId))
  mount.account(contract.listLibraryDocuments, ({ actor, params }) => library.documents(actor, params.companyId))
  mount.account(contract.addLibraryDocument, ({ actor, params, body: { text, ...fields } }) =>
    library.addDocument(actor, params.companyId, { ...fields, content: { text } }),
  )
  mount.bytes(addLibraryFile, ({ actor, params, query, body, signal }) =>
    library.addFile(actor, params.companyId, {
      title: query.title,
      kind: query.kind,
      read: () => inTurn(() => readFile(body, signal), signal),
    }),
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
  mount.adminBytes(addSharedFile, ({ actor, params, query, body, signal }) =>
    library.addSharedFile(actor, params.companyId, {
      title: query.title,
      kind: query.kind,
      read: () => inTurn(() => readFile(body, signal), signal),
    }),
  )
  mount.admin(contract.removeSharedDocument, ({ actor, params }) =>
    library.removeSharedDocument(actor, params.companyId, params.libraryDocumentId),
  )
}
