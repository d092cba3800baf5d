import { inOrder } from '../in-order.ts'
import { appearanceOf } from './appearance.ts'
import { fitBody, type SeenBody, squareBelow } from './body.ts'
import { browsOf } from './brows.ts'
import { type EyeAngles, eyeAspectRatio, lookAngles } from './eyes.ts'
import type { FaceFrame, SeenFace } from './face-frame.ts'
import { boxOf, type Mesh } from './face-mesh.ts'
import { faceFollower } from './follow-face.ts'
import { calibrated } from './head-calibration.ts'
import { fitHeadPose } from './head-pose.ts'
import { type Image, meanBrightness, type Square } from './image.ts'
import { isDue } from './is-due.ts'
import { mouthWidth } from './mouth.ts'
import type { Runner } from './runner.ts'

export type WatcherOptions = {
  /** Looks for faces at most this often while the candidate's is followed from image to image; 0: in every image. */
  findEverySeconds?: number
  /** Looks into the eyes at most this often, and keeps what it saw in between; 0: in every image. */
  lookEverySeconds?: number
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
  const { findEverySeconds = 0, lookEverySeconds = 0, bodyEverySeconds = BODY_EVERY_SECONDS } = options
  const follow = inOrder(faceFollower(runner, findEverySeconds))
  const seeLook = inOrder(lookFollower(runner, lookEverySeconds))
  const seeBody = inOrder(bodyFollower(runner, bodyEverySeconds))
  return {
    see: async (image, second) => {
      const { mesh, others } = await follow(image, second)
      const [look, body] = await Promise.all([mesh && seeLook(image, mesh, second), seeBody(image, mesh, second)])
      return {
        second,
        faces: Number(mesh !== null) + others,
        brightness: meanBrightness(image),
        face: mesh && { ...describe(image, mesh), look },
        ...(body !== undefined && { body }),
      }
    },
  }
}

function describe(image: Image, mesh: Mesh): Omit<SeenFace, 'look'> {
  const { x, y, width, height } = boxOf(mesh)
  return {
    ...calibrated(fitHeadPose(mesh.points)),
    ...appearanceOf(image, mesh),
    presence: mesh.presence,
    box: { x: x / image.height, y: y / image.height, width: width / image.height, height: height / image.height },
    eyeAspectRatio: eyeAspectRatio(mesh.points),
    mouthWidth: mouthWidth(mesh.points),
    brows: browsOf(mesh.points),
  }
}

/** Where the eyes look: as it was last seen where it is not yet time to look again, null while they are closed. */
function lookFollower(runner: Runner, everySeconds: number) {
  let look: EyeAngles | null = null
  let due = -Infinity
  return async (image: Image, { points }: Mesh, second: number): Promise<EyeAngles | null> => {
    const isClosed = eyeAspectRatio(points) < CLOSED_EYES
    if (!isClosed && !isDue(second, due)) return look
    // Eyes that open again may look elsewhere: they are looked into at once.
    due = isClosed ? -Infinity : second + everySeconds
    look = isClosed ? null : await lookAngles(runner, image, points)
    return look
  }
}

/** Undefined where it is not yet time to look again, null where there is no body. */
function bodyFollower(runner: Runner, everySeconds: number) {
  let square: Square | null = null
  let due = everySeconds > 0 ? -Infinity : Infinity
  return async (image: Image, mesh: Mesh | null, second: number): Promise<SeenBody | null | undefined> => {
    if (!isDue(second, due)) return undefined
    due = second + everySeconds
    const where = square ?? (mesh && squareBelow(boxOf(mesh)))
    const fitted = mesh && where ? await fitBody(runner, image, where) : null
    square = fitted?.next ?? null
    return fitted?.body ?? null
  }
}
