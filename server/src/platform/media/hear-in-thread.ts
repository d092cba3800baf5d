import { Worker } from 'node:worker_threads'
import type { Heard, ToHear } from './hear.ts'

/**
 * Measures the voice in a thread of its own: its seconds of arithmetic would hold up the pictures. The samples are handed over, not copied.
 * @throws what measuring throws.
 */
export async function hearInThread(given: ToHear): Promise<Heard> {
  const { buffer } = given.sound.samples
  const thread = new Worker(new URL('hearing-thread.ts', import.meta.url), {
    workerData: given,
    transferList: buffer instanceof ArrayBuffer ? [buffer] : [],
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  try {
    return await new Promise<Heard>((done, fail) => {
      thread.once('message', done)
      thread.once('error', fail)
      thread.once('exit', (code) => fail(new Error(`measuring the voice ended with ${code}`)))
    })
  } finally {
    await thread.terminate()
  }
}
