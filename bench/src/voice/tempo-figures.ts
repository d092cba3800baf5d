import type { Language } from '@maju/contracts/basics'
import type { Measured } from '@maju/contracts/measurement'
import { measureVoice } from '@maju/analysis/voice/measure-voice'
import { spokenSyllables } from '@maju/analysis/voice/spoken-syllables'
import { countWords } from '@maju/text/tokens'
import { atMost } from '../bars.ts'
import type { Result } from '../benchmark.ts'
import { round } from '../round.ts'
import type { Recording } from './recordings.ts'
import { transcriptOf } from './transcripts.ts'

/** One rate of a recording whose words are known, and what was measured, in percent of the truth. */
const KNOWN =
  /^(?:ko\/azure|en\/azure_en|synth\/(?:tts|ko_pauses|ko_fillers|en_pauses))|^derived\/(?:(?:ko|en)_tempo_|ko\.m4a)/u
const BARS = { withTranscriptPercent: 5, fromSoundPercent: 12 }
/** Frames of 10 ms; speech begins and ends with the first and last that is not so far below the loudest. */
const FRAME_SECONDS = 0.01
const BELOW_LOUDEST_DECIBELS = 40

/** How fast was spoken, with the words at hand and from the sound alone, against the words and the time in which there is sound. */
export function tempoFigures(recordings: readonly Recording[]): Required<Result> {
  const rows = recordings
    .filter(({ name }) => KNOWN.test(name))
    .flatMap((recording) => {
      const transcript = transcriptOf(recording.name)
      return transcript ? [rowOf(recording, transcript.text, transcript.language)] : []
    })
  const worst = (key: keyof typeof BARS) => Math.max(...rows.map((row) => Math.abs(row[key])))
  return {
    rows,
    bars: [
      atMost(
        'rate with transcript, error of the worst file, %',
        worst('withTranscriptPercent'),
        BARS.withTranscriptPercent,
      ),
      atMost('rate from sound alone, error of the worst file, %', worst('fromSoundPercent'), BARS.fromSoundPercent),
    ],
    notes: [
      'With a transcript, truth and measure count the same words: the error is that of the time in which they were said.',
      'Rates: Korean in syllables a second, English in words a minute with a transcript and in syllables a second without.',
    ],
  }
}

function rowOf(recording: Recording, text: string, language: Language) {
  const seconds = soundingSeconds(recording)
  const syllables = spokenSyllables(text, language) / seconds
  const measure = (transcript: ReturnType<typeof transcriptOf>) =>
    measureVoice({ ...recording, transcript, language, questionEndSecond: null }).measures
  const told = measure(transcriptOf(recording.name))
  const heard = measure(null).syllablesPerSecond
  const rate = language === 'ko' ? told.syllablesPerSecond : told.wordsPerMinute
  const truth = language === 'ko' ? syllables : (60 * countWords(text)) / seconds
  return {
    measure: 'rate',
    file: recording.name,
    truth: round(truth),
    withTranscriptPercent: percentOff(rate, truth),
    fromSoundPercent: percentOff(heard, syllables),
    quality: `${rate.quality}, ${heard.quality}`,
  }
}

const percentOff = ({ value }: Measured, truth: number): number => round(100 * ((value ?? 0) / truth - 1))

/** From the first loud frame to the last: a truth that knows nothing of our way of finding speech. */
function soundingSeconds({ samples, sampleRateHertz }: Recording): number {
  const length = Math.round(FRAME_SECONDS * sampleRateHertz)
  const powers = Array.from({ length: Math.floor(samples.length / length) }, (_, frame) =>
    samples.subarray(frame * length, (frame + 1) * length).reduce((sum, sample) => sum + sample ** 2, 0),
  )
  const least = Math.max(...powers) * 10 ** (-BELOW_LOUDEST_DECIBELS / 10)
  const isLoud = (power: number) => power > least
  return (powers.findLastIndex(isLoud) - powers.findIndex(isLoud) + 1) * FRAME_SECONDS
}
