import type { Bank } from '@maju/interviewer/bank/bank'
import type { LanguageModel } from '@maju/providers/language/language-model'
import type { ChosenRecogniser } from '@maju/providers/ocr/choose'
import { deepenAnalysisJob } from './features/documents/analysis.jobs.ts'
import { analysisService } from './features/documents/analysis.service.ts'
import { analysisStore } from './features/documents/analysis.store.ts'
import { forgetDocumentsJob, readDocumentJob } from './features/documents/document.jobs.ts'
import { documentRoutes } from './features/documents/document.routes.ts'
import { documentService } from './features/documents/document.service.ts'
import { documentStore } from './features/documents/document.store.ts'
import type { TargetService } from './features/targets/target.service.ts'
import { analyseDocuments } from './flows/analyse-documents.ts'
import { analysisRoutes } from './flows/analysis.routes.ts'
import { deepenAnalysis } from './flows/deepen-analysis.ts'
import { readDocument } from './flows/read-document.ts'
import { takeDocument } from './flows/take-document.ts'
import type { Blobs } from './platform/blobs/blobs.ts'
import type { Database, Db } from './platform/database/db.ts'
import type { ReadFileApart } from './platform/files/read-in-child.ts'
import { recogniserInfoOf } from './platform/files/picture-service.ts'
import type { Mount } from './platform/http/mount.ts'
import type { Job, Queue } from './platform/queue/queue.ts'

type Needs = {
  database: Database
  blobs: Blobs
  queue: Queue
  now: () => Date
  bank: Bank
  readFile: ReadFileApart
  /** What reads pictures for those who agree to it, or why nothing does. */
  recogniser: ChosenRecogniser
  targets: TargetService
  countInterviews: (targetIds: readonly string[]) => Promise<Map<string, number>>
  /** The model that thinks; null where there is none. */
  thinking: LanguageModel | null
}

export const documentJobs: readonly Job[] = [readDocumentJob, forgetDocumentsJob, deepenAnalysisJob]

/** A person’s own documents: kept, read, corrected, analysed, and given to targets. */
export function composeDocuments({
  database: { db },
  blobs,
  queue,
  now,
  bank,
  readFile,
  recogniser: { recogniser },
  targets,
  countInterviews,
  thinking,
}: Needs) {
  const documents = documentService({ db, store: documentStore(), blobs, queue, now })
  const analyses = analysisService({ db, store: analysisStore(), queue, now })
  const analyse = analyseDocuments({
    targets,
    documents,
    analyses,
    bank,
    modelIsConfigured: () => thinking !== null,
    now,
  })
  return {
    /** For what is joined later. */
    documents,
    analyse,
    routes: (mount: Mount) => {
      documentRoutes(mount, documents, recogniser && recogniserInfoOf(recogniser))
      analysisRoutes(mount, analyse, takeDocument({ documents, targets, countInterviews }))
    },
    /** With their texts and fields; each file is fetched by its own address. */
    exporter: { name: 'documents', read: documents.exported },
    /** A guest’s documents go with them when they sign in. */
    move: async (tx: Db, guestId: string, accountId: string) => {
      await documents.move(tx, guestId, accountId)
      await analyses.move(tx, guestId, accountId)
    },
    leave: documents.forgetOfAccount,
    bindJobs: () => {
      queue.work(readDocumentJob, readDocument({ documents, readFile }))
      queue.work(forgetDocumentsJob, ({ prefixes }) => documents.removeBytes(prefixes))
      queue.work(deepenAnalysisJob, deepenAnalysis({ analyse, analyses, model: thinking }))
    },
  }
}
