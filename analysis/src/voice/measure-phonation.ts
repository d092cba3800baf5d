import type { VoiceMeasures } from '@maju/contracts/measurement'
import type { Heard } from './hear.ts'
import { judge, type Needs } from './judge.ts'
import { perturbationOf } from './perturbation.ts'
import { framesIn, voicedIn } from './several-speakers.ts'
import { median, quantile, sum } from '../statistics.ts'

/** What is known of fewer voiced frames is chance. */
const LEAST_FRAMES = 10
/** In one stretch of voice Praat and we may differ; over many periods the differences even out. */
const PERTURBATION_NEEDS: Needs = {
  leastSignalToNoise: 30,
  oneSpeaker: true,
  unclipped: true,
  wideBand: true,
  audible: true,
  leastVoicedSeconds: 5,
}

type Phonation = Pick<
  VoiceMeasures,
  'pitchMedianHertz' | 'pitchRangeSemitones' | 'voicedShare' | 'jitterPercent' | 'shimmerPercent'
>

/** How the voice itself sounded: its pitch and how regular it was. */
export function measurePhonation(heard: Heard): Phonation {
  const { pitch, speech, sound } = heard
  const hertz = speech.flatMap((stretch) => [...voicedIn(pitch, stretch)])
  const frames = sum(speech.map((stretch) => pitch.hertz.subarray(...framesIn(pitch, stretch)).length))
  const enough = hertz.length >= LEAST_FRAMES
  const range = 12 * Math.log2(quantile(hertz, 0.95) / quantile(hertz, 0.05))
  const perturbation = enough ? perturbationOf(sound, pitch) : null
  const needs: Needs = { oneSpeaker: true, unclipped: true, leastSignalToNoise: 10, leastVoicedSeconds: 1 }
  return {
    pitchMedianHertz: judge(enough ? median(hertz) : null, heard, needs),
    pitchRangeSemitones: judge(enough ? range : null, heard, {
      ...needs,
      leastSignalToNoise: 15,
      leastVoicedSeconds: 3,
    }),
    voicedShare: judge(hertz.length / frames, heard, { ...needs, leastSignalToNoise: 30, audible: true }),
    jitterPercent: judge(perturbation?.jitterPercent ?? null, heard, PERTURBATION_NEEDS),
    shimmerPercent: judge(perturbation?.shimmerPercent ?? null, heard, PERTURBATION_NEEDS),
  }
}
