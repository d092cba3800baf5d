import { Worker } from 'node:worker_threads'
import type { NetName, NetOutputs, Runner } from '@maju/analysis/face/runner'
import { THREAD_FLAGS } from '../child/in-thread.ts'

export type ToNets = { id: number; net: NetName; image: Float32Array }
export type FromNets = { id: number } & ({ outputs: NetOutputs } | { failed: Error })

type Waiting = { done: (outputs: NetOutputs) => void; fail: (error: Error) => void }

/**
 * Runs the nets in a thread of their own: the runtime keeps its thread busy until a net is done, and meanwhile the next picture can be read and cut. One
 * thread for all nets, since the runtime bears no second one in a process.
 */
export function runnerInThread(): Runner & { close: () => Promise<void> } {
  const thread = new Worker(new URL('runner-thread.ts', import.meta.url), { execArgv: THREAD_FLAGS })
  const waiting = new Map<number, Waiting>()
  let next = 0
  let ended: Error | null = null

  function end(error: Error) {
    ended = error
    for (const { fail } of waiting.values()) fail(error)
    waiting.clear()
  }

  thread.on('message', (message: FromNets) => {
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if ('outputs' in message) asked?.done(message.outputs)
    else asked?.fail(message.failed)
  })
  thread.once('error', (error) => end(error instanceof Error ? error : new Error('the nets failed')))
  thread.once('exit', (code) => end(new Error(`the nets ended with ${code}`)))

  return {
    run: (net, image) =>
      new Promise<NetOutputs>((done, fail) => {
        if (ended) return fail(ended)
        next += 1
        waiting.set(next, { done, fail })
        const { buffer } = image
        thread.postMessage({ id: next, net, image } satisfies ToNets, buffer instanceof ArrayBuffer ? [buffer] : [])
      }),
    close: async () => {
      await thread.terminate()
    },
  }
}
