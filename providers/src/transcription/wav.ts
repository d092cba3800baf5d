import { wireSampleRateHertz } from './raw-transcriber.ts'

const headerBytes = 44

/** Bytes of one sample, 16 bit. */
const bytesPerSample = 2

/** Samples of -1 to 1 as signed 16 bit, little end first; louder ones are held at the rail, what is no number is silence. */
function writeSamples(view: DataView, offset: number, samples: Float32Array): void {
  for (let i = 0; i < samples.length; i++) {
    const value = Math.max(-1, Math.min(1, samples[i] ?? 0))
    view.setInt16(offset + i * bytesPerSample, Math.round(value * 32_767), true)
  }
}

/** A WAV file of one channel of `wireSampleRateHertz`, PCM, 16 bit, as Microsoft's "Multimedia Programming Interface and Data Specifications 1.0" lays it out. */
export function wav(samples: Float32Array): Uint8Array<ArrayBuffer> {
  const dataBytes = samples.length * bytesPerSample
  const bytes = new Uint8Array(headerBytes + dataBytes)
  const view = new DataView(bytes.buffer)
  const text = (offset: number, tag: string) => bytes.set(new TextEncoder().encode(tag), offset)
  text(0, 'RIFF')
  view.setUint32(4, headerBytes - 8 + dataBytes, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, wireSampleRateHertz, true)
  view.setUint32(28, wireSampleRateHertz * bytesPerSample, true)
  view.setUint16(32, bytesPerSample, true)
  view.setUint16(34, 8 * bytesPerSample, true)
  text(36, 'data')
  view.setUint32(40, dataBytes, true)
  writeSamples(view, headerBytes, samples)
  return bytes
}
