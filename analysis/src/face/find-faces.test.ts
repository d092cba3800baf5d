import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findFarFaces, findNearFaces, type FoundFace, mergeSame, overlap, squareAround } from './find-faces.ts'
import { scriptedRunner } from './scripted-runner.fixture.ts'

const image = { data: new Uint8Array(640 * 360 * 3), width: 640, height: 360, channels: 3 as const }
const face = (different: Partial<FoundFace> = {}): FoundFace => ({
  score: 0.9,
  x: 0,
  y: 0,
  width: 100,
  height: 100,
  eyes: [30, 40, 70, 40],
  ...different,
})

test.each([
  ['near', findNearFaces],
  ['far', findFarFaces],
] as const)(
  'a face is found where the %s detector sees it, in pixels of the image without its bars',
  async (which, find) => {
    const runner = scriptedRunner()
    runner.show({ [which]: [{ x: 0.25, y: 0.5, size: 0.2 }] })
    const [found, ...others] = await find(runner, image)
    expect(others).toEqual([])
    expect(found?.x).toBeCloseTo(160 - 64, 3)
    expect(found?.y).toBeCloseTo(180 - 64, 3)
    expect([found?.width, found?.height].map((size) => Math.round(size ?? 0))).toEqual([128, 128])
    expect(found?.eyes[0]).toBeCloseTo(160 - 32, 3)
  },
)

test('two boxes on one face are one, weighted by how sure they are; two faces stay two', () => {
  const merged = mergeSame([face({ score: 0.9 }), face({ score: 0.3, x: 20 }), face({ x: 300 })])
  expect(merged.map(({ x }) => Math.round(x))).toEqual([5, 300])
})

test('merging keeps every face that stands alone, and no two of the merged overlap as the same face did', () => {
  const box = fc.record({
    x: fc.integer({ min: 0, max: 500 }),
    y: fc.integer({ min: 0, max: 300 }),
    score: fc.double({ min: 0.5, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(box, { maxLength: 12 }), (boxes) => {
      const faces = boxes.map((each) => face(each))
      const merged = mergeSame(faces)
      expect(merged.length).toBeLessThanOrEqual(faces.length)
      for (const each of faces) expect(merged.some((kept) => overlap(kept, each) > 0)).toBe(true)
    }),
  )
})

test('overlap is the shared share: all, a third, none', () => {
  expect(overlap(face(), face())).toBeCloseTo(1)
  expect(overlap(face(), face({ x: 50 }))).toBeCloseTo(1 / 3)
  expect(overlap(face(), face({ x: 200 }))).toBe(0)
})

test('the square around a face is level with its eyes', () => {
  const square = squareAround(face({ eyes: [30, 40, 70, 80] }))
  expect(square.radians).toBeCloseTo(Math.PI / 4)
  expect([square.x, square.y, square.size]).toEqual([50, 50, 150])
})
