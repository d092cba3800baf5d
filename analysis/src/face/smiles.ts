import type { Stretch } from '@maju/contracts/measurement'
import { quantile } from '../statistics.ts'
import { stretchesWhere } from '../stretches.ts'
import type { Moment } from './moments.ts'

/** Width of the mouth over the distance of the eyes. At rest .42 to .59 and smiling .72 to .80, on the faces we looked at. */
const WIDEST_AT_REST = 0.58
const NARROWEST_SMILE = 0.62
/** A smile is so much wider than the person's own mouth at rest. */
const WIDER = 1.2
/** Most people do not smile most of the time, and speaking narrows a mouth as often as it widens it. */
const REST_QUANTILE = 0.2
/** A head turned further shows half a mouth. */
const MOST_YAW_DEGREES = 35
/** A wide vowel is shorter. */
const LEAST_SECONDS = 0.4
const BRIDGE_SECONDS = 0.25

export type Smiles = {
  smiles: Stretch[]
  /** How wide the mouth is at rest. */
  rest: number
  /** Whether the mouth was seen at rest. Where it was not, a usual mouth is taken instead. */
  isRestKnown: boolean
}

/** When somebody smiled, by how much wider the mouth is than theirs at rest. */
export function findSmiles(moments: readonly Moment[], frameSeconds: number): Smiles {
  const facing = moments.filter(({ yawDegrees }) => Math.abs(yawDegrees) <= MOST_YAW_DEGREES)
  const narrow = quantile(
    facing.map(({ face }) => face.mouthWidth),
    REST_QUANTILE,
  )
  const rest = Math.min(WIDEST_AT_REST, narrow)
  const least = Math.max(NARROWEST_SMILE, WIDER * rest)
  const smiling = facing.map(({ second, face }) => ({ second, holds: face.mouthWidth >= least }))
  return {
    smiles: stretchesWhere(smiling, { frameSeconds, leastSeconds: LEAST_SECONDS, bridgeSeconds: BRIDGE_SECONDS }),
    rest,
    isRestKnown: narrow <= WIDEST_AT_REST,
  }
}
