/** Width of the window whose loudness is compared. A pause between words is longer. */
const windowSeconds = 0.2
/** A cut is looked for in the last part of a piece, so that pieces stay long. */
const searchShare = 0.3

export type Piece = { startSecond: number; samples: Float32Array }

/** First sample of the quietest window of `width` samples from `first` to `end`. */
function quietest(samples: Float32Array, first: number, end: number, width: number): number {
  let energy = 0
  for (let i = first; i < first + width; i++) energy += (samples[i] ?? 0) ** 2
  let least = energy
  let at = first
  for (let i = first + width; i < end; i++) {
    energy += (samples[i] ?? 0) ** 2 - (samples[i - width] ?? 0) ** 2
    if (energy < least) {
      least = energy
      at = i - width + 1
    }
  }
  return at
}

/** The recording in pieces of at most `longestSeconds`, cut in the middle of the quietest 0.2 s near the end of each. They share memory with it. */
export function cutWhereQuiet(samples: Float32Array, sampleRateHertz: number, longestSeconds: number): Piece[] {
  const longest = Math.floor(longestSeconds * sampleRateHertz)
  const width = Math.floor(windowSeconds * sampleRateHertz)
  const pieces: Piece[] = []
  let start = 0
  while (samples.length - start > longest) {
    const searched = Math.max(width, Math.floor(longest * searchShare))
    const cut = quietest(samples, start + longest - searched, start + longest, width) + Math.floor(width / 2)
    pieces.push({ startSecond: start / sampleRateHertz, samples: samples.subarray(start, cut) })
    start = cut
  }
  pieces.push({ startSecond: start / sampleRateHertz, samples: samples.subarray(start) })
  return pieces
}
