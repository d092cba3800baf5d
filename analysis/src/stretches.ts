import type { Stretch } from '@maju/contracts/measurement'

/** In seconds. */
export const lengthOf = ({ startSecond, endSecond }: Stretch): number => endSecond - startSecond

export type Labelled<Label> = Stretch & { label: Label }

export type StretchOptions = {
  /** How long one frame lasts. */
  frameSeconds: number
  /** A stretch shorter than this is left out. */
  leastSeconds: number
  /** Two stretches with no more between them are one. */
  bridgeSeconds: number
}

/** A little more than nothing, for seconds that were added up. */
const EPSILON = 1e-6

/** Runs of frames with the same label, short interruptions bridged and short runs left out. Frames without a label (null) belong to no run. */
export function stretchesOf<Label>(
  frames: readonly { second: number; label: Label | null }[],
  { frameSeconds, leastSeconds, bridgeSeconds }: StretchOptions,
): Labelled<Label>[] {
  const runs: Labelled<Label>[] = []
  for (const { second, label } of frames) {
    if (label === null) continue
    const endSecond = second + frameSeconds
    const last = runs.findLast((run) => run.label === label)
    const isNear = last && second - last.endSecond <= bridgeSeconds + EPSILON
    if (last && isNear) last.endSecond = endSecond
    else runs.push({ startSecond: second, endSecond, label })
  }
  return runs
    .filter((run) => lengthOf(run) >= leastSeconds - EPSILON)
    .toSorted((one, other) => one.startSecond - other.startSecond)
}

/** The same for one question that each frame answers with yes or no. */
export function stretchesWhere(
  frames: readonly { second: number; holds: boolean }[],
  options: StretchOptions,
): Stretch[] {
  const labelled = frames.map(({ second, holds }) => ({ second, label: holds ? ('yes' as const) : null }))
  return stretchesOf(labelled, options).map(({ startSecond, endSecond }) => ({ startSecond, endSecond }))
}
