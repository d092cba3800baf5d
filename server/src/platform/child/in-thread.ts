import { type Transferable, Worker } from 'node:worker_threads'

type Work = {
  /** What the program finds as `workerData`. */
  given: unknown
  /** Parts of it that are handed over, not copied. */
  handedOver?: readonly Transferable[]
  /** What an end without a word is said to have been. */
  name: string
}

/** Flags of every thread of ours. */
export const THREAD_FLAGS = ['--disable-warning=ExperimentalWarning']

/**
 * One piece of arithmetic in a thread of its own, so that what answers meanwhile is not held up: the first message of the program is its result.
 * @throws what the program throws.
 */
export async function inThread<Result>(program: URL, { given, handedOver = [], name }: Work): Promise<Result> {
  const thread = new Worker(program, { workerData: given, transferList: [...handedOver], execArgv: THREAD_FLAGS })
  try {
    return await new Promise<Result>((done, fail) => {
      thread.once('message', done)
      thread.once('error', fail)
      thread.once('exit', (code) => fail(new Error(`${name} ended with ${code}`)))
    })
  } finally {
    await thread.terminate()
  }
}
