import type { CalibrationOutcome, CalibrationSpot } from '@maju/analysis/face/gaze'
import type { Stretch } from '@maju/contracts/measurement'
import type { GazeEye } from './gaze-eye.ts'

/** Time for the eyes to get to a spot, and for looking at it: longer on a machine that sees little in that time, yet not for ever. */
const SECONDS = { getting: 0.9, looking: 1.6, step: 0.2, longest: 6 } as const
/** Of each spot; one or two of them are seen on the way to it or in a blink. */
const ENOUGH_PICTURES = 8

type Wish = {
  /** From now on, this spot is to be looked at. */
  onSpot: (spot: CalibrationSpot) => void
  /** All three have been looked at. */
  onSeen: () => void
  signal: AbortSignal
}

/**
 * Has one spot after the other looked at, and gives what came of it; what could not be seen at all is `unseen`.
 * @throws the signal's reason when it ends first, Error where the camera cannot be watched.
 */
export async function lookAtSpots(eye: GazeEye, { onSpot, onSeen, signal }: Wish): Promise<CalibrationOutcome> {
  await eye.ready
  async function lookAt(spot: CalibrationSpot): Promise<Stretch> {
    signal.throwIfAborted()
    onSpot(spot)
    await wait(SECONDS.getting, signal)
    const [startSecond, pictures] = [eye.seconds(), eye.pictures()]
    const isTooLittle = () => eye.pictures() - pictures < ENOUGH_PICTURES
    await wait(SECONDS.looking, signal)
    while (isTooLittle() && eye.seconds() - startSecond < SECONDS.longest) await wait(SECONDS.step, signal)
    return { startSecond, endSecond: eye.seconds() }
  }
  const times = { camera: await lookAt('camera'), left: await lookAt('left'), right: await lookAt('right') }
  onSeen()
  return (await eye.calibrate(times)) ?? { calibration: null, problem: 'unseen' }
}

function wait(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000)
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    signal.addEventListener('abort', stop, { once: true })
  })
}
