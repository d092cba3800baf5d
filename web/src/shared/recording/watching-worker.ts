import type { CalibrationOutcome } from '@maju/analysis/face/gaze'
import type { MeasuredScreen } from '@maju/analysis/face/measure-screen'
import type { Seen, SpotTimes, WatchingReply, WatchingTask, WatchWish } from './watching.ts'

/** Longer than fetching the nets or measuring takes; a worker that is stuck must not keep an answer from being finished. */
const patienceSeconds = 60

/** The worker that watches one answer, or the looks at three spots. Everything is refused once it has failed. */
export type Watching = {
  begin: () => Promise<unknown>
  /** Kept when everything in the picture has been seen; the picture is gone from this page. */
  see: (seen: Seen, second: number) => Promise<unknown>
  measure: (wish: WatchWish) => Promise<MeasuredScreen | null>
  calibrate: (times: SpotTimes) => Promise<CalibrationOutcome | null>
  close: () => void
}

type Waiting = { resolve: (reply: WatchingReply) => void; reject: (why: Error) => void }

/** Speaks with a worker of `watching.worker.ts`, which replies to one task after the other. */
export function watchingWorker(worker: Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>): Watching {
  let failed: Error | null = null
  let waiting: Waiting[] = []
  const fail = (why: string) => {
    failed ??= new Error(why)
    for (const { reject } of waiting) reject(failed)
    waiting = []
  }
  worker.addEventListener('message', ({ data }: MessageEvent<WatchingReply>) => {
    if (data.kind === 'failed') fail('The worker cannot watch.')
    else waiting.shift()?.resolve(data)
  })
  worker.addEventListener('error', () => fail('The worker did not come or broke down.'))

  async function ask(task: WatchingTask, transfer: Transferable[] = []): Promise<WatchingReply> {
    if (failed) throw failed
    const { promise, resolve, reject } = Promise.withResolvers<WatchingReply>()
    waiting.push({ resolve, reject })
    worker.postMessage(task, transfer)
    const patience = setTimeout(() => fail('The worker is stuck.'), patienceSeconds * 1000)
    return promise.finally(() => clearTimeout(patience))
  }

  return {
    begin: () => ask({ kind: 'begin' }),
    see: (seen, second) => ask({ kind: 'see', seen, second }, [seen]),
    async measure(wish) {
      const reply = await ask({ kind: 'measure', wish })
      return reply.kind === 'measured' ? reply.screen : null
    },
    async calibrate(times) {
      const reply = await ask({ kind: 'calibrate', times })
      return reply.kind === 'calibrated' ? reply.outcome : null
    },
    close: () => worker.terminate(),
  }
}

/** A worker of its own: the voice's must not wait for it. */
export const openWatching = (): Watching =>
  watchingWorker(new Worker(new URL('./watching.worker.ts', import.meta.url), { type: 'module' }))
