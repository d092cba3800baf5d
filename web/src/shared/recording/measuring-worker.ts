import type { MeasuredVoice } from '@maju/analysis/voice/measure-voice'
import type { Sound } from '@maju/analysis/voice/sound'
import type { MeasuringReply, MeasuringTask, Spoken } from './measuring.ts'

/** Longer than any measuring takes; a worker that is stuck must not keep an answer from being finished. */
const measuringPatienceSeconds = 60

/** A worker that takes the sound of one answer in, piece by piece, and measures it in the end. */
export function measuringWorker(sampleRateHertz: number) {
  const worker = new Worker(new URL('./measuring.worker.ts', import.meta.url), { type: 'module' })
  const tell = (task: MeasuringTask, transfer: Transferable[] = []) => worker.postMessage(task, transfer)
  tell({ kind: 'begin', sampleRateHertz })
  /** What the worker says to a task, as far as it is about that; `otherwise` when it fails or is stuck. */
  const reply = <Said>(task: MeasuringTask, otherwise: Said, pick: (said: MeasuringReply) => Said | undefined) =>
    new Promise<Said>((resolve) => {
      const over = new AbortController()
      const settle = (said: Said) => {
        over.abort()
        resolve(said)
      }
      const { signal } = over
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<MeasuringReply>) => {
          const said = pick(data)
          if (said !== undefined) settle(said)
        },
        { signal },
      )
      worker.addEventListener('error', () => settle(otherwise), { signal })
      setTimeout(() => settle(otherwise), measuringPatienceSeconds * 1000)
      tell(task)
    })
  return {
    take: (samples: Float32Array<ArrayBuffer>) => tell({ kind: 'samples', samples }, [samples.buffer]),
    measure: (spoken: Spoken) =>
      reply<MeasuredVoice | null>({ kind: 'measure', spoken }, null, (said) =>
        'voice' in said ? said.voice : undefined,
      ),
    /** The sound from this second on, at the rate that it is measured at; null where it cannot be had. */
    read: (fromSecond: number) =>
      reply<Sound | null>({ kind: 'read', fromSecond }, null, (said) => ('sound' in said ? said.sound : undefined)),
    close: () => worker.terminate(),
  }
}
