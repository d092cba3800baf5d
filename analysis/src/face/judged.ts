import type { Measured, Quality, QualityReason } from '@maju/contracts/measurement'

/** How far what was seen can be trusted, and why no further. */
export type Gate = { quality: Quality; reason: QualityReason | null }

export const OPEN: Gate = { quality: 'ok', reason: null }
export const doubtful = (reason: QualityReason): Gate => ({ quality: 'doubtful', reason })
export const closed = (reason: QualityReason): Gate => ({ quality: 'none', reason })

const RANK: Record<Quality, number> = { none: 0, doubtful: 1, ok: 2 }

/** The narrowest of several gates; of equal ones the first. */
export const narrowest = (first: Gate, ...others: readonly Gate[]): Gate =>
  others.reduce((narrow, gate) => (RANK[gate.quality] < RANK[narrow.quality] ? gate : narrow), first)

/** A gate that says something is not quite sure, at most: the value itself tells of the fault. */
export const atMostDoubtful = ({ quality, reason }: Gate): Gate => ({
  quality: quality === 'none' ? 'doubtful' : quality,
  reason,
})

/** A value behind a gate: it disappears where the gate is closed, and where it could not be computed. */
export function through({ quality, reason }: Gate, value: number): Measured {
  if (quality === 'none') return { value: null, quality, reason }
  if (!Number.isFinite(value)) return { value: null, quality: 'none', reason: reason ?? 'few-valid-frames' }
  return { value, quality, reason }
}
