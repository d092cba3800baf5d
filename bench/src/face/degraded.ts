import type { FaceFrame } from '@maju/analysis/face/face-frame'
import { measureScreen } from '@maju/analysis/face/measure-screen'
import type { Runner } from '@maju/analysis/face/runner'
import type { ScreenMeasures } from '@maju/contracts/measurement'
import { sharedFile } from '@maju/text/shared-data.fixture'
import { FRAMES_PER_SECOND, heldStill, watchStill } from './watch.ts'

export type Degraded = { input: string; usable: boolean; wrong: string[]; seen: string }

/** Ten percent: of the value for what has a size, of the range in which heads turn for angles (±40°, ±25°, ±25°, shoulders ±30°). */
const RELATIVE = 0.1
const DEGREES: Partial<Record<keyof ScreenMeasures, number>> = {
  yawDegrees: 4,
  pitchDegrees: 2.5,
  rollDegrees: 2.5,
  shoulderDegrees: 3,
}
/** What the degrading itself changes, and rightly so. */
const ABOUT_THE_IMAGE: ReadonlySet<string> = new Set([
  'seconds',
  'validFrameShare',
  'faceBrightness',
  'severalFacesShare',
  'outOfFrameShare',
])
const SECONDS = 12

/** Renders of the same pose as `clean`, worse and worse; the far head is 45 pixels high instead of 280. */
const RENDERED = [
  { file: 'dark_x0.05.jpg', size: 1 },
  { file: 'dark_noisy_x0.12.jpg', size: 1 },
  { file: 'backlit.jpg', size: 1 },
  { file: 'overexposed.jpg', size: 1 },
  { file: 'blurred.jpg', size: 1 },
  { file: 'mask_occluded.jpg', size: 1 },
  { file: 'half_out_of_frame.jpg', size: 1 },
  { file: 'far_small_face.jpg', size: 45 / 280 },
] as const
const CLEAN = 'image/truth/pose_y+0_p+0_r+0.jpg'

/** What we make worse ourselves, so that the limits are not only right for the images they were found on. */
const FILTERS = {
  ...Object.fromEntries([2, 4, 6, 8, 12, 16].map((sigma) => [`blur ${sigma}`, `gblur=sigma=${sigma}`])),
  ...Object.fromEntries(
    [0.6, 0.4, 0.3, 0.2, 0.1, 0.05].map((gain) => [
      `light ${gain}`,
      `lutrgb=r=val*${gain}:g=val*${gain}:b=val*${gain}`,
    ]),
  ),
  ...Object.fromEntries(
    [1.5, 2, 3, 5].map((gain) => [
      `light ${gain}`,
      `lutrgb=r=clip(val*${gain}\\,0\\,255):g=clip(val*${gain}\\,0\\,255):b=clip(val*${gain}\\,0\\,255)`,
    ]),
  ),
  ...Object.fromEntries(
    [2, 4, 8, 12].map((times) => [
      `pixels of ${times}`,
      `scale=iw/${times}:-2:flags=area,scale=iw*${times}:-2:flags=bilinear`,
    ]),
  ),
  ...Object.fromEntries([20, 40, 80].map((noise) => [`noise ${noise}`, `noise=alls=${noise}:allf=t`])),
}
const BASES = [
  CLEAN,
  'image/truth/pose_y+15_p+0_r+0.jpg',
  'image/truth/pose_y+30_p-15_r+0.jpg',
  'image/real/pyfeat_single_face.jpg',
  // Not looked at while the limits were chosen.
  'video/real/pyfeat_single_face.mp4',
  'video/real/intel_head-pose-face-detection-male.gif',
  'video/real/azure_avatar_asking.mp4',
]

/** Every degraded input, with the measures that are more than ten percent off and still called ok. */
export async function degradedFigures(runner: Runner): Promise<Degraded[]> {
  const clean = measuresOf(await watchStill(runner, sharedFile(CLEAN)))
  const results: Degraded[] = []
  for (const { file, size } of RENDERED) {
    const frame = await watchStill(runner, sharedFile('image/truth', file))
    results.push(compare(file, measuresOf(frame), scaled(clean, size)))
  }
  for (const base of BASES) {
    const expected = measuresOf(await watchStill(runner, sharedFile(base)))
    for (const [name, filter] of Object.entries(FILTERS)) {
      const frame = await watchStill(runner, sharedFile(base), [filter])
      results.push(compare(`${base.replace(/^.*\//, '')}, ${name}`, measuresOf(frame), expected))
    }
  }
  return results
}

const measuresOf = (frame: FaceFrame): ScreenMeasures =>
  measureScreen({ frames: heldStill(frame, SECONDS), calibration: null, framesPerSecond: FRAMES_PER_SECOND }).measures

function scaled(measures: ScreenMeasures, size: number): ScreenMeasures {
  const { faceHeightShare } = measures
  return { ...measures, faceHeightShare: { ...faceHeightShare, value: (faceHeightShare.value ?? 0) * size } }
}

function compare(input: string, seen: ScreenMeasures, expected: ScreenMeasures): Degraded {
  const names = Object.keys(seen) as (keyof ScreenMeasures)[]
  const wrong = names.filter((name) => {
    const [value, known] = [seen[name].value, expected[name].value]
    if (ABOUT_THE_IMAGE.has(name) || seen[name].quality !== 'ok' || value === null || known === null) return false
    return Math.abs(value - known) > (DEGREES[name] ?? RELATIVE * Math.abs(known) + 0.005)
  })
  const told = seen.yawDegrees
  return {
    input,
    usable: told.quality === 'ok',
    wrong: wrong.map(
      (name) => `${name} ${seen[name].value?.toFixed(2)} instead of ${expected[name].value?.toFixed(2)}`,
    ),
    seen: told.quality === 'ok' ? 'ok' : `${told.quality}: ${told.reason}`,
  }
}
