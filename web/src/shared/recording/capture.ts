import type { MeasuredVoice } from '@maju/analysis/voice/measure-voice'
import type { Sound } from '@maju/analysis/voice/sound'
import { levelOf, type Level } from './level.ts'
import type { Spoken } from './measuring.ts'
import { measuringWorker } from './measuring-worker.ts'
import samplesWorklet from './samples.worklet.ts?worker&url'

/** The ear of one answer: takes in a microphone, hands sound to whoever records it, and measures it at the end. */
export type Capture = {
  /** Sound for the recorder; it stays the same when the microphone goes off and on again. */
  sound: MediaStream
  /** Listens to a microphone. */
  connect: (microphone: MediaStream) => Promise<void>
  /** Time stands still: nothing is recorded and nothing measured until the next `connect` or `go`. */
  hold: () => Promise<void>
  go: () => Promise<void>
  /** Seconds that were listened to. */
  seconds: () => number
  level: () => Level
  /** What was listened to from this second on; null where it cannot be had. */
  read: (fromSecond: number) => Promise<Sound | null>
  /** Null where it could not be measured. */
  measure: (spoken: Spoken) => Promise<MeasuredVoice | null>
  close: () => void
}

/** Opens an ear that hears nothing yet. */
export async function openCapture(): Promise<Capture> {
  const context = new AudioContext()
  await context.audioWorklet.addModule(samplesWorklet)
  const samples = new AudioWorkletNode(context, 'samples', { channelCount: 1, channelCountMode: 'explicit' })
  const sink = new MediaStreamAudioDestinationNode(context, { channelCount: 1 })
  samples.connect(sink)
  const worker = measuringWorker(context.sampleRate)
  let collected = 0
  samples.port.addEventListener('message', ({ data }: MessageEvent<Float32Array<ArrayBuffer>>) => {
    collected += data.length
    worker.take(data)
  })
  samples.port.start()
  let source: MediaStreamAudioSourceNode | null = null
  const level = levelOf(samples)
  return {
    sound: sink.stream,
    async connect(microphone) {
      source?.disconnect()
      source = new MediaStreamAudioSourceNode(context, { mediaStream: microphone })
      source.connect(samples)
      await context.resume()
    },
    hold: () => context.suspend(),
    go: () => context.resume(),
    seconds: () => collected / context.sampleRate,
    level,
    read: worker.read,
    measure: worker.measure,
    close() {
      source?.disconnect()
      worker.close()
      void context.close()
    },
  }
}
