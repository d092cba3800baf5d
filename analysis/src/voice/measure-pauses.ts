import type { VoiceMeasures } from '@maju/contracts/measurement'
import { none } from '../measured.ts'
import { sum } from '../statistics.ts'
import { lengthOf } from '../stretches.ts'
import type { Heard } from './hear.ts'
import { judge, type Needs } from './judge.ts'

/** Noise hides the soft ends of words: pauses grow by a tenth at 28 dB, by a fifth at 20. */
const NEEDS: Needs = {
  leastSignalToNoise: 30,
  oneSpeaker: true,
  unclipped: true,
  audible: true,
  complete: true,
  leastSpeechSeconds: 1,
}
/** A gap of about a quarter of a second becomes a pause, or none, in far less noise. */
const BORDERLINE_NEEDS: Needs = { ...NEEDS, leastSignalToNoise: 45 }

type Pausing = Pick<
  VoiceMeasures,
  'speechSeconds' | 'startDelaySeconds' | 'pauses' | 'pauseShare' | 'meanPauseSeconds' | 'longestPauseSeconds'
>

/** When there was speech and when there was none, between the first speech and the last. */
export function measurePauses(heard: Heard, questionEndSecond: number | null): Pausing {
  const lengths = heard.pauses.map(lengthOf)
  const total = sum(lengths)
  const numberNeeds = heard.hasBorderlinePauses ? BORDERLINE_NEEDS : NEEDS
  return {
    speechSeconds: judge(heard.speechSeconds, heard, NEEDS),
    startDelaySeconds:
      questionEndSecond === null
        ? none('question-not-recorded')
        : judge(Math.max(0, (heard.speech[0]?.startSecond ?? 0) - questionEndSecond), heard, NEEDS),
    pauses: judge(lengths.length, heard, numberNeeds),
    pauseShare: judge(total / heard.spanSeconds, heard, NEEDS),
    meanPauseSeconds: judge(lengths.length === 0 ? 0 : total / lengths.length, heard, numberNeeds),
    longestPauseSeconds: judge(
      lengths.reduce((longest, length) => Math.max(longest, length), 0),
      heard,
      NEEDS,
    ),
  }
}
