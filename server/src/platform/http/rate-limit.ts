import { Refused } from '../errors.ts'

/**
 * A bucket for each subject that refills evenly. In memory: with several processes each counts for itself.
 * `perMinute` 0 switches it off. `now` gives milliseconds.
 */
export function rateLimit({ perMinute, now }: { perMinute: number; now: () => number }) {
  const buckets = new Map<string, { left: number; at: number }>()
  const perMillisecond = perMinute / 60_000

  function forgetFull(at: number) {
    for (const [subject, bucket] of buckets) {
      if (bucket.left + (at - bucket.at) * perMillisecond >= perMinute) buckets.delete(subject)
    }
  }

  /** Takes one. @throws Refused `too-many-requests` with the seconds until the next is free. */
  return function take(subject: string) {
    if (perMinute === 0) return
    const at = now()
    if (buckets.size > 10_000) forgetFull(at)
    const bucket = buckets.get(subject) ?? { left: perMinute, at }
    const left = Math.min(perMinute, bucket.left + (at - bucket.at) * perMillisecond)
    if (left < 1) {
      buckets.set(subject, { left, at })
      throw new Refused(
        'too-many-requests',
        'Too many requests in a short time. Wait a little and try again.',
        Math.ceil((1 - left) / perMillisecond / 1000),
      )
    }
    buckets.set(subject, { left: left - 1, at })
  }
}
export type RateLimit = ReturnType<typeof rateLimit>
