import type { ExpressionMeasures } from '@maju/contracts/measurement'
import { median } from '../statistics.ts'
import { doubtful, type Gate, gateBelow, narrowest, OPEN, through } from './judged.ts'
import type { Moment } from './moments.ts'
import { findSmiles } from './smiles.ts'

/**
 * What a face showed, by the action units of FACS (Ekman & Friesen 1978). `happy`: a smile (AU 12; a strong one raises the cheeks too, AU 6). `pleasant`:
 * a hint of one. `focused`: brows drawn together and not raised (AU 4). `concerned`: brows drawn together with their inner ends raised (AU 1 + 4).
 * `neutral`: none of these. A movement of the face and not what is felt: the same brows are seen in concentration, confusion and worry (Rozin & Cohen
 * 2003), and one movement may stand for many feelings or none (Barrett et al. 2019).
 */
type Expression = 'happy' | 'pleasant' | 'neutral' | 'focused' | 'concerned'

/** Within these, turning the head changed where the brows stand by 2 % (apart) and 4 % (height) on a face that moved nothing else; beyond, by up to 12 %. */
const MOST_DEGREES = { yaw: 15, pitch: 10 } as const
/** Shares of facing moments below which values are doubtful, and below which there are none. */
const FACING_SHARE = { doubtful: 0.5, none: 0.3 } as const
/** Speaking moves a mouth to and fro several times a second. */
const AROUND_SECONDS = 0.5
/** Against the person's own mouth at rest and usual brows, each beyond what turning the head or speaking does to them. */
const WIDER = 1.1
const TOGETHER = 0.93
const RAISED = 1.05

type Seen = { moments: readonly Moment[]; frameSeconds: number }
type Shape = { second: number; mouthWidth: number; apart: number; height: number }

/**
 * Of the time facing the camera, the share with each expression, against the person's own usual face. Smiles are told from rest on every face we looked
 * at; nobody has told us what the other expressions were: they are hints, and say so.
 */
export function measureExpressions({ moments, frameSeconds }: Seen, face: Gate): ExpressionMeasures {
  const { smiles, rest, isRestKnown } = findSmiles(moments, frameSeconds)
  const shapes = calmed(moments.filter(isFacing))
  const usual = {
    apart: median(shapes.map(({ apart }) => apart)),
    height: median(shapes.map(({ height }) => height)),
  }
  const shown = shapes.map((shape): Expression => {
    const isSmile = smiles.some(({ startSecond, endSecond }) => shape.second >= startSecond && shape.second < endSecond)
    if (isSmile) return 'happy'
    if (shape.apart <= TOGETHER * usual.apart) return shape.height >= RAISED * usual.height ? 'concerned' : 'focused'
    return shape.mouthWidth >= WIDER * rest ? 'pleasant' : 'neutral'
  })
  const share = (expression: Expression) => shown.filter((each) => each === expression).length / shown.length
  const facing = narrowest(face, gateBelow(shown.length / moments.length, FACING_SHARE, 'few-valid-frames'))
  const hint = narrowest(facing, doubtful('unproven'))
  return {
    happyShare: through(narrowest(facing, isRestKnown ? OPEN : doubtful('rest-not-seen')), share('happy')),
    pleasantShare: through(hint, share('pleasant')),
    neutralShare: through(hint, share('neutral')),
    focusedShare: through(hint, share('focused')),
    concernedShare: through(hint, share('concerned')),
  }
}

const isFacing = ({ yawDegrees, pitchDegrees }: Moment): boolean =>
  Math.abs(yawDegrees) <= MOST_DEGREES.yaw && Math.abs(pitchDegrees) <= MOST_DEGREES.pitch

/** The face at each moment as it is around that time. */
function calmed(moments: readonly Moment[]): Shape[] {
  let [from, to] = [0, 0]
  return moments.map(({ second }) => {
    while ((moments[from]?.second ?? second) < second - AROUND_SECONDS) from += 1
    while ((moments[to]?.second ?? Infinity) <= second + AROUND_SECONDS) to += 1
    const faces = moments.slice(from, to).map(({ face }) => face)
    return {
      second,
      mouthWidth: median(faces.map((face) => face.mouthWidth)),
      apart: median(faces.map(({ brows }) => brows.apart)),
      height: median(faces.map(({ brows }) => brows.height)),
    }
  })
}
