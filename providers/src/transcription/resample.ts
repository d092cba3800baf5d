/** Zero crossings of the kernel on either side: 16 keep the stop band below -70 dB with the window used here. */
const zeroCrossings = 16
/** Part of the lower Nyquist frequency that passes; the rest is room for the filter to fall. */
const passBand = 0.92

/** Blackman-windowed sinc at `x` zero crossings from the middle. */
function kernel(x: number): number {
  if (x === 0) return 1
  const position = Math.PI * (x / zeroCrossings)
  const window = 0.42 + 0.5 * Math.cos(position) + 0.08 * Math.cos(2 * position)
  return (Math.sin(Math.PI * x) / (Math.PI * x)) * window
}

/** One set of weights for every position that an output sample can have between two input samples. */
function phases(fromHertz: number, toHertz: number) {
  const common = greatestCommonDivisor(fromHertz, toHertz)
  const count = toHertz / common
  const cutoff = Math.min(1, toHertz / fromHertz) * passBand
  const reach = Math.ceil(zeroCrossings / cutoff)
  const weights = Array.from({ length: count }, (_, phase) => {
    const fraction = ((phase * fromHertz) / toHertz) % 1
    const row = Float32Array.from({ length: 2 * reach }, (_unused, tap) => {
      const x = (tap - reach + 1 - fraction) * cutoff
      return Math.abs(x) < zeroCrossings ? kernel(x) : 0
    })
    const sum = row.reduce((total, weight) => total + weight, 0)
    return row.map((weight) => weight / sum)
  })
  return { weights, reach }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

/**
 * The samples at another rate, both in whole hertz: a polyphase windowed-sinc low-pass, so that what lies above the new Nyquist frequency
 * does not fold back into speech. A minute of 48 kHz takes a fraction of a second; whoever decodes to the right rate pays nothing.
 */
export function resample(samples: Float32Array, fromHertz: number, toHertz: number): Float32Array {
  if (fromHertz === toHertz) return samples
  const { weights, reach } = phases(fromHertz, toHertz)
  const output = new Float32Array(Math.round((samples.length * toHertz) / fromHertz))
  for (let i = 0; i < output.length; i++) {
    const row = weights[i % weights.length] ?? new Float32Array()
    const first = Math.floor((i * fromHertz) / toHertz) - reach + 1
    let sum = 0
    for (let tap = 0; tap < row.length; tap++) sum += (row[tap] ?? 0) * (samples[first + tap] ?? 0)
    output[i] = sum
  }
  return output
}
