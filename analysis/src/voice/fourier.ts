/** A discrete Fourier transform of one size, in place. */
export type Fourier = { size: number; transform: (real: Float64Array, imaginary: Float64Array) => void }

/** Radix 2, after Cooley and Tukey (1965). The size is a power of two. Its tables are made once. */
export function fourier(size: number): Fourier {
  const cosines = Float64Array.from({ length: size / 2 }, (_, at) => Math.cos((2 * Math.PI * at) / size))
  const sines = Float64Array.from({ length: size / 2 }, (_, at) => -Math.sin((2 * Math.PI * at) / size))
  const swaps = swapsOf(size)

  function transform(real: Float64Array, imaginary: Float64Array) {
    for (const [one, other] of swaps) {
      exchange(real, one, other)
      exchange(imaginary, one, other)
    }
    for (let length = 2; length <= size; length *= 2)
      for (let start = 0; start < size; start += length) joinHalves(real, imaginary, start, length)
  }

  /** Two transforms that lie behind each other become one of twice the length. */
  function joinHalves(real: Float64Array, imaginary: Float64Array, start: number, length: number) {
    const half = length / 2
    const stride = size / length
    for (let at = 0; at < half; at += 1) {
      const upper = start + at
      const lower = upper + half
      const cosine = cosines[at * stride] ?? 0
      const sine = sines[at * stride] ?? 0
      const lowerReal = real[lower] ?? 0
      const lowerImaginary = imaginary[lower] ?? 0
      const turnedReal = lowerReal * cosine - lowerImaginary * sine
      const turnedImaginary = lowerReal * sine + lowerImaginary * cosine
      const upperReal = real[upper] ?? 0
      const upperImaginary = imaginary[upper] ?? 0
      real[lower] = upperReal - turnedReal
      imaginary[lower] = upperImaginary - turnedImaginary
      real[upper] = upperReal + turnedReal
      imaginary[upper] = upperImaginary + turnedImaginary
    }
  }
  return { size, transform }
}

/** The smallest power of two that holds so many values. */
export const powerOfTwo = (length: number): number => 2 ** Math.ceil(Math.log2(Math.max(2, length)))

/** Pairs of places whose indices are each other with the bits reversed. */
function swapsOf(size: number): [number, number][] {
  const bits = Math.log2(size)
  const swaps: [number, number][] = []
  for (let at = 0; at < size; at += 1) {
    let reversed = 0
    for (let bit = 0; bit < bits; bit += 1) if (at & (1 << bit)) reversed |= 1 << (bits - 1 - bit)
    if (reversed > at) swaps.push([at, reversed])
  }
  return swaps
}

function exchange(values: Float64Array, one: number, other: number) {
  const kept = values[one] ?? 0
  values[one] = values[other] ?? 0
  values[other] = kept
}
