// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { recordingStorage } from '../recording-storage.ts'
import { calibrationFor, isFresh, keepable } from './kept-gaze.ts'
import { streamOf } from './recording.fixture.ts'
import { changeRecordingSettings, recordingSettings } from './recording-settings.ts'

const spots = {
  camera: { yawDegrees: 1, pitchDegrees: 2 },
  left: { yawDegrees: 14, pitchDegrees: -6 },
  right: { yawDegrees: -12, pitchDegrees: -7 },
}
const noon = Date.UTC(2026, 10, 29, 12)
const hours = (count: number) => noon + count * 3_600_000
const cameraOf = (deviceId: string) => {
  const [track] = streamOf('video').stream.getVideoTracks()
  if (!track) throw new Error('the stream has no picture')
  return Object.assign(track, { getSettings: () => ({ deviceId }) })
}
const kept = () => keepable(spots, cameraOf('built-in'), noon)

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('screen', { width: 1920, height: 1080 })
})
afterEach(() => void vi.unstubAllGlobals())

test('a calibration holds for its camera and its screen, for one sitting', () => {
  const gaze = kept()
  expect(calibrationFor(gaze, cameraOf('built-in'), hours(2.9))).toBe(spots)
  expect(calibrationFor(gaze, cameraOf('built-in'), hours(3))).toBeNull()
  expect(calibrationFor(gaze, cameraOf('other'), hours(1))).toBeNull()
  expect(calibrationFor(gaze, null, hours(1))).toBeNull()
  expect(calibrationFor(null, cameraOf('built-in'), hours(1))).toBeNull()
  vi.stubGlobal('screen', { width: 1080, height: 1920 })
  expect(calibrationFor(gaze, cameraOf('built-in'), hours(1))).toBeNull()
  expect(isFresh(gaze, hours(1))).toBe(false)
})

test('it is kept with the settings as numbers, and forgotten without touching them', () => {
  const gaze = kept()
  changeRecordingSettings({ camera: true, gaze })
  expect(recordingSettings()).toMatchObject({ camera: true, gaze })
  changeRecordingSettings({ gaze: null })
  expect(recordingSettings()).toMatchObject({ camera: true, gaze: null })
  expect(localStorage.getItem(recordingStorage.settings)).not.toContain('yawDegrees')
})

test.each([
  ['have none', undefined],
  ['hold something else', { spots: 'left' }],
])('settings that %s keep what was chosen', (_how, gaze) => {
  const chosen = { microphone: true, camera: true, keep: false, send: true, microphoneId: 'm', cameraId: 'c' }
  localStorage.setItem(recordingStorage.settings, JSON.stringify({ ...chosen, gaze }))
  expect(recordingSettings()).toMatchObject({ ...chosen, gaze: null, expression: false })
})
