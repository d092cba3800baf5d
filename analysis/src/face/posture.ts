import { mean, median } from '../statistics.ts'
import { stretchesWhere } from '../stretches.ts'
import type { Place, SeenBody } from './body.ts'
import type { FaceFrame } from './face-frame.ts'

/** A frame in which a body was looked for. */
export type BodyFrame = { second: number; body: SeenBody | null; face: FaceFrame['face'] }

export type Posture = {
  /** Of the frames in which a body was looked for, those with both shoulders in view. */
  shouldersShare: number
  shoulderDegrees: number
  swayShoulderWidths: number
  handsVisibleShare: number
  handsNearFaceShare: number
  gestures: number
}

/** How sure the net has to be. It guesses hands below the edge of the image at up to 0.76; hands in view have 0.95 and more. */
const SEEN = { shoulder: 0.5, wrist: 0.85 } as const
/** A hand at the chin has its wrist about one height of the face below the middle of it. */
const NEAR_FACE_HEIGHTS = 1.2
/** A wrist that is moved on purpose covers a shoulder's width in a second; one that rests wanders by a tenth of it. */
const GESTURE_WIDTHS_A_SECOND = 1
/** Strokes with less between them are one gesture. */
const ONE_GESTURE_SECONDS = 0.5

/** Frames in which a body was looked for. */
export const bodyFrames = (frames: readonly FaceFrame[]): BodyFrame[] =>
  frames.flatMap(({ second, body, face }) => (body === undefined ? [] : [{ second, body, face }]))

/** How somebody sat and moved. Values are not a number where there is nothing to take them from. */
export function postureOf(frames: readonly BodyFrame[]): Posture {
  const shoulders = frames.flatMap(({ body }) => (body && areShouldersSeen(body) ? [shouldersOf(body)] : []))
  const width = median(shoulders.map((each) => each.width))
  const share = (holds: (frame: BodyFrame) => boolean) => frames.filter(holds).length / frames.length
  return {
    shouldersShare: shoulders.length / frames.length,
    shoulderDegrees: median(shoulders.map(({ degrees }) => degrees)),
    swayShoulderWidths: spread(shoulders.map(({ middle }) => middle)) / width,
    handsVisibleShare: share(({ body }) => handsOf(body).length > 0),
    handsNearFaceShare: share(isHandNearFace),
    gestures: countGestures(frames, width),
  }
}

const areShouldersSeen = ({ shoulders }: SeenBody): boolean =>
  shoulders.every(({ visible }) => visible >= SEEN.shoulder)

/** The person's left shoulder is on the image's right: lower there is clockwise as seen. */
function shouldersOf({ shoulders: [left, right] }: SeenBody) {
  return {
    degrees: (Math.atan2(left.y - right.y, left.x - right.x) * 180) / Math.PI,
    width: Math.hypot(left.x - right.x, left.y - right.y),
    middle: { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 },
  }
}

/** Standard deviation of places about their mean. */
function spread(places: readonly Place[]): number {
  const [x, y] = [mean(places.map((place) => place.x)), mean(places.map((place) => place.y))]
  return Math.sqrt(mean(places.map((place) => (place.x - x) ** 2 + (place.y - y) ** 2)))
}

const handsOf = (body: SeenBody | null): Place[] => (body?.wrists ?? []).filter(({ visible }) => visible >= SEEN.wrist)

function isHandNearFace({ body, face }: BodyFrame): boolean {
  if (!face) return false
  const { x, y, width, height } = face.box
  const centre = { x: x + width / 2, y: y + height / 2 }
  return handsOf(body).some((hand) => Math.hypot(hand.x - centre.x, hand.y - centre.y) < NEAR_FACE_HEIGHTS * height)
}

/** Bursts of movement of either wrist. */
function countGestures(frames: readonly BodyFrame[], shoulderWidth: number): number {
  const moving = frames.slice(1).map((frame, at) => {
    const before = frames[at]
    const seconds = frame.second - (before?.second ?? frame.second)
    return {
      second: frame.second,
      holds: fastestHand(before?.body, frame.body, seconds) > GESTURE_WIDTHS_A_SECOND * shoulderWidth,
    }
  })
  const options = { frameSeconds: 0, leastSeconds: 0, bridgeSeconds: ONE_GESTURE_SECONDS }
  return stretchesWhere(moving, options).length
}

/** In heights of the image a second. */
function fastestHand(before: SeenBody | null | undefined, now: SeenBody | null, seconds: number): number {
  if (!before || !now || seconds <= 0) return 0
  const speeds = now.wrists.map((wrist, at) => {
    const was = before.wrists[at]
    if (!was || was.visible < SEEN.wrist || wrist.visible < SEEN.wrist) return 0
    return Math.hypot(wrist.x - was.x, wrist.y - was.y) / seconds
  })
  return Math.max(...speeds)
}
