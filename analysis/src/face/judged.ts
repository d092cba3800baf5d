import type { Measured, Quality, QualityReason } from '@maju/contracts/measurement'
import { none } from '../measured.ts'

/** How far what was seen can be trusted, and why no further. */
export type Gate = { quality: Quality; reason: QualityReason | null }

export const OPEN: Gate = { quality: 'ok', reason: null }
export const doubtful = (reason: QualityReason): Gate => ({ quality: 'doubtful', reason })
export const closed = (reason: QualityReason): Gate => ({ quality: 'none', reason })

const RANK: Record<Quality, number> = { none: 0, doubtful: 1, ok: 2 }

/** The narrowest of several gates; of equal ones the first. */
export const narrowest = (first: Gate, ...others: readonly Gate[]): Gate =>
  others.reduce((narrow, gate) => (RANK[gate.quality] < RANK[narrow.quality] ? gate : narrow), first)

/** A gate that is doubtful below the one limit and closed below the other. */
export function gateBelow(value: number, limits: { doubtful: number; none: number }, reason: QualityReason): Gate {
  if (value < limits.none) return closed(reason)
  return value < limits.doubtful ? doubtful(reason) : OPEN
}

/** A gate that says something is not quite sure, at most: the value itself tells of the fault. */
export const atMostDoubtful = ({ quality, reason }: Gate): Gate => ({
  quality: quality === 'none' ? 'doubtful' : quality,
  reason,
})

/** A value behind a gate: it disappears where the gate is closed, and where it could not be computed. */
export function through({ quality, reason }: Gate, value: number): Measured {
  const isThere = quality !== 'none' && Number.isFinite(value)
  return isThere ? { value, quality, reason } : none(reason ?? 'few-valid-frames')
}
