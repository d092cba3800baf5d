import type { ResumeContent } from '@maju/contracts/resumes'
import { inThread } from '../child/in-thread.ts'

/**
 * A résumé as PDF, set in a thread of its own: opening fonts and taking their subsets is up to a second of arithmetic, in which nobody's interview would
 * get a reply.
 * @throws what setting it throws.
 */
export const pdfInThread = (content: ResumeContent): Promise<Uint8Array> =>
  inThread(new URL('pdf-thread.ts', import.meta.url), { given: content, name: 'setting a page' })
