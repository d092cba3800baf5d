import type { Language } from '@maju/contracts/basics'
import type { Measured, QualityReason, VoiceMeasures } from '@maju/contracts/measurement'
import type { Transcript } from '@maju/contracts/transcript'
import { countWords } from '@maju/text/tokens'
import { none } from '../measured.ts'
import { decibels, powerOf, SILENCE_DECIBELS, type BandLevels } from './band-levels.ts'
import type { Heard } from './hear.ts'
import { judge, type Needs } from './judge.ts'
import { spokenSyllables } from './spoken-syllables.ts'
import { syllableNuclei } from './syllable-nuclei.ts'

/** A rate is shown from so much on, and is trusted (and has a band) from so much on. */
const LEAST = { seconds: 1, syllables: 4 }
const TRUSTED = { seconds: 8, syllables: 30 }
/** A transcript whose syllables are so far from those that were heard belongs to something else, or lacks a part. */
const PLAUSIBLE = { least: 0.6, most: 1.6 }

const NEEDS: Needs = { leastSignalToNoise: 5, oneSpeaker: true, unclipped: true }
/** Without pauses, their gate counts too. */
const ARTICULATION_NEEDS: Needs = { ...NEEDS, leastSignalToNoise: 15 }

type Tempo = Pick<
  VoiceMeasures,
  'syllablesPerSecond' | 'articulationSyllablesPerSecond' | 'wordsPerMinute' | 'articulationWordsPerMinute'
>

/** How fast was spoken: with a transcript by its syllables and words, without one by the syllables in the sound, which is an estimate. */
export function measureTempo(heard: Heard, transcript: Transcript | null, language: Language): Tempo {
  const nuclei = syllableNuclei(vowelLevels(heard.levels), heard.pitch).length
  const syllables = transcript ? spokenSyllables(transcript.text, language) : nuclei
  const words = transcript ? countWords(transcript.text) : 0
  const doubt = doubtAbout(heard, { syllables, nuclei, transcript })
  const rate = (count: number, seconds: number, needs: Needs): Measured =>
    judge(isEnough(heard, syllables) ? count / seconds : null, heard, needs, doubt)
  const perMinute = (seconds: number, needs: Needs): Measured =>
    transcript === null && heard.speech.length > 0 ? none('no-transcript') : rate(60 * words, seconds, needs)
  return {
    syllablesPerSecond: rate(syllables, heard.spanSeconds, NEEDS),
    articulationSyllablesPerSecond: rate(syllables, heard.speechSeconds, ARTICULATION_NEEDS),
    wordsPerMinute: perMinute(heard.spanSeconds, NEEDS),
    articulationWordsPerMinute: perMinute(heard.speechSeconds, ARTICULATION_NEEDS),
  }
}

type Count = { syllables: number; nuclei: number; transcript: Transcript | null }

function doubtAbout(heard: Heard, { syllables, nuclei, transcript }: Count): QualityReason | null {
  if (heard.spanSeconds < TRUSTED.seconds || syllables < TRUSTED.syllables) return 'too-short'
  if (!transcript) return 'no-transcript'
  if (transcript.readable === false) return 'not-verbatim'
  const ratio = syllables / Math.max(1, nuclei)
  return ratio < PLAUSIBLE.least || ratio > PLAUSIBLE.most ? 'not-verbatim' : null
}

const isEnough = ({ spanSeconds }: Heard, syllables: number): boolean =>
  spanSeconds >= LEAST.seconds && syllables >= LEAST.syllables

/** The bands of the first formants, 300 to 3000 Hz: there vowels stand out of voiced consonants. */
function vowelLevels({ frames, bands }: BandLevels): Float64Array {
  const formants = bands.slice(1, 4)
  return Float64Array.from({ length: frames.count }, (_, frame) =>
    decibels(formants.reduce((power, band) => power + powerOf(band[frame] ?? SILENCE_DECIBELS), 0)),
  )
}
