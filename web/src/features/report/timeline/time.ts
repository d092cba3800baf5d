import type { Measurements } from '@maju/contracts/recording'

/** Minutes and seconds, as a player shows them. */
export function clockOf(second: number): string {
  const whole = Math.max(0, Math.floor(second))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

const stepSeconds = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600]
const mostTicks = 5

/** Seconds to write under a timeline: round ones, from 0, few enough for a phone. */
export function ticksFor(total: number): number[] {
  const step = stepSeconds.find((seconds) => total / seconds <= mostTicks) ?? 900
  return Array.from({ length: Math.floor(total / step) + 1 }, (_, at) => at * step)
}

const keySteps: Readonly<Record<string, number>> = {
  ArrowRight: 2,
  ArrowUp: 2,
  ArrowLeft: -2,
  ArrowDown: -2,
  PageUp: 10,
  PageDown: -10,
  End: Infinity,
  Home: -Infinity,
}

export const within = (second: number, total: number): number => Math.min(total, Math.max(0, second))

/** Where a key leads from a second; null for a key that does not move. */
export function secondAfter(key: string, second: number, total: number): number | null {
  const step = keySteps[key]
  return step === undefined ? null : within(second + step, total)
}

const lastOf = (stretches: readonly { endSecond: number }[] = []) =>
  Math.max(0, ...stretches.map((one) => one.endSecond))

const endOfVoice = ({ timeline: { speech, loudnessDecibels } }: NonNullable<Measurements['voice']>) =>
  Math.max(lastOf(speech), loudnessDecibels.secondsApart * loudnessDecibels.values.length)

/** How long a recording is: as it was said, or else as far as anything was found in it. A webm often does not say it itself. */
export function lengthOf(seconds: number | null, found: Measurements | null): number {
  if (seconds !== null && seconds > 0) return seconds
  if (!found) return 0
  const { voice, screen, transcript } = found
  return Math.max(voice ? endOfVoice(voice) : 0, lastOf(screen?.timeline.gaze), lastOf(transcript?.words ?? []))
}
