import type { Sound } from '@maju/analysis/voice/sound'

/** So much is written down at a time: it can be sent in half a minute over a slow line. */
const LONGEST_SECONDS = 240
/** A longer sound is cut where it is quietest in the last of these. */
const LOOKS_BACK_SECONDS = 20
const WINDOW_SECONDS = 0.1

/** The beginning of a sound, up to a quiet moment where it is too long for one piece. */
export function firstPiece({ samples, sampleRateHertz }: Sound): Sound {
  const most = LONGEST_SECONDS * sampleRateHertz
  if (samples.length <= most) return { samples, sampleRateHertz }
  const window = Math.round(WINDOW_SECONDS * sampleRateHertz)
  let quietest = { end: most, power: Infinity }
  for (let at = most - window; at >= most - LOOKS_BACK_SECONDS * sampleRateHertz; at -= window) {
    let power = 0
    for (let nth = at; nth < at + window; nth += 1) power += (samples[nth] ?? 0) ** 2
    if (power < quietest.power) quietest = { end: at + Math.round(window / 2), power }
  }
  return { samples: samples.subarray(0, quietest.end), sampleRateHertz }
}
