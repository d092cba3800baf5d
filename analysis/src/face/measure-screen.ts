import type { ScreenMeasures, ScreenTimeline, Stretch } from '@maju/contracts/measurement'
import { mean, median, sum } from '../statistics.ts'
import { lengthOf, stretchesOf, stretchesWhere } from '../stretches.ts'
import { angleCurve } from './angle-curve.ts'
import { findBlinks } from './blinks.ts'
import { measureExpressions } from './expressions.ts'
import type { FaceFrame } from './face-frame.ts'
import { isOutOfFrame } from './flaw.ts'
import type { GazeCalibration } from './gaze.ts'
import { findNods, findShakes } from './head-gestures.ts'
import { atMostDoubtful, closed, doubtful, gateBelow, narrowest, OPEN, through } from './judged.ts'
import { type Moment, momentsOf } from './moments.ts'
import { bodyFrames, postureOf } from './posture.ts'
import { named, screenEvents } from './screen-events.ts'
import { type ScreenGates, screenGates } from './screen-gates.ts'
import { findSmiles, type Smiles } from './smiles.ts'

export type ScreenInput = {
  /** In the order of their seconds, counted from the beginning of the recording. */
  frames: readonly FaceFrame[]
  /** From `calibrateGaze`; null where the candidate did not calibrate. */
  calibration: GazeCalibration | null
  /** How often the recording was looked at. */
  framesPerSecond: number
  /** Whether the candidate wants to know which expressions the face showed. */
  expression?: boolean
}

export type MeasuredScreen = { measures: ScreenMeasures; timeline: ScreenTimeline }

/** Everything that is measured on the screen of one answer: behaviour with its quality, and when it happened. */
export function measureScreen(input: ScreenInput): MeasuredScreen {
  const { frames, calibration, framesPerSecond, expression = false } = input
  const frameSeconds = 1 / framesPerSecond
  const moments = momentsOf(frames, calibration)
  const [first, last] = [frames[0], frames.at(-1)]
  const endSecond = last ? last.second + frameSeconds : 0
  const seconds = endSecond - (first?.second ?? 0)
  const watched: Watched = { frames, moments, seconds, frameSeconds }
  const gates = screenGates({ frames, moments, seconds, framesPerSecond })
  const found = findInMoments(moments, frameSeconds)
  const curve = (of: (moment: Moment) => number) =>
    angleCurve(
      moments.map((moment) => ({ second: moment.second, degrees: of(moment) })),
      endSecond,
    )
  return {
    measures: {
      ...presenceMeasures(watched, gates),
      ...headMeasures(moments, gates),
      ...gazeMeasures(watched, gates, calibration),
      ...gestureMeasures(watched, gates, found),
      ...bodyMeasures(watched, gates),
      ...measureExpressions(watched, expression ? gates.face : closed('switched-off')),
    },
    timeline: {
      gaze: restsOf(moments, frameSeconds),
      events: [
        ...screenEvents(watched, frameSeconds),
        ...(gates.nods.quality === 'none' ? [] : [...named('nod', found.nods), ...named('shake', found.shakes)]),
        ...(gates.blinks.quality === 'none' ? [] : named('blink', found.blinks)),
      ].toSorted((one, other) => one.startSecond - other.startSecond),
      yawDegrees: curve(({ yawDegrees }) => yawDegrees),
      pitchDegrees: curve(({ pitchDegrees }) => pitchDegrees),
      rollDegrees: curve(({ rollDegrees }) => rollDegrees),
    },
  }
}

type Watched = { frames: readonly FaceFrame[]; moments: readonly Moment[]; seconds: number; frameSeconds: number }
type Found = Record<'blinks' | 'nods' | 'shakes', readonly Stretch[]> & Smiles

/** Rests of the gaze shorter than this are on the way to somewhere. */
const SHORTEST_REST_SECONDS = 0.4
/** Angles beyond these are faults of the fit more often than poses. */
const OUTLIER = { yawDegrees: 60, pitchDegrees: 45, rollDegrees: 40 } as const
/** Frames with a body in view, of those in which one was looked for. */
const BODY_SHARE = { doubtful: 0.5, none: 0.3 } as const

function findInMoments(moments: readonly Moment[], frameSeconds: number): Found {
  return {
    blinks: findBlinks(
      moments.map(({ second, face }) => ({ second, eyeAspectRatio: face.eyeAspectRatio })),
      frameSeconds,
    ),
    nods: findNods(moments.map(({ second, pitchDegrees }) => ({ second, degrees: pitchDegrees }))),
    shakes: findShakes(moments.map(({ second, yawDegrees }) => ({ second, degrees: yawDegrees }))),
    ...findSmiles(moments, frameSeconds),
  }
}

/** How well the candidate is in the picture. These say why others are missing, so they stand even where the others do not. */
function presenceMeasures({ frames, moments, seconds }: Watched, { recorded, face }: ScreenGates) {
  const share = (holds: (frame: FaceFrame) => boolean) => frames.filter(holds).length / frames.length
  const faces = frames.flatMap((frame) => (frame.face ? [frame.face] : []))
  const seen = narrowest(recorded, faces.length === 0 ? closed('no-face') : atMostDoubtful(face))
  const isLightTold = face.reason === 'dark' || face.reason === 'overexposed'
  return {
    seconds: through(recorded, seconds),
    validFrameShare: through(recorded, moments.length / frames.length),
    faceHeightShare: through(seen, median(faces.map(({ box }) => box.height))),
    faceBrightness: through(
      isLightTold && faces.length > 0 ? recorded : seen,
      mean(faces.map(({ brightness }) => brightness)),
    ),
    severalFacesShare: through(
      recorded,
      share(({ faces: count }) => count > 1),
    ),
    outOfFrameShare: through(recorded, share(isOutOfFrame)),
  }
}

function headMeasures(moments: readonly Moment[], { face }: ScreenGates) {
  const poses = moments.filter(
    ({ yawDegrees, pitchDegrees, rollDegrees }) =>
      Math.abs(yawDegrees) <= OUTLIER.yawDegrees &&
      Math.abs(pitchDegrees) <= OUTLIER.pitchDegrees &&
      Math.abs(rollDegrees) <= OUTLIER.rollDegrees,
  )
  return {
    yawDegrees: through(face, median(poses.map(({ yawDegrees }) => yawDegrees))),
    pitchDegrees: through(face, median(poses.map(({ pitchDegrees }) => pitchDegrees))),
    rollDegrees: through(face, median(poses.map(({ rollDegrees }) => rollDegrees))),
  }
}

function gazeMeasures({ moments, frameSeconds }: Watched, gates: ScreenGates, calibration: GazeCalibration | null) {
  const gate = narrowest(gates.eyes, calibration ? OPEN : doubtful('not-calibrated'))
  const away = stretchesWhere(
    moments.map(({ second, zone }) => ({ second, holds: zone !== 'camera' })),
    { frameSeconds, leastSeconds: SHORTEST_REST_SECONDS, bridgeSeconds: frameSeconds },
  )
  return {
    cameraGazeShare: through(gate, moments.filter(({ zone }) => zone === 'camera').length / moments.length),
    longestLookAwaySeconds: through(gate, Math.max(0, ...away.map(lengthOf))),
  }
}

function gestureMeasures({ moments, frameSeconds }: Watched, gates: ScreenGates, found: Found) {
  const seenSeconds = moments.length * frameSeconds
  const smiling = sum(found.smiles.map(lengthOf))
  return {
    blinksPerMinute: through(narrowest(gates.blinks, gates.rate), perMinute(found.blinks.length, seenSeconds)),
    smileShare: through(
      narrowest(gates.face, found.isRestKnown ? OPEN : doubtful('rest-not-seen')),
      Math.min(1, smiling / seenSeconds),
    ),
    nods: through(gates.nods, found.nods.length),
    shakes: through(gates.nods, found.shakes.length),
  }
}

/** The body is sought below the face, by another net: where the image is too poor for the one, it is for the other. */
function bodyMeasures({ frames, seconds }: Watched, { recorded, face, rate }: ScreenGates) {
  const looked = bodyFrames(frames)
  const posture = postureOf(looked)
  const inView = narrowest(
    recorded,
    looked.length === 0 ? closed('switched-off') : gateBelow(posture.shouldersShare, BODY_SHARE, 'body-not-in-view'),
    face,
  )
  return {
    shoulderDegrees: through(inView, posture.shoulderDegrees),
    swayShoulderWidths: through(inView, posture.swayShoulderWidths),
    handsVisibleShare: through(inView, posture.handsVisibleShare),
    handsNearFaceShare: through(inView, posture.handsNearFaceShare),
    gesturesPerMinute: through(narrowest(inView, rate), perMinute(posture.gestures, seconds)),
  }
}

function restsOf(moments: readonly Moment[], frameSeconds: number): ScreenTimeline['gaze'] {
  const options = { frameSeconds, leastSeconds: SHORTEST_REST_SECONDS, bridgeSeconds: frameSeconds }
  return stretchesOf(
    moments.map(({ second, zone }) => ({ second, label: zone })),
    options,
  ).map(({ label, ...stretch }) => ({ zone: label, ...stretch }))
}

const perMinute = (count: number, seconds: number): number => (60 * count) / seconds
