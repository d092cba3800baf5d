import type { ResumeFound } from '@maju/contracts/resumes'
import { fromJsonResume, NotAJsonResume } from '@maju/documents/resume/json/from-json-resume'
import { toJsonResume } from '@maju/documents/resume/json/to-json-resume'
import { formOf } from '@maju/documents/resume/write/form/form-of'
import { writeResumeDocx } from '@maju/documents/resume/write/write-resume-docx'
import type { CareerService } from './features/career/career.service.ts'
import { sectionService } from './features/career/section.service.ts'
import type { DocumentService } from './features/documents/document.service.ts'
import { fillResume } from './features/resumes/fill-resume.ts'
import { letterService } from './features/resumes/letter.service.ts'
import { letterStore } from './features/resumes/letter.store.ts'
import { openResume } from './features/resumes/open-resume.ts'
import { resumeEntryService } from './features/resumes/resume-entry.service.ts'
import { resumeEntryStore } from './features/resumes/resume-entry.store.ts'
import { type ResumeFileWriters, resumeRoutes } from './features/resumes/resume.routes.ts'
import { resumeService } from './features/resumes/resume.service.ts'
import { resumeStore } from './features/resumes/resume.store.ts'
import type { TargetService } from './features/targets/target.service.ts'
import { useResume } from './flows/use-resume.ts'
import type { Database } from './platform/database/db.ts'
import { Malformed } from './platform/errors.ts'
import type { Mount } from './platform/http/mount.ts'
import { pdfInThread } from './platform/pdf/pdf-in-thread.ts'

type Needs = {
  database: Database
  secret: Uint8Array
  now: () => Date
  career: Pick<CareerService, 'profile'>
  documents: Pick<DocumentService, 'said'>
  targets: TargetService
  countInterviews: (targetIds: readonly string[]) => Promise<Map<string, number>>
}

const writers: ResumeFileWriters = {
  pdf: pdfInThread,
  docx: writeResumeDocx,
  json: async (content) => new TextEncoder().encode(`${JSON.stringify(toJsonResume(content), null, 2)}\n`),
}

/** @throws Malformed when the file is none of that format. */
function readJson(given: Record<string, unknown>): ResumeFound {
  try {
    return fromJsonResume(given)
  } catch (error) {
    if (!(error instanceof NotAJsonResume)) throw error
    throw new Malformed([{ path: 'content.jsonResume', message: error.message }])
  }
}

/** Versions of a person’s résumé: filled, written, laid out, and made into files. */
export function composeResumes({ database: { db }, secret, now, career, documents, targets, countInterviews }: Needs) {
  const sections = sectionService(secret, 'résumés')
  const [store, entries, letters] = [resumeStore(), resumeEntryStore(), letterStore()]
  const open = openResume({ db, store, entries, letters, sections, now })
  const fill = fillResume({ career, documents, sections, readJson })
  const resumes = resumeService({ db, store, entries, letters, open, sections, targets, fill, now })
  return {
    routes: (mount: Mount) =>
      resumeRoutes(mount, {
        resumes,
        entries: resumeEntryService({ db, entries, open, sections, career, now }),
        letters: letterService({ db, letters, open, now }),
        writers,
        layOut: formOf,
        useForTarget: useResume({ resumes, targets, countInterviews }),
      }),
    exporter: { name: 'resumes', read: resumes.exported },
    move: resumes.move,
  }
}
