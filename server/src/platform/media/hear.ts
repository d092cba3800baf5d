import { measureVoice } from '@maju/analysis/voice/measure-voice'
import type { Language } from '@maju/contracts/basics'
import type { Measurements } from '@maju/contracts/recording'
import type { Transcript } from '@maju/contracts/transcript'
import { withoutGhosts } from '@maju/providers/transcription/without-ghosts'
import type { Sound } from './decode-sound.ts'

export type ToHear = { sound: Sound; transcript: Transcript | null; language: Language }
export type Heard = Pick<Measurements, 'voice' | 'transcript'>

/** Measures the voice; what a recogniser wrote where nobody spoke is taken out of its transcript first. */
export function hear({ sound, transcript, language }: ToHear): Heard {
  const measured = (words: Transcript | null) =>
    measureVoice({ ...sound, transcript: words, language, questionEndSecond: null })
  const voice = measured(transcript)
  if (!transcript || transcript.writtenBy === 'person') return { voice, transcript }
  const cleaned = withoutGhosts(transcript, voice.timeline.speech)
  return cleaned.removed.length === 0
    ? { voice, transcript }
    : { voice: measured(cleaned.transcript), transcript: cleaned.transcript }
}
