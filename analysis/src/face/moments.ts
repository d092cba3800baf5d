import type { GazeZone } from '@maju/contracts/measurement'
import { median } from '../statistics.ts'
import type { FaceFrame, SeenFace } from './face-frame.ts'
import { usableFaces } from './flaw.ts'
import { type GazeAngles, type GazeCalibration, gazeZone } from './gaze.ts'
import type { HeadAngles } from './head-pose.ts'
import { FOR_ANGLES, oneEuro } from './one-euro.ts'

/** A usable frame: the head's angles and the gaze smoothed, and where it rests. */
export type Moment = HeadAngles & { second: number; face: SeenFace; gaze: GazeAngles; zone: GazeZone }

/** After this long without a usable frame, what was before says nothing about what is now. */
const FORGET_SECONDS = 0.6
/** Open eyes have a ratio of 0.25 to 0.35; where half of the frames are below this, the eyes were not seen open. */
const OPEN_EYES = 0.2

/** Whether the eyes were open enough to see where they look. */
export const areEyesOpen = (faces: readonly SeenFace[]): boolean =>
  median(faces.map(({ eyeAspectRatio }) => eyeAspectRatio)) >= OPEN_EYES

/** The usable frames, smoothed. Frames with a flaw leave gaps. */
export function momentsOf(frames: readonly FaceFrame[], calibration: GazeCalibration | null): Moment[] {
  const usable = usableFaces(frames)
  const faces = usable.map(({ face }) => face)
  const look = areEyesOpen(faces) ? lookFrom(faces, calibration) : () => null
  let smooth = smoothers()
  let last = -Infinity
  let eyes: GazeAngles = { yawDegrees: 0, pitchDegrees: 0 }
  return usable.map(({ second, face }) => {
    if (second - last > FORGET_SECONDS) smooth = smoothers()
    last = second
    // While the eyes are closed, they look where they looked before.
    eyes = look(face) ?? eyes
    const head = {
      yawDegrees: smooth.yaw(face.yawDegrees, second),
      pitchDegrees: smooth.pitch(face.pitchDegrees, second),
      rollDegrees: smooth.roll(face.rollDegrees, second),
    }
    const gaze = {
      yawDegrees: head.yawDegrees + smooth.eyesYaw(eyes.yawDegrees, second),
      pitchDegrees: head.pitchDegrees + smooth.eyesPitch(eyes.pitchDegrees, second),
    }
    return { second, face, ...head, gaze, zone: gazeZone(gaze, calibration) }
  })
}

/**
 * The eyes within the head. How high an iris stands between the corners differs from person to person: without a calibration, their usual height is taken as
 * level.
 */
function lookFrom(faces: readonly SeenFace[], calibration: GazeCalibration | null) {
  const usual = median(faces.flatMap(({ look }) => (look ? [look.pitchDegrees] : [])))
  const level = calibration || Number.isNaN(usual) ? 0 : usual
  return ({ look }: SeenFace): GazeAngles | null =>
    look && { yawDegrees: look.yawDegrees, pitchDegrees: look.pitchDegrees - level }
}

const smoothers = () => ({
  yaw: oneEuro(FOR_ANGLES),
  pitch: oneEuro(FOR_ANGLES),
  roll: oneEuro(FOR_ANGLES),
  eyesYaw: oneEuro(FOR_ANGLES),
  eyesPitch: oneEuro(FOR_ANGLES),
})
