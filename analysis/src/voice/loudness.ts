import { mean } from '../statistics.ts'
import type { Sound } from './sound.ts'

/** Blocks of 400 ms that overlap by three quarters; quieter than -70 LUFS is silence, and 10 LU below the rest is not counted. */
const BLOCK_SECONDS = 0.4
const HOP_SHARE = 0.25
const ABSOLUTE_GATE_LUFS = -70
const RELATIVE_GATE_LU = -10
const OFFSET_LUFS = -0.691

/**
 * Integrated loudness of one channel in LUFS, after Recommendation ITU-R BS.1770-4: K-weighting, then the mean of the blocks that pass two gates.
 * A full-scale sine of 997 Hz reads -3.01. Null where nothing passes the gates: silence, or less than a block.
 */
export function integratedLoudness(sound: Sound): number | null {
  const powers = blockPowers(sound)
  const heard = powers.filter((power) => lufs(power) > ABSOLUTE_GATE_LUFS)
  if (heard.length === 0) return null
  const gate = lufs(mean(heard)) + RELATIVE_GATE_LU
  return lufs(mean(heard.filter((power) => lufs(power) > gate)))
}

const lufs = (power: number): number => OFFSET_LUFS + 10 * Math.log10(Math.max(power, 1e-20))

function blockPowers({ samples, sampleRateHertz }: Sound): number[] {
  const hop = Math.round(BLOCK_SECONDS * HOP_SHARE * sampleRateHertz)
  const weight = kWeighting(sampleRateHertz)
  const hops: number[] = []
  for (let start = 0; start + hop <= samples.length; start += hop) {
    let power = 0
    for (let at = start; at < start + hop; at += 1) power += weight(samples[at] ?? 0) ** 2
    hops.push(power / hop)
  }
  const perBlock = 1 / HOP_SHARE
  return hops.slice(perBlock - 1).map((_, at) => mean(hops.slice(at, at + perBlock)))
}

type Filter = (sample: number) => number

/** The head's shelf (+4 dB) and the high-pass below 38 Hz. The recommendation tabulates 48 kHz; these are the analogue filters behind it, at any rate. */
function kWeighting(sampleRateHertz: number): Filter {
  const shelf = highShelf(sampleRateHertz)
  const pass = highPass(sampleRateHertz)
  return (sample) => pass(shelf(sample))
}

function highShelf(sampleRateHertz: number): Filter {
  const tangent = Math.tan((Math.PI * 1681.974450955533) / sampleRateHertz)
  const quality = 0.7071752369554196
  const high = 10 ** (3.999843853973347 / 20)
  const band = high ** 0.4996667741545416
  const scale = 1 + tangent / quality + tangent ** 2
  return biquad(
    [
      (high + (band * tangent) / quality + tangent ** 2) / scale,
      (2 * (tangent ** 2 - high)) / scale,
      (high - (band * tangent) / quality + tangent ** 2) / scale,
    ],
    [(2 * (tangent ** 2 - 1)) / scale, (1 - tangent / quality + tangent ** 2) / scale],
  )
}

function highPass(sampleRateHertz: number): Filter {
  const tangent = Math.tan((Math.PI * 38.13547087602444) / sampleRateHertz)
  const quality = 0.5003270373238773
  const scale = 1 + tangent / quality + tangent ** 2
  return biquad([1, -2, 1], [(2 * (tangent ** 2 - 1)) / scale, (1 - tangent / quality + tangent ** 2) / scale])
}

/** Direct form II, transposed. */
function biquad(forward: readonly [number, number, number], back: readonly [number, number]): Filter {
  let first = 0
  let second = 0
  return (sample) => {
    const out = forward[0] * sample + first
    first = forward[1] * sample - back[0] * out + second
    second = forward[2] * sample - back[1] * out
    return out
  }
}
