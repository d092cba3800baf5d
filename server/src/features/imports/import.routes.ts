import {
  findRegisteredCompanies,
  listImportable,
  listImports,
  listImportSources,
  removeImport,
  retryImport,
  startImports,
  watchImports,
} from '@maju/contracts/library-import'
import { follow } from '../../platform/follow.ts'
import type { Mount } from '../../platform/http/mount.ts'
import type { ImportService } from './import.service.ts'

export function importRoutes(mount: Mount, imports: ImportService) {
  mount.admin(listImportSources, ({ actor }) => imports.sources(actor))
  mount.admin(findRegisteredCompanies, ({ actor, query, signal }) =>
    imports.companies(actor, query.source, query.name, signal),
  )
  mount.admin(listImportable, ({ actor, query, signal }) =>
    imports.documents(actor, query.source, query.company, signal),
  )
  mount.admin(startImports, ({ actor, body, signal }) => imports.start(actor, body, signal))
  mount.admin(retryImport, ({ actor, params }) => imports.again(actor, params.importId))
  mount.admin(removeImport, ({ actor, params }) => imports.remove(actor, params.importId))
  mount.adminEvents(watchImports, ({ actor, signal }) => follow(() => imports.progress(actor), signal))
  mount.admin(listImports, ({ actor }) => imports.list(actor))
}
