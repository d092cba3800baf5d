import { Worker } from 'node:worker_threads'
import type { ResumeContent } from '@maju/contracts/resumes'

/**
 * A résumé as PDF, set in a thread of its own: opening fonts and taking their subsets is up to a second of arithmetic, in which nobody's interview would
 * get a reply.
 * @throws what setting it throws.
 */
export async function pdfInThread(content: ResumeContent): Promise<Uint8Array> {
  const thread = new Worker(new URL('pdf-thread.ts', import.meta.url), {
    workerData: content,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  try {
    return await new Promise<Uint8Array>((done, fail) => {
      thread.once('message', done)
      thread.once('error', fail)
      thread.once('exit', (code) => fail(new Error(`setting a page ended with ${code}`)))
    })
  } finally {
    await thread.terminate()
  }
}
