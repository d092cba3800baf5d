import { careerRoutes } from './features/career/career.routes.ts'
import { careerService } from './features/career/career.service.ts'
import { careerStore } from './features/career/career.store.ts'
import { sectionService } from './features/career/section.service.ts'
import type { DocumentService } from './features/documents/document.service.ts'
import { takeCareer } from './flows/take-career.ts'
import type { Database } from './platform/database/db.ts'
import type { Mount } from './platform/http/mount.ts'

type Needs = {
  database: Database
  secret: Uint8Array
  now: () => Date
  documents: Pick<DocumentService, 'said'>
}

/** The career profile: what a person says of themselves, for résumés to be made from. No model ever sees it. */
export function composeCareer({ database: { db }, secret, now, documents }: Needs) {
  const career = careerService({ db, store: careerStore(), sections: sectionService(secret, 'career profile'), now })
  return {
    /** For what is joined later. */
    career,
    routes: (mount: Mount) => careerRoutes(mount, career, takeCareer({ career, documents })),
    exporter: { name: 'career', read: career.profile },
    move: career.moveAll,
  }
}
