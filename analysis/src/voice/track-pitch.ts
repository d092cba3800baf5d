import { framesOf, type Frames } from './frames.ts'
import {
  MOST_CANDIDATES,
  type PitchCandidate,
  type PitchFrame,
  pitchFrames,
  type SpectrumListener,
  WINDOW_SECONDS,
} from './pitch-candidates.ts'
import type { Sound } from './sound.ts'

/** The fundamental frequency in every frame, 0 where there is no voice, and how periodic the sound is there (0 to 1). */
export type PitchTrack = { frames: Frames; hertz: Float64Array; strength: Float64Array }

/** The settings that Boersma (1993) recommends for speech, and that Praat uses unless told otherwise. */
const SILENCE_THRESHOLD = 0.03
const VOICING_THRESHOLD = 0.45
const OCTAVE_JUMP_COST = 0.35
const VOICED_UNVOICED_COST = 0.14

/** The most likely path of the voice's frequency: the candidates of all frames joined by a Viterbi search. */
export function trackPitch(sound: Sound, listen?: SpectrumListener): PitchTrack {
  const frames = framesOf(sound, WINDOW_SECONDS)
  const lattice = latticeOf(frames.count)
  let reached: Reached = { candidates: [], totals: [] }
  let frame = 0
  for (const found of pitchFrames(sound, frames, listen)) {
    reached = addFrame(lattice, frame, withUnvoiced(found), reached)
    frame += 1
  }
  return { frames, ...walkBack(lattice, reached.totals) }
}

/** That a frame is unvoiced is a candidate too: the quieter it is, the more speaks for it. */
function withUnvoiced({ candidates, loudness }: PitchFrame): PitchCandidate[] {
  const quiet = 2 - loudness / (SILENCE_THRESHOLD / (1 + VOICING_THRESHOLD))
  return [{ hertz: 0, strength: VOICING_THRESHOLD + Math.max(0, quiet) }, ...candidates]
}

/** Places for every candidate of every frame in three flat arrays: an hour has a third of a million frames. */
type Lattice = { hertz: Float32Array; strength: Float32Array; from: Uint8Array }
/** The candidates of the last frame, and the worth of the best path to each. */
type Reached = { candidates: readonly PitchCandidate[]; totals: readonly number[] }
const PLACES = MOST_CANDIDATES + 1

function latticeOf(frames: number): Lattice {
  const size = frames * PLACES
  return { hertz: new Float32Array(size), strength: new Float32Array(size), from: new Uint8Array(size) }
}

function addFrame(lattice: Lattice, frame: number, candidates: readonly PitchCandidate[], before: Reached): Reached {
  const totals = candidates.map(({ hertz, strength }, which) => {
    const best = bestStep(hertz, before)
    const place = frame * PLACES + which
    lattice.hertz[place] = hertz
    lattice.strength[place] = strength
    lattice.from[place] = best.from
    return best.total + strength
  })
  return { candidates, totals }
}

function bestStep(hertz: number, { candidates, totals }: Reached): { total: number; from: number } {
  if (candidates.length === 0) return { total: 0, from: 0 }
  let best = { total: -Infinity, from: 0 }
  for (let from = 0; from < candidates.length; from += 1) {
    const total = (totals[from] ?? 0) - cost(candidates[from]?.hertz ?? 0, hertz)
    if (total > best.total) best = { total, from }
  }
  return best
}

function cost(before: number, after: number): number {
  if (before === 0 && after === 0) return 0
  if (before === 0 || after === 0) return VOICED_UNVOICED_COST
  return OCTAVE_JUMP_COST * Math.abs(Math.log2(before / after))
}

function walkBack(lattice: Lattice, totals: readonly number[]): { hertz: Float64Array; strength: Float64Array } {
  const count = lattice.from.length / PLACES
  const hertz = new Float64Array(count)
  const strength = new Float64Array(count)
  let which = Math.max(0, totals.indexOf(Math.max(...totals)))
  for (let frame = count - 1; frame >= 0; frame -= 1) {
    const place = frame * PLACES + which
    hertz[frame] = lattice.hertz[place] ?? 0
    strength[frame] = hertz[frame] === 0 ? 0 : (lattice.strength[place] ?? 0)
    which = lattice.from[place] ?? 0
  }
  return { hertz, strength }
}
