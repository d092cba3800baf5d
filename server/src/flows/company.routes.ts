import { getCompanyBrief, readLibraryPlace } from '@maju/contracts/company'
import type { Mount } from '../platform/http/mount.ts'
import type { KnowCompany } from './know-company.ts'

export function companyRoutes(mount: Mount, company: KnowCompany) {
  mount.account(getCompanyBrief, ({ actor, params, signal }) => company.brief(actor, params.targetId, signal))
  mount.account(readLibraryPlace, ({ actor, params, query }) => company.place(actor, params.libraryDocumentId, query))
}
