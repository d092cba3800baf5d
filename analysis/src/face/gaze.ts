import type { GazeZone } from '@maju/contracts/measurement'
import { median } from '../statistics.ts'
import type { FaceFrame } from './face-frame.ts'
import { usableFaces } from './flaw.ts'

/** Where somebody looks, head and eyes together, in degrees: yaw > 0 to the image's right, pitch > 0 up. */
export type GazeAngles = { yawDegrees: number; pitchDegrees: number }

/** Where the candidate looked when asked to look at the camera and at the left and right edge of the screen. */
export type GazeCalibration = { camera: GazeAngles; left: GazeAngles; right: GazeAngles }

/**
 * Without a calibration, this far from the line to the camera still counts as looking at it. A screen 35 cm wide at arm's length reaches ±15°; the camera
 * stands above it.
 */
const ZONE = { sideDegrees: 15, upDegrees: 17, downDegrees: 17 } as const
/** Of looking at one spot: half a second at 10 frames a second. */
const LEAST_FRAMES = 5
/** Edges nearer than this to the camera were not looked at: gaze is found to about 4°. */
const LEAST_APART_DEGREES = 5

/** The edges of a screen lie on both sides of the camera; which of them is which side of the image does not matter. */
export function gazeZone({ yawDegrees, pitchDegrees }: GazeAngles, calibration: GazeCalibration | null): GazeZone {
  const { camera, leftDegrees, rightDegrees } = zoneOf(calibration)
  if (yawDegrees < leftDegrees) return 'left'
  if (yawDegrees > rightDegrees) return 'right'
  if (pitchDegrees > camera.pitchDegrees + ZONE.upDegrees) return 'up'
  return pitchDegrees < camera.pitchDegrees - ZONE.downDegrees ? 'down' : 'camera'
}

/** Halfway to an edge of the screen the camera's zone ends. */
function zoneOf(calibration: GazeCalibration | null) {
  if (!calibration)
    return { camera: { pitchDegrees: 0 }, leftDegrees: -ZONE.sideDegrees, rightDegrees: ZONE.sideDegrees }
  const { camera, left, right } = calibration
  const halfway = (edge: number) => (camera.yawDegrees + edge) / 2
  return {
    camera,
    leftDegrees: halfway(Math.min(left.yawDegrees, right.yawDegrees)),
    rightDegrees: halfway(Math.max(left.yawDegrees, right.yawDegrees)),
  }
}

export type CalibrationSpot = keyof GazeCalibration
export type CalibrationFrames = Record<CalibrationSpot, readonly FaceFrame[]>

/** Why there is no calibration. `unseen`: too little was seen of the eyes. `alike`: the spots cannot be told apart. */
export type CalibrationProblem = 'unseen' | 'alike'
export type CalibrationOutcome =
  | { calibration: GazeCalibration; problem: null }
  | { calibration: null; problem: CalibrationProblem }

/** The calibration from frames of each spot being looked at, or why there is none. */
export function calibrateGaze(spots: CalibrationFrames): CalibrationOutcome {
  const [camera, left, right] = [spots.camera, spots.left, spots.right].map(spotOf)
  if (!camera || !left || !right) return { calibration: null, problem: 'unseen' }
  const sides = [left, right].map(({ yawDegrees }) => yawDegrees - camera.yawDegrees)
  const areApart = Math.min(...sides) < -LEAST_APART_DEGREES && Math.max(...sides) > LEAST_APART_DEGREES
  return areApart ? { calibration: { camera, left, right }, problem: null } : { calibration: null, problem: 'alike' }
}

function spotOf(frames: readonly FaceFrame[]): GazeAngles | null {
  const seen = usableFaces(frames).flatMap(({ face }) => (face.look ? [{ face, look: face.look }] : []))
  if (seen.length < LEAST_FRAMES) return null
  return {
    yawDegrees: median(seen.map(({ face, look }) => face.yawDegrees + look.yawDegrees)),
    pitchDegrees: median(seen.map(({ face, look }) => face.pitchDegrees + look.pitchDegrees)),
  }
}
