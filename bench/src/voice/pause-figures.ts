import { measureVoice } from '@maju/analysis/voice/measure-voice'
import { PAUSE_SECONDS } from '@maju/analysis/voice/speech-activity'
import { median } from '@maju/analysis/statistics'
import { atMost } from '../bars.ts'
import type { Result } from '../benchmark.ts'
import { round } from '../round.ts'
import { withNoise } from './noise.ts'
import type { Recording } from './recordings.ts'
import { timelineOf } from './transcripts.ts'

type Pause = { startSecond: number; endSecond: number }

/** Silences written down in the manifest rather than in a file of their own. */
const WRITTEN: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  'synth/voice_with_known_silences.wav': [
    [2, 3],
    [4.5, 5],
    [7.5, 9.5],
    [10.5, 13.5],
  ],
}
/** Put into natural speech, whose own pauses are not known: invented ones cannot be counted. */
const INSERTED: typeof WRITTEN = {
  'derived/en_inserted_silences.flac': [
    [6.1, 8.1],
    [16.9, 18.4],
    [31.419, 34.419],
  ],
}
const FILES = ['synth/en_pauses_known.wav', 'synth/ko_pauses_known.wav', 'synth/ko_fillers_known.wav']
const NOISES_DECIBELS = [null, 20, 10]

/** Pauses found against pauses known, in the clear and in noise. */
export function pauseFigures(recordings: readonly Recording[]): Required<Result> {
  const known = recordings.flatMap((recording) => {
    const truth = truthOf(recording.name)
    return truth.length > 0 ? NOISES_DECIBELS.map((noise) => compare(recording, truth, noise)) : []
  })
  const clear = known.filter(({ noise }) => noise === null)
  const total = (list: typeof known, of: (each: (typeof known)[number]) => number) =>
    list.reduce((sum, each) => sum + of(each), 0)
  const wrong = (100 * total(clear, (each) => each.missed + each.invented)) / total(clear, (each) => each.known)
  const trusted = known.filter((each) => each.quality === 'ok' && each.missed + each.invented > 0)
  return {
    rows: known.map(({ errors, noise, ...row }) => ({
      measure: 'pauses',
      noise: noise === null ? 'none' : `${noise} dB`,
      ...row,
      medianErrorMilliseconds: round(1000 * median(errors)),
    })),
    bars: [
      atMost('pauses, median error of a boundary, ms', 1000 * median(clear.flatMap(({ errors }) => errors)), 50),
      atMost('pauses missed or invented, % of those known', wrong, 2),
      atMost('files whose pauses are missed or invented in noise and called ok', trusted.length, 0),
    ],
    notes: [],
  }
}

function truthOf(name: string): Pause[] {
  const written = WRITTEN[name] ?? INSERTED[name]
  if (written) return written.map(([startSecond, endSecond]) => ({ startSecond, endSecond }))
  if (!FILES.includes(name)) return []
  return timelineOf(name)
    .filter(([kind, start, end]) => kind === 'silence' && end - start >= PAUSE_SECONDS)
    .map(([, startSecond, endSecond]) => ({ startSecond, endSecond }))
}

function compare(recording: Recording, truth: readonly Pause[], noise: number | null) {
  const heard = noise === null ? recording : withNoise(recording, noise)
  const { measures, timeline } = measureVoice({ ...heard, transcript: null, language: 'ko', questionEndSecond: null })
  const matches = truth.map((pause) => timeline.pauses.find((each) => overlap(each, pause) > length(pause) / 2))
  const invented = timeline.pauses.filter((each) => !truth.some((pause) => overlap(each, pause) > length(each) / 2))
  return {
    file: recording.name,
    noise,
    known: truth.length,
    missed: matches.filter((match) => !match).length,
    invented: recording.name in INSERTED ? 0 : invented.length,
    quality: measures.pauses.quality,
    errors: truth.flatMap((pause, at) => {
      const match = matches[at]
      return match ? [Math.abs(match.startSecond - pause.startSecond), Math.abs(match.endSecond - pause.endSecond)] : []
    }),
  }
}

const length = (pause: Pause): number => pause.endSecond - pause.startSecond
const overlap = (one: Pause, other: Pause): number =>
  Math.min(one.endSecond, other.endSecond) - Math.max(one.startSecond, other.startSecond)
