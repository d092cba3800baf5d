import { z } from 'zod'

/** How far a value can be trusted. `none`: there is no value. */
export const quality = z.enum(['ok', 'doubtful', 'none'])
export type Quality = z.infer<typeof quality>

/** Why a value is doubtful or not there. The web app has a sentence for each. */
export const qualityReason = z.enum([
  'not-recorded',
  'question-not-recorded',
  'too-short',
  'no-speech',
  'no-transcript',
  'no-word-times',
  'not-verbatim',
  'clipped',
  'noisy',
  'quiet',
  'narrow-band',
  'several-speakers',
  'no-face',
  'few-valid-frames',
  'dark',
  'overexposed',
  'blurred',
  'small-face',
  'occluded',
  'eyes-not-seen',
  'several-faces',
  'low-frame-rate',
  'not-calibrated',
  'body-not-in-view',
  'switched-off',
  'rest-not-seen',
  'unproven',
])
export type QualityReason = z.infer<typeof qualityReason>

/** One value; its unit is in the name it stands under. It disappears (`null` with the reason) rather than lie. */
export const measured = z.object({
  value: z.number().nullable(),
  quality,
  reason: qualityReason.nullable(),
})
export type Measured = z.infer<typeof measured>

/** How an answer sounded. Definitions, bands and sources: `analysis/src/bands.ts`. */
export const voiceMeasures = z.object({
  seconds: measured,
  /** From the end of the question to the first speech. */
  startDelaySeconds: measured,
  /** Time with speech in it. */
  speechSeconds: measured,
  /** Spoken syllables a second, from the first speech to the last, pauses included. The rate of Korean. */
  syllablesPerSecond: measured,
  /** The same without pauses. */
  articulationSyllablesPerSecond: measured,
  /** Words a minute over the same span. The rate of English. */
  wordsPerMinute: measured,
  articulationWordsPerMinute: measured,
  /** Silences of at least 0.25 s between the first and the last speech: their share of that span, number, mean and longest. */
  pauseShare: measured,
  pauses: measured,
  meanPauseSeconds: measured,
  longestPauseSeconds: measured,
  fillers: measured,
  fillersPerMinute: measured,
  pitchMedianHertz: measured,
  /** From the 5th to the 95th percentile, in semitones. */
  pitchRangeSemitones: measured,
  /** Integrated loudness, ITU-R BS.1770. */
  loudnessLufs: measured,
  /** Level of the last two syllables of a sentence against the sentence; the median over the sentences. */
  sentenceEndingDecibels: measured,
  clippedShare: measured,
  signalToNoiseDecibels: measured,
  voicedShare: measured,
  jitterPercent: measured,
  shimmerPercent: measured,
})
export type VoiceMeasures = z.infer<typeof voiceMeasures>

/** Not measured unless the candidate turns it on; recordings from before it could be turned on say the same. */
const offUnlessTurnedOn = measured.default({ value: null, quality: 'none', reason: 'switched-off' })

/**
 * Shares of the time with an expression that was observed: a movement of the face, never a feeling or a trait. They are never part of a score, of a
 * comparison with others or of what a model is told, and never leave the account. What is seen: `analysis/src/face/expressions.ts`.
 */
export const expressionMeasures = z.object({
  happyShare: offUnlessTurnedOn,
  pleasantShare: offUnlessTurnedOn,
  neutralShare: offUnlessTurnedOn,
  focusedShare: offUnlessTurnedOn,
  concernedShare: offUnlessTurnedOn,
})
export type ExpressionMeasures = z.infer<typeof expressionMeasures>

/** How the candidate looked on the screen: behaviour, never a trait. */
export const screenMeasures = z.object({
  seconds: measured,
  /** Frames with one usable face, of all that were looked at. */
  validFrameShare: measured,
  faceHeightShare: measured,
  /** Mean brightness of the face, 0 to 255. */
  faceBrightness: measured,
  severalFacesShare: measured,
  outOfFrameShare: measured,
  /** Medians, in degrees: yaw > 0 nose to the image's right, pitch > 0 up, roll > 0 clockwise as seen. */
  yawDegrees: measured,
  pitchDegrees: measured,
  rollDegrees: measured,
  /** Share of the time that the eyes rest in the zone of the camera. */
  cameraGazeShare: measured,
  longestLookAwaySeconds: measured,
  blinksPerMinute: measured,
  smileShare: measured,
  nods: measured,
  shakes: measured,
  shoulderDegrees: measured,
  /** Standard deviation of the middle of the shoulders, in shoulder widths. */
  swayShoulderWidths: measured,
  handsVisibleShare: measured,
  handsNearFaceShare: measured,
  gesturesPerMinute: measured,
  ...expressionMeasures.shape,
})
export type ScreenMeasures = z.infer<typeof screenMeasures>

export type MeasureName = keyof VoiceMeasures | keyof ScreenMeasures

/**
 * The longest timeline taken in. An hour of curve is 5 points a second, and so many pauses or glances in an hour would be a fault of
 * the measuring.
 */
export const TIMELINE_LIMITS = { points: 20_000, stretches: 5_000 } as const

const stretch = z.object({ startSecond: z.number().nonnegative(), endSecond: z.number().nonnegative() })
export type Stretch = z.infer<typeof stretch>

/** A curve of equally spaced points; null where there is nothing to show. */
const curve = z.object({
  secondsApart: z.number().positive(),
  values: z.array(z.number().nullable()).max(TIMELINE_LIMITS.points),
})
export type Curve = z.infer<typeof curve>

export const voiceTimeline = z.object({
  speech: z.array(stretch).max(TIMELINE_LIMITS.stretches),
  pauses: z.array(stretch).max(TIMELINE_LIMITS.stretches),
  fillers: z.array(stretch.extend({ text: z.string().max(40) })).max(TIMELINE_LIMITS.stretches),
  loudnessDecibels: curve,
  pitchHertz: curve,
})
export type VoiceTimeline = z.infer<typeof voiceTimeline>

export const gazeZone = z.enum(['camera', 'left', 'right', 'up', 'down'])
export type GazeZone = z.infer<typeof gazeZone>

export const screenEvent = stretch.extend({
  kind: z.enum(['look-away', 'look-down', 'out-of-frame', 'second-face', 'dark', 'nod', 'shake', 'blink']),
})
export type ScreenEvent = z.infer<typeof screenEvent>

export const screenTimeline = z.object({
  gaze: z.array(stretch.extend({ zone: gazeZone })).max(TIMELINE_LIMITS.stretches),
  events: z.array(screenEvent).max(TIMELINE_LIMITS.stretches),
  yawDegrees: curve,
  pitchDegrees: curve,
  rollDegrees: curve,
})
export type ScreenTimeline = z.infer<typeof screenTimeline>
