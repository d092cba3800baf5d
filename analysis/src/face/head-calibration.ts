import type { HeadAngles } from './head-pose.ts'

/**
 * What the fit's degrees are multiplied by, since the mesh is deeper than a real head. Fitted on the first 20 s of the pose sweep of a scanned head with
 * known angles (yaw within 40°, pitch within 25°); roll needs none. The neutral pose is each person's own and is not moved.
 */
export const HEAD_GAINS = { yaw: 0.92, up: 0.79, down: 1, roll: 1 } as const

export function calibrated({ yawDegrees, pitchDegrees, rollDegrees }: HeadAngles): HeadAngles {
  return {
    yawDegrees: yawDegrees * HEAD_GAINS.yaw,
    pitchDegrees: pitchDegrees * (pitchDegrees > 0 ? HEAD_GAINS.up : HEAD_GAINS.down),
    rollDegrees: rollDegrees * HEAD_GAINS.roll,
  }
}
