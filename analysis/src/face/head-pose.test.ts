import fc from 'fast-check'
import { expect, test } from 'vitest'
import { posedFace } from './face.fixture.ts'
import { calibrated, HEAD_GAINS } from './head-calibration.ts'
import { fitHeadPose } from './head-pose.ts'

const still = { yawDegrees: 0, pitchDegrees: 0, rollDegrees: 0, scale: 12, x: 320, y: 240 }

test.each([
  ['yaw', { ...still, yawDegrees: 30 }, 'yawDegrees'],
  ['pitch', { ...still, pitchDegrees: 20 }, 'pitchDegrees'],
  ['roll', { ...still, rollDegrees: 25 }, 'rollDegrees'],
] as const)('%s keeps its sign', (_, pose, angle) => {
  expect(fitHeadPose(posedFace(pose))[angle]).toBeCloseTo(pose[angle], 3)
})

test('a nose turned to the image’s right is a yaw above zero, a raised one a pitch above zero, a right eye that sank a roll above zero', () => {
  const nose = (pose: typeof still) => posedFace(pose)[4] ?? [0, 0, 0]
  expect(nose({ ...still, yawDegrees: 20 })[0]).toBeGreaterThan(nose(still)[0])
  expect(nose({ ...still, pitchDegrees: 20 })[1]).toBeLessThan(nose(still)[1])
  const rolled = posedFace({ ...still, rollDegrees: 20 })
  expect(rolled[263]?.[1]).toBeGreaterThan(rolled[33]?.[1] ?? Infinity)
})

test('any turn of the head is found again, wherever the face is and however large', () => {
  const angle = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true })
  const pose = fc.record({
    yawDegrees: angle(70),
    pitchDegrees: angle(60),
    rollDegrees: angle(80),
    scale: fc.double({ min: 2, max: 60, noNaN: true }),
    x: angle(1000),
    y: angle(1000),
  })
  fc.assert(
    fc.property(pose, (turned) => {
      const fitted = fitHeadPose(posedFace(turned))
      expect(fitted.yawDegrees).toBeCloseTo(turned.yawDegrees, 1)
      expect(fitted.pitchDegrees).toBeCloseTo(turned.pitchDegrees, 1)
      expect(fitted.rollDegrees).toBeCloseTo(turned.rollDegrees, 1)
    }),
  )
})

test('calibration only scales: straight stays straight, and up and down have gains of their own', () => {
  expect(calibrated({ yawDegrees: 0, pitchDegrees: 0, rollDegrees: 0 })).toEqual({
    yawDegrees: 0,
    pitchDegrees: 0,
    rollDegrees: 0,
  })
  expect(calibrated({ yawDegrees: 10, pitchDegrees: 10, rollDegrees: 10 }).pitchDegrees).toBeCloseTo(10 * HEAD_GAINS.up)
  expect(calibrated({ yawDegrees: 10, pitchDegrees: -10, rollDegrees: 10 }).pitchDegrees).toBeCloseTo(
    -10 * HEAD_GAINS.down,
  )
})
