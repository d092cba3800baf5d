/** How loud it is now, in words and in steps of a small meter. */
export type Level = { word: 'silent' | 'quiet' | 'fine' | 'clipping'; steps: number }

export const LEVEL_STEPS = 6
export const silence: Level = { word: 'silent', steps: 0 }

/** A microphone that is muted stays below the first, an ordinary voice at a laptop lies above the second. */
const silentDecibels = -70
const quietDecibels = -48
/** The meter goes from here up to full scale. */
const lowestDecibels = -60
const clippingPeak = 0.985
/** The words between two words are not silence: what is said of the level follows the loudest of this time. */
const heldReadings = 10

const decibels = (share: number) => 20 * Math.log10(Math.max(share, 1e-6))

/** Root mean square and peak of a stretch of samples. */
export function loudness(samples: Float32Array): { rms: number; peak: number } {
  let squares = 0
  let peak = 0
  for (const sample of samples) {
    squares += sample * sample
    peak = Math.max(peak, Math.abs(sample))
  }
  return { rms: Math.sqrt(squares / Math.max(1, samples.length)), peak }
}

function wordOf(held: readonly { rms: number; peak: number }[]): Level['word'] {
  const loudest = decibels(Math.max(...held.map(({ rms }) => rms)))
  if (held.some(({ peak }) => peak >= clippingPeak)) return 'clipping'
  if (loudest < silentDecibels) return 'silent'
  return loudest < quietDecibels ? 'quiet' : 'fine'
}

/** Turns stretches of samples into what is said of the level. */
export function levelReader(): (samples: Float32Array) => Level {
  const held: { rms: number; peak: number }[] = []
  return (samples) => {
    const now = loudness(samples)
    held.push(now)
    if (held.length > heldReadings) held.shift()
    const share = (decibels(now.rms) - lowestDecibels) / -lowestDecibels
    return { word: wordOf(held), steps: Math.round(Math.min(1, Math.max(0, share * 1.3)) * LEVEL_STEPS) }
  }
}

/** Reads the level of a source of sound, each time it is asked. */
export function levelOf(source: AudioNode): () => Level {
  const analyser = new AnalyserNode(source.context, { fftSize: 4096 })
  source.connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  const read = levelReader()
  return () => {
    analyser.getFloatTimeDomainData(samples)
    return read(samples)
  }
}
