/** Zero crossings of the filter on each side: enough that what would fold back lies below −80 dB. */
const crossings = 24
const kaiserBeta = 8
/** The pass band ends a little below half of the new rate, so that the filter can fall off before it. */
const passShare = 0.92

/** Modified Bessel function of the first kind, order zero; for the Kaiser window. */
function bessel(x: number): number {
  let sum = 1
  let term = 1
  for (let k = 1; k < 30; k += 1) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}

const greatestDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestDivisor(other, one % other)

/** One row of weights for each place that a new sample can have between two old ones. */
function filterRows(fromHertz: number, toHertz: number): { rows: Float32Array[]; reach: number; step: number } {
  const divisor = greatestDivisor(fromHertz, toHertz)
  const places = toHertz / divisor
  const cutoff = (toHertz / fromHertz) * passShare
  const reach = Math.ceil(crossings / cutoff)
  const rows = Array.from({ length: places }, (_, place) => {
    const row = Float32Array.from({ length: 2 * reach }, (_unused, tap) => {
      const distance = tap - reach + 1 - place / places
      const x = distance * cutoff * Math.PI
      const sinc = x === 0 ? 1 : Math.sin(x) / x
      const inside = Math.max(0, 1 - (distance / reach) ** 2)
      return (sinc * bessel(kaiserBeta * Math.sqrt(inside))) / bessel(kaiserBeta)
    })
    const sum = row.reduce((total, weight) => total + weight, 0)
    return row.map((weight) => weight / sum)
  })
  return { rows, reach, step: fromHertz / divisor }
}

/**
 * Brings sound down to a lower rate, piece by piece, through a windowed-sinc low pass; sound that has that rate or less
 * is handed on as it is. The new samples stand at the same times as the old ones.
 */
export function downsampler(fromHertz: number, toHertz: number): (piece: Float32Array) => Float32Array {
  if (fromHertz <= toHertz) return (piece) => piece
  const { rows, reach, step } = filterRows(fromHertz, toHertz)
  const places = rows.length
  // Silence before the beginning, so that the first sample has neighbours on both sides.
  let waiting = new Float32Array(reach - 1)
  // The next new sample lies at `at / places` old samples after the first one that is not silence before the beginning.
  let at = 0
  return (piece) => {
    const samples = new Float32Array(waiting.length + piece.length)
    samples.set(waiting)
    samples.set(piece, waiting.length)
    const made: number[] = []
    for (; Math.floor(at / places) + 2 * reach <= samples.length; at += step) {
      const first = Math.floor(at / places)
      const row = rows[at % places] ?? new Float32Array()
      let sum = 0
      for (let tap = 0; tap < row.length; tap += 1) sum += (row[tap] ?? 0) * (samples[first + tap] ?? 0)
      made.push(sum)
    }
    const used = Math.min(Math.floor(at / places), samples.length)
    waiting = samples.slice(used)
    at -= used * places
    return Float32Array.from(made)
  }
}
