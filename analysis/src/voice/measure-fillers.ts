import type { VoiceMeasures } from '@maju/contracts/measurement'
import type { Transcript } from '@maju/contracts/transcript'
import { none } from '../measured.ts'
import type { Filler } from './find-fillers.ts'
import type { Heard } from './hear.ts'
import { judge } from './judge.ts'

/** Below this a single filler would already be many a minute. */
const LEAST_SECONDS = 8

/** How often time was filled. A transcript that is not verbatim has lost some: then the value is "at least". */
export function measureFillers(
  heard: Heard,
  transcript: Transcript | null,
  fillers: readonly Filler[],
): Pick<VoiceMeasures, 'fillers' | 'fillersPerMinute'> {
  if (heard.speech.length === 0) return { fillers: none('no-speech'), fillersPerMinute: none('no-speech') }
  if (!transcript) return { fillers: none('no-transcript'), fillersPerMinute: none('no-transcript') }
  const doubt = transcript.verbatim ? null : 'not-verbatim'
  const perMinute = (60 * fillers.length) / heard.spanSeconds
  return {
    fillers: judge(fillers.length, heard, { oneSpeaker: true, leastSpeechSeconds: 1 }, doubt),
    fillersPerMinute: judge(
      perMinute,
      heard,
      { oneSpeaker: true, leastSignalToNoise: 5 },
      heard.spanSeconds < LEAST_SECONDS ? 'too-short' : doubt,
    ),
  }
}
