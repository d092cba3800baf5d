import type { Appearance } from './appearance.ts'
import type { SeenBody } from './body.ts'
import type { Brows } from './brows.ts'
import type { EyeAngles } from './eyes.ts'
import type { HeadAngles } from './head-pose.ts'
import type { Box } from './image.ts'

/** What was seen in one image of a recording. Plain numbers, so that a browser can keep or send it. */
export type FaceFrame = {
  second: number
  /** Faces in the image, the candidate's among them. */
  faces: number
  /** Mean luma of the whole image, 0 to 255. */
  brightness: number
  face: SeenFace | null
  /** Null where no body was found; left out where none was looked for. */
  body?: SeenBody | null
}

export type SeenFace = HeadAngles &
  Appearance & {
    /** How sure the net is that this is a face, 0 to 1. */
    presence: number
    /** Corner and sides of the face in heights of the image. */
    box: Box
    /** Eyes within the head; null where they are closed. */
    look: EyeAngles | null
    /** Eye aspect ratio: about 0.3 open, below 0.2 closed. */
    eyeAspectRatio: number
    /** Width of the mouth over the distance of the outer corners of the eyes: about 0.5 at rest, 0.75 in a smile. */
    mouthWidth: number
    brows: Brows
  }
