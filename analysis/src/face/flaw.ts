import type { QualityReason } from '@maju/contracts/measurement'
import type { FaceFrame, SeenFace } from './face-frame.ts'

/**
 * Where a frame stops being usable. Found on renders of a scanned head with known pose, made dark, blurred, small, covered and over-exposed, against
 * clean renders and real recordings: each limit stands between the two with a margin on both sides.
 */
const LIMITS = {
  /** Luma of the face. Clean faces 82 and more, a face before a bright window 38, a room without light 17. */
  leastBrightness: 45,
  /** Luma of the whole image where there is no face to measure. */
  leastImageBrightness: 25,
  /** Clean faces 0.01 at most, an over-exposed one 0.81. */
  mostClipped: 0.3,
  /** Clean faces 0.12 and more (poor GIFs), one out of focus 0.03. */
  leastSharpness: 0.07,
  /** Of the height of the image: 43 pixels of 360. The mesh is 20 % off at 36 pixels. */
  leastHeight: 0.12,
  /** Of the landmarks. */
  mostOutside: 0.1,
} as const

/** Why a frame cannot be used to measure the candidate; null where it can. */
export function flawOf(frame: FaceFrame): QualityReason | null {
  const { face, faces } = frame
  if (isDark(frame)) return 'dark'
  if (!face) return 'no-face'
  if (face.clippedShare > LIMITS.mostClipped) return 'clipped'
  if (face.sharpness < LIMITS.leastSharpness) return 'blurred'
  if (face.box.height < LIMITS.leastHeight) return 'small-face'
  if (isPartlyOutside(face) || face.mouthCovered) return 'occluded'
  return faces > 1 ? 'several-faces' : null
}

export const isDark = ({ face, brightness }: FaceFrame): boolean =>
  face ? face.brightness < LIMITS.leastBrightness : brightness < LIMITS.leastImageBrightness

/** Nobody to be seen though there is light, or a face that is partly outside. */
export const isOutOfFrame = (frame: FaceFrame): boolean => (frame.face ? isPartlyOutside(frame.face) : !isDark(frame))

const isPartlyOutside = ({ outsideShare }: SeenFace): boolean => outsideShare > LIMITS.mostOutside

/** The flaw that most of the flawed frames have; where none has half of them, only that there are few usable ones. */
export function mainFlaw(flaws: readonly (QualityReason | null)[]): QualityReason {
  const counts = new Map<QualityReason, number>()
  for (const flaw of flaws) if (flaw) counts.set(flaw, (counts.get(flaw) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return most && most[1] * 2 >= total ? most[0] : 'few-valid-frames'
}
