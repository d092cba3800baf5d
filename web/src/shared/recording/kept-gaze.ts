import type { GazeCalibration } from '@maju/analysis/face/gaze'
import { z } from 'zod'

const angles = z.object({ yawDegrees: z.number(), pitchDegrees: z.number() })
const spots = z.object({ camera: angles, left: angles, right: angles }) satisfies z.ZodType<GazeCalibration>

/** A calibration as this browser keeps it, with what it holds for. Numbers only. */
export const keptGaze = z.object({
  spots,
  /** Milliseconds since 1970. */
  at: z.number(),
  cameraId: z.string(),
  /** Width and height in pixels: another screen has its edges elsewhere, and so has a telephone that was turned. */
  screen: z.string(),
})
export type KeptGaze = z.infer<typeof keptGaze>

/** One sitting, preparation and pauses included. Whoever sits down again sits elsewhere: 10 cm aside are 9° at arm's length. */
const HOLDS_MILLISECONDS = 3 * 3_600_000

const screenNow = () => `${screen.width}x${screen.height}`
const idOf = (camera: MediaStreamTrack) => camera.getSettings().deviceId ?? ''

export const keepable = (calibration: GazeCalibration, camera: MediaStreamTrack, now = Date.now()): KeptGaze => ({
  spots: calibration,
  at: now,
  cameraId: idOf(camera),
  screen: screenNow(),
})

/** Whether it was made lately and before this screen. */
export const isFresh = ({ at, screen: before }: KeptGaze, now = Date.now()): boolean =>
  now - at < HOLDS_MILLISECONDS && before === screenNow()

/** The calibration to measure what this camera shows with; null where there is none that holds for it now. */
export const calibrationFor = (
  kept: KeptGaze | null,
  camera: MediaStreamTrack | null,
  now = Date.now(),
): GazeCalibration | null =>
  kept && camera && isFresh(kept, now) && kept.cameraId === idOf(camera) ? kept.spots : null
