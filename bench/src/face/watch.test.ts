import { onnxRunner } from '@maju/server/platform/nets/onnx-runner'
import { sharedFileOr } from '@maju/text/shared-data.fixture'
import { afterAll, expect, test } from 'vitest'
import { matchEvents } from './known-events.ts'
import { whyNoDecoding } from '../media/decoding.ts'
import { watchStill } from './watch.ts'

const runner = onnxRunner()
afterAll(() => runner.close())

/** Looks at a still of the test data; says why it cannot, where it cannot. */
function still(file: string, skip: (reason: string) => never) {
  if (whyNoDecoding !== null) skip(whyNoDecoding)
  return watchStill(runner, sharedFileOr(skip, `image/${file}`))
}

test.for([
  ['truth/pose_y+30_p+0_r+0.jpg', 30, 0, 0],
  ['truth/pose_y-30_p+0_r+0.jpg', -30, 0, 0],
  ['truth/pose_y+0_p+15_r+0.jpg', 0, 15, 0],
  ['truth/pose_y+0_p-15_r+0.jpg', 0, -15, 0],
  ['truth/pose_y+0_p+0_r+20.jpg', 0, 0, 20],
] as const)('%s: the head is turned as it was rendered, within 5°', async ([file, yaw, pitch, roll], { skip }) => {
  const { face } = await still(file, skip)
  expect(Math.abs((face?.yawDegrees ?? 99) - yaw)).toBeLessThan(5)
  expect(Math.abs((face?.pitchDegrees ?? 99) - pitch)).toBeLessThan(5)
  expect(Math.abs((face?.rollDegrees ?? 99) - roll)).toBeLessThan(5)
})

test.for([
  ['real/pyfeat_multi_face.jpg', 5],
  ['truth/two_faces.jpg', 2],
  ['truth/far_small_face.jpg', 1],
  ['truth/empty_room.jpg', 0],
] as const)('%s: %i faces', async ([file, faces], { skip }) => {
  expect((await still(file, skip)).faces).toBe(faces)
})

test('a mask over the mouth is noticed, a bare face and a beard are not', async ({ skip }) => {
  const files = ['truth/mask_occluded.jpg', 'truth/pose_y+0_p+0_r+0.jpg', 'real/pyfeat_single_face.jpg']
  const covered: (boolean | undefined)[] = []
  for (const file of files) covered.push((await still(file, skip)).face?.mouthCovered)
  expect(covered).toEqual([true, false, false])
})

const truth = {
  at: () => ({ second: 0, yawDegrees: 0, pitchDegrees: 0, rollDegrees: 0 }),
  events: [{ startSecond: 8, endSecond: 10, what: 'looks away to image right, yaw +28' }],
}

test.each([
  ['near enough', 8.4, 9.6, true, 0],
  ['too late', 8.6, 10, false, 0],
  ['too long', 8, 10.6, false, 0],
  ['somewhere else', 12, 14, false, 1],
])('an event that is %s is counted so', (_, startSecond, endSecond, isFound, falseEvents) => {
  const matched = matchEvents([{ kind: 'look-away', startSecond, endSecond }], truth)
  expect([matched.matches[0]?.isFound, matched.falseEvents.length]).toEqual([isFound, falseEvents])
})

test('an event of another kind is false, though something did happen then', () => {
  const { matches, falseEvents } = matchEvents([{ kind: 'nod', startSecond: 8, endSecond: 10 }], truth)
  expect([matches[0]?.isFound, falseEvents.length]).toEqual([false, 1])
})
