const HEAD_BYTES = 44
const BYTES_PER_SAMPLE = 2
/** A hundredth of what fits: louder than the noise of a quantiser, far softer than a vowel. */
const AUDIBLE = 328

/**
 * Milliseconds from asking until a sound is heard: until the bytes with the first sample that is not silence are there, and as long as the silence before it in
 * the file lasts. Throws where what comes is no WAV file of one channel of 16 bit, or silent.
 */
export async function firstSound(ask: () => Promise<Response>): Promise<number> {
  const began = performance.now()
  const response = await ask()
  if (!response.ok || !response.body) throw new Error(`No speech: ${response.status}`)
  const bytes: number[] = []
  let looked = HEAD_BYTES
  for await (const piece of response.body) {
    for (const byte of piece) bytes.push(byte)
    const view = new DataView(new Uint8Array(bytes).buffer)
    for (; looked + BYTES_PER_SAMPLE <= bytes.length; looked += BYTES_PER_SAMPLE) {
      if (Math.abs(view.getInt16(looked, true)) < AUDIBLE) continue
      const sampleRateHertz = view.getUint32(24, true)
      const silentSeconds = (looked - HEAD_BYTES) / BYTES_PER_SAMPLE / sampleRateHertz
      const milliseconds = performance.now() - began + silentSeconds * 1000
      await response.body.cancel().catch(() => null)
      return milliseconds
    }
  }
  throw new Error('What was spoken is silent.')
}
