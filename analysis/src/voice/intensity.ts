import { decibels } from './band-levels.ts'
import { secondOf, type Frames } from './frames.ts'
import type { Sound } from './sound.ts'

const REACH_SECONDS = 0.032

/** The level of the sound around each frame, in decibels of full scale: its power weighted by a Gaussian that reaches so far. */
export function intensityOf({ samples, sampleRateHertz }: Sound, frames: Frames): Float64Array {
  const reach = Math.max(1, Math.round(REACH_SECONDS * sampleRateHertz))
  const weights = Float64Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-4.5 * ((at - reach) / reach) ** 2))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return Float64Array.from({ length: frames.count }, (_, frame) => {
    const first = Math.round(secondOf(frames, frame) * sampleRateHertz) - reach
    let power = 0
    for (let at = 0; at < weights.length; at += 1) power += (weights[at] ?? 0) * (samples[first + at] ?? 0) ** 2
    return decibels(power / total)
  })
}
