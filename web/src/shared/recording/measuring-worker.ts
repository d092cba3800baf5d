import type { MeasuredVoice } from '@maju/analysis/voice/measure-voice'
import type { MeasuringReply, MeasuringTask, Spoken } from './measuring.ts'

/** Longer than any measuring takes; a worker that is stuck must not keep an answer from being finished. */
const measuringPatienceSeconds = 60

/** A worker that takes the sound of one answer in, piece by piece, and measures it in the end. */
export function measuringWorker(sampleRateHertz: number) {
  const worker = new Worker(new URL('./measuring.worker.ts', import.meta.url), { type: 'module' })
  const tell = (task: MeasuringTask, transfer: Transferable[] = []) => worker.postMessage(task, transfer)
  tell({ kind: 'begin', sampleRateHertz })
  return {
    take: (samples: Float32Array<ArrayBuffer>) => tell({ kind: 'samples', samples }, [samples.buffer]),
    measure: (spoken: Spoken) =>
      new Promise<MeasuredVoice | null>((resolve) => {
        worker.addEventListener('message', ({ data }: MessageEvent<MeasuringReply>) => resolve(data.voice))
        worker.addEventListener('error', () => resolve(null))
        setTimeout(() => resolve(null), measuringPatienceSeconds * 1000)
        tell({ kind: 'measure', spoken })
      }),
    close: () => worker.terminate(),
  }
}
