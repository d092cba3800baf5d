import { inOrder } from '../in-order.ts'
import { appearanceOf } from './appearance.ts'
import { fitBody, type SeenBody, squareBelow } from './body.ts'
import { browsOf } from './brows.ts'
import { eyeAspectRatio, lookAngles } from './eyes.ts'
import type { FaceFrame, SeenFace } from './face-frame.ts'
import { boxOf, type Mesh } from './face-mesh.ts'
import { faceFollower } from './follow-face.ts'
import { calibrated } from './head-calibration.ts'
import { fitHeadPose } from './head-pose.ts'
import { type Image, meanBrightness, type Square } from './image.ts'
import { mouthWidth } from './mouth.ts'
import type { Runner } from './runner.ts'

export type WatcherOptions = {
  /** Looks for shoulders and hands at most this often; 0: never. */
  bodyEverySeconds?: number
}

export type FaceWatcher = {
  /**
   * Looks at the next image of one recording; `second` must rise. Images about 640 pixels wide are enough. The next may be given before this
   * one is done: its face is followed while the eyes and the body of this one are still looked at.
   */
  see: (image: Image, second: number) => Promise<FaceFrame>
}

/** Below this, lids are so near to each other that an iris found between them is a guess. */
const CLOSED_EYES = 0.12
const BODY_EVERY_SECONDS = 0.2

/** Watches one candidate through the images of a recording, one after the other. */
export function faceWatcher({ runner, options = {} }: { runner: Runner; options?: WatcherOptions }): FaceWatcher {
  const { bodyEverySeconds = BODY_EVERY_SECONDS } = options
  const follow = inOrder(faceFollower(runner))
  const seeBody = inOrder(bodyFollower(runner, bodyEverySeconds))
  return {
    see: async (image, second) => {
      const { mesh, others } = await follow(image, second)
      const [face, body] = await Promise.all([mesh && describe(runner, image, mesh), seeBody(image, mesh, second)])
      return {
        second,
        faces: Number(mesh !== null) + others,
        brightness: meanBrightness(image),
        face,
        ...(body !== undefined && { body }),
      }
    },
  }
}

async function describe(runner: Runner, image: Image, mesh: Mesh): Promise<SeenFace> {
  const { x, y, width, height } = boxOf(mesh)
  const openness = eyeAspectRatio(mesh.points)
  return {
    ...calibrated(fitHeadPose(mesh.points)),
    ...appearanceOf(image, mesh),
    presence: mesh.presence,
    box: { x: x / image.height, y: y / image.height, width: width / image.height, height: height / image.height },
    look: openness < CLOSED_EYES ? null : await lookAngles(runner, image, mesh.points),
    eyeAspectRatio: openness,
    mouthWidth: mouthWidth(mesh.points),
    brows: browsOf(mesh.points),
  }
}

/** Undefined where it is not yet time to look again, null where there is no body. */
function bodyFollower(runner: Runner, everySeconds: number) {
  let square: Square | null = null
  let due = everySeconds > 0 ? -Infinity : Infinity
  return async (image: Image, mesh: Mesh | null, second: number): Promise<SeenBody | null | undefined> => {
    // A little early is in time: 0.1 + 0.2 is more than 0.3 to a computer.
    if (second < due - 0.001) return undefined
    due = second + everySeconds
    const where = square ?? (mesh && squareBelow(boxOf(mesh)))
    const fitted = mesh && where ? await fitBody(runner, image, where) : null
    square = fitted?.next ?? null
    return fitted?.body ?? null
  }
}
