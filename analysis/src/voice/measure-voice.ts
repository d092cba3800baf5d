import type { Language } from '@maju/contracts/basics'
import type { VoiceMeasures, VoiceTimeline } from '@maju/contracts/measurement'
import type { Transcript } from '@maju/contracts/transcript'
import { ok } from '../measured.ts'
import { findFillers } from './find-fillers.ts'
import { hear } from './hear.ts'
import { judge } from './judge.ts'
import { measureFillers } from './measure-fillers.ts'
import { measurePauses } from './measure-pauses.ts'
import { measurePhonation } from './measure-phonation.ts'
import { measureTempo } from './measure-tempo.ts'
import { measureSentenceEndings } from './sentence-endings.ts'
import type { Sound } from './sound.ts'
import { voiceTimeline } from './voice-timeline.ts'

/** A recorded answer: one channel of sound (see `mixToMono`), and what is known of its words. */
export type VoiceRecording = Sound & {
  transcript: Transcript | null
  language: Language
  /** When the question ended, in seconds of the recording; null where the recording does not say. */
  questionEndSecond: number | null
}

export type MeasuredVoice = { measures: VoiceMeasures; timeline: VoiceTimeline }

/**
 * How an answer sounded: first it is heard, then each group of measures says what it knows and how far it can be trusted. Costs less than a
 * fiftieth of the recording's time on one core.
 */
export function measureVoice(recording: VoiceRecording): MeasuredVoice {
  const { language, questionEndSecond } = recording
  // A recogniser that wrote nothing down knows nothing of the words.
  const transcript = recording.transcript?.text.trim() ? recording.transcript : null
  const heard = hear(recording, questionEndSecond)
  // Words that were misheard are counted; what they say is not looked at.
  const read = transcript?.readable === false ? null : transcript
  const fillers = read ? findFillers(read, language) : []
  return {
    measures: {
      seconds: ok(heard.seconds),
      ...measurePauses(heard, questionEndSecond),
      ...measureTempo(heard, transcript, language),
      ...measureFillers(heard, read, fillers),
      ...measurePhonation(heard),
      loudnessLufs: judge(heard.loudnessLufs, heard, { unclipped: true, oneSpeaker: true, leastSignalToNoise: 15 }),
      sentenceEndingDecibels: measureSentenceEndings(heard, read, language),
      clippedShare: ok(heard.clippedShare),
      signalToNoiseDecibels: judge(heard.signalToNoiseDecibels, heard, { oneSpeaker: true }),
    },
    timeline: voiceTimeline(heard, fillers),
  }
}
