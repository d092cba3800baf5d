const headBytes = 44
const bytesPerSample = 2

/** One channel of samples from -1 to 1 as a WAV file of 16 bits, which every server can read. */
export function wav(samples: Float32Array, sampleRateHertz: number): Blob {
  const view = new DataView(new ArrayBuffer(headBytes + samples.length * bytesPerSample))
  const word = (at: number, tag: string) =>
    new TextEncoder().encode(tag).forEach((letter, nth) => view.setUint8(at + nth, letter))
  word(0, 'RIFF')
  view.setUint32(4, view.byteLength - 8, true)
  word(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sampleRateHertz, true)
  view.setUint32(28, sampleRateHertz * bytesPerSample, true)
  view.setUint16(32, bytesPerSample, true)
  view.setUint16(34, 8 * bytesPerSample, true)
  word(36, 'data')
  view.setUint32(40, samples.length * bytesPerSample, true)
  samples.forEach((sample, nth) => {
    view.setInt16(headBytes + nth * bytesPerSample, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true)
  })
  return new Blob([view.buffer], { type: 'audio/wav' })
}
