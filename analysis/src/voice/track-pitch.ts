import type { Frames } from './frames.ts'
import { findPitchCandidates, type PitchCandidate, type PitchFrame, type SpectrumListener } from './pitch-candidates.ts'
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
  const { frames, found } = findPitchCandidates(sound, listen)
  const path = cheapestPath(found.map(withUnvoiced))
  return {
    frames,
    hertz: Float64Array.from(path, ({ hertz }) => hertz),
    strength: Float64Array.from(path, ({ hertz, strength }) => (hertz > 0 ? strength : 0)),
  }
}

/** That a frame is unvoiced is a candidate too: the quieter it is, the more speaks for it. */
function withUnvoiced({ candidates, loudness }: PitchFrame): PitchCandidate[] {
  const quiet = 2 - loudness / (SILENCE_THRESHOLD / (1 + VOICING_THRESHOLD))
  return [{ hertz: 0, strength: VOICING_THRESHOLD + Math.max(0, quiet) }, ...candidates]
}

type Step = { total: number; from: number }

function cheapestPath(frames: readonly PitchCandidate[][]): PitchCandidate[] {
  const steps: Step[][] = []
  for (const [at, candidates] of frames.entries()) {
    const before = frames[at - 1] ?? []
    const reached = steps[at - 1] ?? []
    steps.push(candidates.map((candidate) => bestStep(candidate, before, reached)))
  }
  return walkBack(frames, steps)
}

function bestStep(candidate: PitchCandidate, before: readonly PitchCandidate[], reached: readonly Step[]): Step {
  if (before.length === 0) return { total: candidate.strength, from: 0 }
  let best = { total: -Infinity, from: 0 }
  for (let from = 0; from < before.length; from += 1) {
    const total = (reached[from]?.total ?? 0) - cost(before[from]?.hertz ?? 0, candidate.hertz)
    if (total > best.total) best = { total, from }
  }
  return { total: best.total + candidate.strength, from: best.from }
}

function cost(before: number, after: number): number {
  if (before === 0 && after === 0) return 0
  if (before === 0 || after === 0) return VOICED_UNVOICED_COST
  return OCTAVE_JUMP_COST * Math.abs(Math.log2(before / after))
}

function walkBack(frames: readonly PitchCandidate[][], steps: readonly Step[][]): PitchCandidate[] {
  const path: PitchCandidate[] = []
  const last = (steps.at(-1) ?? []).map(({ total }) => total)
  let which = last.indexOf(Math.max(...last))
  for (let at = frames.length - 1; at >= 0; at -= 1) {
    path.push(frames[at]?.[which] ?? { hertz: 0, strength: 0 })
    which = steps[at]?.[which]?.from ?? 0
  }
  return path.toReversed()
}
