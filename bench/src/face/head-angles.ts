import type { FaceFrame, SeenFace } from '@maju/analysis/face/face-frame'
import { mean, median } from '@maju/analysis/statistics'
import { atMost } from '../bars.ts'
import type { Result } from '../benchmark.ts'
import { round } from '../round.ts'
import type { Truth, TruthFrame } from './truth.ts'

const ANGLES = ['yawDegrees', 'pitchDegrees', 'rollDegrees'] as const
type Angle = (typeof ANGLES)[number]

/** The range in which the bars hold, and the bars, in degrees. */
const RANGE: Record<Angle, number> = { yawDegrees: 40, pitchDegrees: 25, rollDegrees: 25 }
const BARS: Record<Angle, number> = { yawDegrees: 5, pitchDegrees: 5, rollDegrees: 3 }
/** The gains were fitted on what is before, and are judged on what is after. */
const HALF_SECOND = 20
/** The head does not move before: what is seen then is this head's neutral pose. */
const NEUTRAL_SECONDS = 3

type Pair = { seen: SeenFace; truth: TruthFrame }

/** How far the head's angles are off on the pose sweep, in the half that was fitted and in the half that was held out. */
export function headAngleFigures(frames: readonly FaceFrame[], truth: Truth): Required<Pick<Result, 'rows' | 'bars'>> {
  const pairs = frames.flatMap(({ second, face }) => (face ? [{ seen: face, truth: truth.at(second) }] : []))
  const neutral = neutralOf(pairs.filter((pair) => pair.truth.second < NEUTRAL_SECONDS))
  const halves = {
    'first half': pairs.filter((pair) => pair.truth.second < HALF_SECOND),
    'held out': pairs.filter((pair) => pair.truth.second >= HALF_SECOND),
  }
  return {
    rows: Object.entries(halves).flatMap(([name, half]) =>
      ANGLES.map((angle) => ({
        measure: `mean error of ${angle}`,
        input: `pose_sweep_40s, ${name}`,
        value: round(errorOf(half, angle, neutral[angle]), 2),
        'neutral pose unknown': round(errorOf(half, angle, 0), 2),
        n: half.filter(isInRange).length,
      })),
    ),
    bars: ANGLES.map((angle) =>
      atMost(
        `mean error of ${angle} on the held-out half, within ±${RANGE[angle]}°`,
        errorOf(halves['held out'], angle, neutral[angle]),
        BARS[angle],
      ),
    ),
  }
}

const errorOf = (half: readonly Pair[], angle: Angle, moved: number): number =>
  mean(half.filter(isInRange).map(({ seen, truth }) => Math.abs(seen[angle] - moved - truth[angle])))

const isInRange = ({ truth }: Pair): boolean => ANGLES.every((angle) => Math.abs(truth[angle]) <= RANGE[angle])

function neutralOf(pairs: readonly Pair[]): Record<Angle, number> {
  const medianOf = (angle: Angle) => median(pairs.map(({ seen }) => seen[angle]))
  return {
    yawDegrees: medianOf('yawDegrees'),
    pitchDegrees: medianOf('pitchDegrees'),
    rollDegrees: medianOf('rollDegrees'),
  }
}
