import { expect, test } from 'vitest'
import { faceOf, framesFor, frameOf } from './face.fixture.ts'
import { calibrateGaze, gazeZone } from './gaze.ts'

const looking = (yawDegrees: number, pitchDegrees = 0) =>
  framesFor(1, (second) =>
    frameOf(second, faceOf({ yawDegrees: yawDegrees / 2, look: { yawDegrees: yawDegrees / 2, pitchDegrees } })),
  )

test.each([
  [0, 0, 'camera'],
  [14, -16, 'camera'],
  [16, 0, 'right'],
  [-16, 30, 'left'],
  [0, 18, 'up'],
  [0, -18, 'down'],
] as const)('without a calibration, %i° aside and %i° up is %s', (yawDegrees, pitchDegrees, zone) => {
  expect(gazeZone({ yawDegrees, pitchDegrees }, null)).toBe(zone)
})

test('with one, the camera’s zone ends halfway to the edges of the candidate’s own screen', () => {
  const { calibration } = calibrateGaze({ camera: looking(5), left: looking(25), right: looking(-11) })
  const zone = (yawDegrees: number) => gazeZone({ yawDegrees, pitchDegrees: 0 }, calibration)
  expect([-4, -2, 5, 14, 16].map(zone)).toEqual(['left', 'camera', 'camera', 'camera', 'right'])
})

test('a camera beside the eyes’ usual height is the middle', () => {
  const { calibration } = calibrateGaze({ camera: looking(0, 12), left: looking(20, 12), right: looking(-20, 12) })
  expect(gazeZone({ yawDegrees: 0, pitchDegrees: 12 }, calibration)).toBe('camera')
  expect(gazeZone({ yawDegrees: 0, pitchDegrees: -8 }, calibration)).toBe('down')
})

test('spots that cannot be told apart, on one side only, or hardly seen, make no calibration, and why is said', () => {
  const alike = { calibration: null, problem: 'alike' }
  const unseen = { calibration: null, problem: 'unseen' }
  expect(calibrateGaze({ camera: looking(0), left: looking(3), right: looking(-3) })).toEqual(alike)
  expect(calibrateGaze({ camera: looking(0), left: looking(20), right: looking(12) })).toEqual(alike)
  expect(calibrateGaze({ camera: looking(0), left: looking(20).slice(0, 4), right: looking(-20) })).toEqual(unseen)
  const closed = looking(20).map((frame) => ({ ...frame, face: faceOf({ look: null }) }))
  expect(calibrateGaze({ camera: looking(0), left: closed, right: looking(-20) })).toEqual(unseen)
})
