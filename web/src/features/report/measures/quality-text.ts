import type { Measured } from '@maju/contracts/measurement'
import { useMeasureText } from './measure-text.ts'

/** Why a value is only a hint, or why there is none; null for a value that stands. */
export function useQualityText() {
  const say = useMeasureText()
  return ({ quality, reason }: Measured): string | null => {
    if (quality === 'ok') return null
    const because = reason ? say(`reason.${reason}`) : say('quality.noReason')
    return quality === 'doubtful' ? say('quality.doubtful', { reason: because }) : because
  }
}

type Limits = { from: number | null; to: number | null }

/** A band from where to where. */
export function useRangeText() {
  const say = useMeasureText()
  return ({ from, to }: Limits, edge: (value: number) => string): string => {
    if (from !== null && to !== null) return say('range.between', { from: edge(from), to: edge(to) })
    if (from !== null) return say('range.from', { from: edge(from) })
    return to === null ? '' : say('range.to', { to: edge(to) })
  }
}
