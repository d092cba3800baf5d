import { measureVoice } from '@maju/analysis/voice/measure-voice'
import type { Measured, VoiceMeasures } from '@maju/contracts/measurement'
import { atMost } from '../bars.ts'
import type { Result } from '../benchmark.ts'
import { round } from '../round.ts'
import type { Recording } from './recordings.ts'
import { transcriptOf } from './transcripts.ts'

/** The same half minute in good and in bad recordings. */
const GOOD = 'derived/ko.m4a'
const WORSE =
  /^derived\/(?:ko_noise|ko_clipped|ko_8khz|ko_very_quiet|ko_dc_offset|ko_dropouts|ko\.(?:aac|mp3|ogg)|ko_audio_only|two_speakers)/u
const EMPTY = /silence_10s|room_noise|\/tone_|white_noise|picovoice_empty/u
const SHORT = /short_80ms/u

/** These say what the recording is like: they are meant to differ. */
const OF_THE_RECORDING: ReadonlySet<string> = new Set(['seconds', 'clippedShare', 'signalToNoiseDecibels'])
/** Turned up or down on purpose. */
const OTHER_LEVEL = /very_quiet|dc_offset|noise/u
/** Differences that nobody would see, in the measure's own unit, where a tenth of the value is less than that. */
const UNSEEN: Partial<Record<keyof VoiceMeasures, number>> = {
  // Encoders put up to a tenth of a second in front.
  startDelaySeconds: 0.1,
  pauseShare: 0.01,
  voicedShare: 0.01,
  loudnessLufs: 1,
  sentenceEndingDecibels: 1,
}
const OFF_SHARE = 0.1

/** Values that bad recordings change, and whether they say so. */
export function degradedFigures(recordings: readonly Recording[]): Required<Result> {
  const measure = (recording: Recording) =>
    measureVoice({ ...recording, transcript: transcriptOf(GOOD), language: 'ko', questionEndSecond: 0 }).measures
  const good = recordings.find(({ name }) => name === GOOD)
  const truth = good && measure(good)
  const worse = truth
    ? recordings
        .filter(({ name }) => WORSE.test(name))
        .map((recording) => rowOf(recording.name, measure(recording), truth))
    : []
  const empty = recordings
    .filter(({ name }) => EMPTY.test(name))
    .map((recording) => emptyRow(recording, measure(recording)))
  const short = recordings
    .filter(({ name }) => SHORT.test(name))
    .map((recording) => shortRow(recording, measure(recording)))
  return {
    rows: [...worse, ...empty, ...short],
    bars: [
      atMost('values more than 10 % off in bad recordings and called ok', total(worse, 'wronglyOk'), 0),
      atMost('values of recordings without speech', total(empty, 'wronglyOk'), 0),
      atMost('values of 80 ms of speech that are called ok', total(short, 'wronglyOk'), 0),
    ],
    notes: [`Bad recordings are compared with ${GOOD}, ${truth ? 'the same words' : 'which cannot be read here'}.`],
  }
}

type Row = {
  measure: string
  file: string
  ok: number
  doubtful: number
  none: number
  wronglyOk: number
  which: string
}

const total = (rows: readonly Row[], key: 'wronglyOk'): number => rows.reduce((sum, row) => sum + row[key], 0)
const of = (measures: VoiceMeasures): [string, Measured][] =>
  Object.entries(measures).filter(([name]) => !OF_THE_RECORDING.has(name))

function rowOf(file: string, measures: VoiceMeasures, truth: VoiceMeasures): Row {
  const wrong = of(measures).filter(([name, measured]) => {
    if (name === 'loudnessLufs' && OTHER_LEVEL.test(file)) return false
    const right = Object.entries(truth).find(([each]) => each === name)?.[1].value ?? null
    return measured.quality === 'ok' && isOff(name, measured.value, right)
  })
  return { ...count('bad recording', file, measures), wronglyOk: wrong.length, which: describe(wrong) }
}

function isOff(name: string, value: number | null, right: number | null): boolean {
  if (value === null || right === null) return value !== right
  const unseen = Object.entries(UNSEEN).find(([each]) => each === name)?.[1] ?? 0
  return Math.abs(value - right) > Math.max(unseen, OFF_SHARE * Math.abs(right))
}

function emptyRow({ name }: Recording, measures: VoiceMeasures): Row {
  const wrong = of(measures).filter(([, { quality, reason }]) => quality !== 'none' || reason !== 'no-speech')
  return { ...count('no speech', name, measures), wronglyOk: wrong.length, which: describe(wrong) }
}

function shortRow({ name }: Recording, measures: VoiceMeasures): Row {
  const wrong = of(measures).filter(([, { quality }]) => quality === 'ok')
  return { ...count('too short', name, measures), wronglyOk: wrong.length, which: describe(wrong) }
}

function count(measure: string, file: string, measures: VoiceMeasures) {
  const number = (quality: Measured['quality']) => of(measures).filter(([, each]) => each.quality === quality).length
  return { measure, file, ok: number('ok'), doubtful: number('doubtful'), none: number('none') }
}

const describe = (wrong: readonly [string, Measured][]): string =>
  wrong.map(([name, { value }]) => `${name} ${value === null ? 'none' : round(value)}`).join(', ')
