import { type Curve, TIMELINE_LIMITS, type VoiceTimeline } from '@maju/contracts/measurement'
import { decibels, powerOf, SILENCE_DECIBELS } from './band-levels.ts'
import type { Filler } from './find-fillers.ts'
import { frameAt } from './frames.ts'
import type { Heard } from './hear.ts'
import { mean, median } from '../statistics.ts'

/** As fine as a screen shows; a recording of more than so many points is shown more coarsely. */
const FINEST_SECONDS = 0.1

/** What happened when. Fillers are shown where the transcript has times. */
export function voiceTimeline(heard: Heard, fillers: readonly Filler[]): VoiceTimeline {
  return {
    speech: heard.speech,
    pauses: heard.pauses,
    fillers: fillers.flatMap(({ text, startSecond, endSecond }) =>
      startSecond === null || endSecond === null ? [] : [{ text, startSecond, endSecond }],
    ),
    loudnessDecibels: curve(heard, heard.intensity, (levels) => {
      const level = decibels(mean(levels.map(powerOf)))
      return level > SILENCE_DECIBELS ? level : null
    }),
    pitchHertz: curve(heard, heard.pitch.hertz, (all) => {
      const voiced = all.filter((hertz) => hertz > 0)
      return voiced.length > all.length / 2 ? median(voiced) : null
    }),
  }
}

/** Points made of the frames around them, rounded to a tenth. */
function curve({ seconds, pitch }: Heard, values: Float64Array, point: (within: number[]) => number | null): Curve {
  const secondsApart = FINEST_SECONDS * Math.max(1, Math.ceil(seconds / FINEST_SECONDS / TIMELINE_LIMITS.points))
  const points = Array.from({ length: Math.ceil(seconds / secondsApart) }, (_, at) => {
    if (values.length === 0) return null
    const first = frameAt(pitch.frames, at * secondsApart)
    const end = Math.max(first + 1, frameAt(pitch.frames, (at + 1) * secondsApart))
    const value = point([...values.subarray(first, end)])
    return value === null ? null : Math.round(10 * value) / 10
  })
  return { secondsApart, values: points }
}
