import type { Measured, QualityReason } from '@maju/contracts/measurement'
import { doubtful, none, ok } from '../measured.ts'
import type { Heard } from './hear.ts'

/** What a measure needs in order to be trusted. Left out: it does not mind. */
export type Needs = {
  /** Below this many decibels of signal to noise the value is more than 10 % off on some recording. */
  leastSignalToNoise?: number
  /** True where a second voice changes it, a rail, a telephone line, or a level near the last bits. */
  oneSpeaker?: boolean
  unclipped?: boolean
  wideBand?: boolean
  audible?: boolean
  /** True where parts that were lost look like something that was done. */
  complete?: boolean
  leastSpeechSeconds?: number
  leastVoicedSeconds?: number
}

/** From so few samples at a rail on, loud syllables are no longer what they were; below this loudness little of them is left. */
const MOST_CLIPPED_SHARE = 0.001
const QUIET_LUFS = -45
/** One gap may have been cut on purpose. */
const MOST_LOST_PARTS = 1

/** The value as far as the recording lets it be trusted; no value where nobody speaks. A doubt of the measure's own counts before those about the recording. */
export function judge(
  value: number | null,
  heard: Heard,
  needs: Needs,
  ownDoubt: QualityReason | null = null,
): Measured {
  if (heard.speech.length === 0) return none('no-speech')
  if (value === null || !Number.isFinite(value)) return none('too-short')
  const reason = ownDoubt ?? DOUBTS.find(({ holds }) => holds(heard, needs))?.reason
  return reason ? doubtful(value, reason) : ok(value)
}

type Doubt = { reason: QualityReason; holds: (heard: Heard, needs: Needs) => boolean }

/** The first that holds is said. */
const DOUBTS: readonly Doubt[] = [
  { reason: 'clipped', holds: (heard, { unclipped }) => unclipped === true && heard.clippedShare > MOST_CLIPPED_SHARE },
  { reason: 'not-recorded', holds: ({ lostParts }, { complete }) => complete === true && lostParts > MOST_LOST_PARTS },
  { reason: 'several-speakers', holds: (heard, { oneSpeaker }) => oneSpeaker === true && heard.hasSeveralSpeakers },
  { reason: 'noisy', holds: (heard, { leastSignalToNoise = 0 }) => heard.signalToNoiseDecibels < leastSignalToNoise },
  { reason: 'narrow-band', holds: (heard, { wideBand }) => wideBand === true && heard.isNarrowBand },
  { reason: 'too-short', holds: (heard, { leastSpeechSeconds = 0 }) => heard.speechSeconds < leastSpeechSeconds },
  { reason: 'too-short', holds: (heard, { leastVoicedSeconds = 0 }) => heard.voicedSeconds < leastVoicedSeconds },
  {
    reason: 'quiet',
    holds: (heard, { audible }) => audible === true && (heard.loudnessLufs ?? -Infinity) < QUIET_LUFS,
  },
]
