import { doubtful, none, ok } from '@maju/analysis/measured'
import type { CandidateTurn } from '@maju/contracts/interview'
import {
  screenMeasures,
  voiceMeasures,
  type ExpressionMeasures,
  type QualityReason,
  type ScreenMeasures,
  type VoiceMeasures,
} from '@maju/contracts/measurement'
import type { Measurements, Recording } from '@maju/contracts/recording'

/** An answer of a minute: at ease, one long pause, a few fillers, sentences that fade. */
export const someVoice: VoiceMeasures = {
  seconds: ok(64),
  startDelaySeconds: ok(1.4),
  speechSeconds: ok(47),
  syllablesPerSecond: ok(4.3),
  articulationSyllablesPerSecond: ok(5.6),
  wordsPerMinute: ok(138),
  articulationWordsPerMinute: ok(176),
  pauseShare: ok(0.24),
  pauses: ok(14),
  meanPauseSeconds: ok(0.82),
  longestPauseSeconds: ok(3.4),
  fillers: doubtful(5, 'not-verbatim'),
  fillersPerMinute: doubtful(4.7, 'not-verbatim'),
  pitchMedianHertz: ok(128),
  pitchRangeSemitones: ok(6.2),
  loudnessLufs: ok(-22.4),
  sentenceEndingDecibels: doubtful(-8.1, 'noisy'),
  clippedShare: ok(0.002),
  signalToNoiseDecibels: doubtful(9, 'noisy'),
  voicedShare: ok(0.61),
  jitterPercent: ok(1.12),
  shimmerPercent: ok(5.4),
}

export const someScreen: ScreenMeasures = {
  seconds: ok(64),
  validFrameShare: ok(0.93),
  faceHeightShare: ok(0.34),
  faceBrightness: ok(121),
  severalFacesShare: ok(0),
  outOfFrameShare: ok(0.03),
  yawDegrees: ok(-2),
  pitchDegrees: ok(-6),
  rollDegrees: ok(1),
  cameraGazeShare: ok(0.62),
  longestLookAwaySeconds: ok(4.2),
  blinksPerMinute: ok(17),
  smileShare: ok(0.08),
  nods: ok(6),
  shakes: ok(1),
  shoulderDegrees: none('body-not-in-view'),
  swayShoulderWidths: none('body-not-in-view'),
  handsVisibleShare: none('body-not-in-view'),
  handsNearFaceShare: none('body-not-in-view'),
  gesturesPerMinute: none('body-not-in-view'),
  happyShare: none('switched-off'),
  pleasantShare: none('switched-off'),
  neutralShare: none('switched-off'),
  focusedShare: none('switched-off'),
  concernedShare: none('switched-off'),
}

/** Of a candidate who switched expression on. */
export const someExpressions: ExpressionMeasures = {
  happyShare: ok(0.12),
  pleasantShare: doubtful(0.2, 'unproven'),
  neutralShare: doubtful(0.58, 'unproven'),
  focusedShare: doubtful(0.08, 'unproven'),
  concernedShare: doubtful(0.02, 'unproven'),
}

/** No value at all, and one reason for all of it. */
const nothingIn = <Name extends string>(shape: Record<Name, unknown>, reason: QualityReason) =>
  Object.fromEntries(Object.keys(shape).map((name) => [name, none(reason)]))
export const noVoice = (reason: QualityReason): VoiceMeasures =>
  voiceMeasures.parse(nothingIn(voiceMeasures.shape, reason))
export const noScreen = (reason: QualityReason): ScreenMeasures =>
  screenMeasures.parse(nothingIn(screenMeasures.shape, reason))

export const saidText =
  '저는 결제 서버가 느려지는 문제를 맡았습니다. 먼저 원인을 찾으려고 로그를 살폈고, 인덱스가 빠진 것을 발견했습니다. 그 결과 응답 시간이 820ms에서 210ms로 줄었습니다.'

const spoken = saidText.split(' ')
/** A word every two seconds and a bit, with a long pause after the ninth. */
export const words = spoken.map((text, at) => {
  const startSecond = 1.4 + at * 2.2 + (at > 8 ? 3.4 : 0)
  return { text, startSecond, endSecond: startSecond + 1.6, confidence: 0.9 }
})

const quoted = (slot: CandidateTurn['filled'][number]['slot'], quote: string) => ({
  slot,
  quote,
  start: saidText.indexOf(quote),
  end: saidText.indexOf(quote) + quote.length,
  confidence: 0.8,
})

export const saidTurn: CandidateTurn = {
  from: 'candidate',
  seq: 1,
  questionId: 'q1',
  text: saidText,
  inputMode: 'spoken',
  secondsUsed: 64,
  intent: 'answer',
  filled: [quoted('situation', '결제 서버가'), quoted('action', '로그를 살폈고'), quoted('result', '응답 시간이')],
  at: '2026-11-20T09:30:00.000Z',
}

const points = (count: number, make: (second: number) => number | null) => ({
  secondsApart: 0.2,
  values: Array.from({ length: count }, (_, at) => make(at * 0.2)),
})
const isSpoken = (second: number) => words.some((word) => second >= word.startSecond && second <= word.endSecond)
const round = (value: number) => Math.round(value * 10) / 10

export const found: Measurements = {
  voice: {
    measures: someVoice,
    timeline: {
      speech: words.map(({ startSecond, endSecond }) => ({ startSecond, endSecond })),
      pauses: words
        .slice(1)
        .map(({ startSecond }, at) => ({ startSecond: words[at]?.endSecond ?? 0, endSecond: startSecond })),
      fillers: [
        { text: '음', startSecond: 5.2, endSecond: 5.6 },
        { text: '그', startSecond: 22.6, endSecond: 23.4 },
        { text: '음', startSecond: 33.1, endSecond: 33.5 },
      ],
      loudnessDecibels: points(320, (second) =>
        isSpoken(second) ? round(-24 + 5 * Math.sin(second * 3) + 2 * Math.sin(second * 11)) : -52,
      ),
      pitchHertz: points(320, (second) =>
        isSpoken(second) ? round(128 * 2 ** ((2.6 * Math.sin(second * 2.2) + Math.sin(second * 7)) / 12)) : null,
      ),
    },
  },
  screen: null,
  transcript: { language: 'ko', text: saidText, words, verbatim: false, writtenBy: 'browser' },
  measuredBy: { where: 'browser', version: 'voice-1' },
}

export const seen: Measurements['screen'] = {
  measures: someScreen,
  timeline: {
    gaze: [
      { zone: 'camera', startSecond: 0, endSecond: 12 },
      { zone: 'left', startSecond: 12, endSecond: 14.5 },
      { zone: 'camera', startSecond: 14.5, endSecond: 22 },
      { zone: 'down', startSecond: 22, endSecond: 26.2 },
      { zone: 'camera', startSecond: 26.2, endSecond: 50 },
      { zone: 'up', startSecond: 50, endSecond: 52 },
      { zone: 'camera', startSecond: 52, endSecond: 64 },
    ],
    events: [
      { kind: 'blink', startSecond: 4, endSecond: 4.2 },
      { kind: 'look-down', startSecond: 22, endSecond: 26.2 },
      { kind: 'nod', startSecond: 31, endSecond: 31.8 },
      { kind: 'blink', startSecond: 41, endSecond: 41.2 },
    ],
    yawDegrees: points(320, (second) => round(6 * Math.sin(second / 3))),
    pitchDegrees: points(320, (second) => round(-4 + 5 * Math.sin(second / 5))),
    rollDegrees: points(320, () => 1),
  },
}

const id = (nth: number) => `00000000-0000-4000-8000-0000000000${nth}`

export const someRecording: Recording = {
  id: id(31),
  interviewId: id(10),
  questionId: 'q1',
  turn: 1,
  attempt: 0,
  kind: 'audio',
  mediaType: 'audio/webm;codecs=opus',
  status: 'measured',
  uploaded: true,
  nextPart: 8,
  bytes: 400_000,
  seconds: 64,
  replaces: null,
  fault: null,
  startedAt: '2026-11-20T09:30:00.000Z',
}
