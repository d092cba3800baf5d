/** A landmark in pixels of the image, x to the right, y down; z in the same unit, smaller is nearer to the camera. Or, where it is said, centimetres. */
export type Point = readonly [x: number, y: number, z: number]

export const distance = (one: Point, other: Point): number => Math.hypot(one[0] - other[0], one[1] - other[1])

export const middle = (one: Point, other: Point): Point => [
  (one[0] + other[0]) / 2,
  (one[1] + other[1]) / 2,
  (one[2] + other[2]) / 2,
]
