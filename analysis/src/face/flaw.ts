import type { QualityReason } from '@maju/contracts/measurement'
import type { FaceFrame, SeenFace } from './face-frame.ts'

/**
 * Where a face stops being usable, and where what is seen of it gets doubtful. Found on renders of a scanned head with known pose, made dark, blurred, small,
 * covered and over-exposed step by step, against clean renders and real recordings: beyond the doubtful limit some angle is 10 % of its range off.
 */
const LIMITS = {
  /** Luma of the face. Clean faces 82 and more, a face before a bright window 38, a room without light 17. */
  leastBrightness: { doubtful: 60, none: 45 },
  /** Share of white pixels. Clean faces 0.01 at most, an over-exposed one 0.81. */
  mostClipped: { doubtful: 0.15, none: 0.3 },
  /** Clean faces 0.2 and more, poor copies 0.12, one out of focus 0.03. */
  leastSharpness: { doubtful: 0.16, none: 0.07 },
  /** Of the contrast. Clean faces 0.02, GIFs up to 0.22; in light that needs no gain there is none. */
  mostNoise: { doubtful: 0.28, none: 0.5 },
  /** Of the height of the image: 43 pixels of 360 and less. */
  leastHeight: { doubtful: 0.15, none: 0.12 },
} as const
/** Luma of the whole image where there is no face to measure. */
const LEAST_IMAGE_BRIGHTNESS = 25
/** Of the landmarks. */
const MOST_OUTSIDE = 0.1

/** Why a frame cannot be used to measure the candidate; null where it can. */
export function flawOf(frame: FaceFrame): QualityReason | null {
  const { face, faces } = frame
  if (isDark(frame)) return 'dark'
  if (!face) return 'no-face'
  const weakness = weaknessOf(face, 'none')
  if (weakness) return weakness
  if (isPartlyOutside(face) || face.mouthCovered) return 'occluded'
  return faces > 1 ? 'several-faces' : null
}

/** The faces of the frames that can be used. */
export const usableFaces = (frames: readonly FaceFrame[]): { second: number; face: SeenFace }[] =>
  frames.flatMap((frame) => (frame.face && flawOf(frame) === null ? [{ second: frame.second, face: frame.face }] : []))

type Weakness = Pick<SeenFace, 'brightness' | 'clippedShare' | 'sharpness' | 'noiseShare' | 'box'>

/** What of the image keeps the face from being measured well (doubtful), or at all (none). */
export function weaknessOf(
  { brightness, clippedShare, sharpness, noiseShare, box }: Weakness,
  limit: 'doubtful' | 'none',
): QualityReason | null {
  if (brightness < LIMITS.leastBrightness[limit]) return 'dark'
  if (clippedShare > LIMITS.mostClipped[limit]) return 'overexposed'
  if (sharpness < LIMITS.leastSharpness[limit]) return 'blurred'
  if (noiseShare > LIMITS.mostNoise[limit]) return 'noisy'
  return box.height < LIMITS.leastHeight[limit] ? 'small-face' : null
}

export const isDark = ({ face, brightness }: FaceFrame): boolean =>
  face ? face.brightness < LIMITS.leastBrightness.none : brightness < LEAST_IMAGE_BRIGHTNESS

/** Nobody to be seen though there is light, or a face that is partly outside. */
export const isOutOfFrame = (frame: FaceFrame): boolean => (frame.face ? isPartlyOutside(frame.face) : !isDark(frame))

const isPartlyOutside = ({ outsideShare }: SeenFace): boolean => outsideShare > MOST_OUTSIDE

/** The flaw that most of the flawed frames have; where none has half of them, only that there are few usable ones. */
export function mainFlaw(flaws: readonly (QualityReason | null)[]): QualityReason {
  const counts = new Map<QualityReason, number>()
  for (const flaw of flaws) if (flaw) counts.set(flaw, (counts.get(flaw) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return most && most[1] * 2 >= total ? most[0] : 'few-valid-frames'
}
