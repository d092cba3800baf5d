import { z } from 'zod'
import { job } from '../../platform/queue/queue.ts'

/** Reads the file of a document, in a process of its own. `blob` says which file: one that was replaced meanwhile is not read. */
export const readDocumentJob = job({
  name: 'read-document',
  payload: z.object({
    accountId: z.uuid(),
    documentId: z.uuid(),
    blob: z.string(),
    /** The service that the person lets see pictures in it, by its name. */
    recogniser: z.string().nullable().default(null),
  }),
  retries: 1,
  timeoutSeconds: 300,
})

/** Removes the files of documents whose rows are gone. Without an account's id: it must outlive the account's other jobs. */
export const forgetDocumentsJob = job({
  name: 'forget-documents',
  payload: z.object({ prefixes: z.array(z.string()) }),
  retries: 10,
  timeoutSeconds: 300,
})
