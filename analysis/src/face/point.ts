/** A landmark in pixels of the image, x to the right, y down; z in the same unit, smaller is nearer to the camera. Or, where it is said, centimetres. */
export type Point = readonly [x: number, y: number, z: number]

/** Between two landmarks as they are seen. */
export const distance = (one: Point, other: Point): number => Math.hypot(one[0] - other[0], one[1] - other[1])

/** The same in depth too, so that turning the head does not change it. */
export const distanceInDepth = (one: Point, other: Point): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])

export const middle = (one: Point, other: Point): Point => [
  (one[0] + other[0]) / 2,
  (one[1] + other[1]) / 2,
  (one[2] + other[2]) / 2,
]
