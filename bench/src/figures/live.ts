import { filmedCandidate, whyNoCandidate } from '@maju/e2e/fake-devices'
import { openHouse } from '@maju/e2e/house'
import { openBrowser } from '@maju/e2e/visitor'
import { atLeast, atMost } from '../bars.ts'
import { type Result, skipped } from '../benchmark.ts'
import { recordedAnswer, type RecordedAnswer } from '../live/recorded-answer.ts'
import { round } from '../round.ts'

const answerSeconds = 20
const rateBar = 5
const busyBar = 0.1
/** The candidate leaves the picture and turns away now and then. */
const usableBar = 0.5

/** How often a face is seen in the page while an answer is recorded, and what that takes of the page's own thread. */
export async function run(): Promise<Result> {
  const missing = whyNoCandidate()
  if (missing !== null) return skipped(missing)
  const candidate = await filmedCandidate()
  const browser = await openBrowser(candidate.flags).catch((thrown: unknown) => String(thrown))
  if (typeof browser === 'string') {
    await candidate.remove()
    return skipped(browser)
  }
  const house = await openHouse({ MAJU_LOG_LEVEL: 'warn' })
  try {
    const without = await recordedAnswer(browser, house.address, { seconds: answerSeconds, watches: false })
    const watched = await recordedAnswer(browser, house.address, { seconds: answerSeconds, watches: true })
    return figures(without, watched)
  } finally {
    await browser.close()
    await house.stop()
    await candidate.remove()
  }
}

function figures(without: RecordedAnswer, watched: RecordedAnswer): Result {
  const rate = perSecond(watched.picturesAt)
  const more = watched.busyShare - without.busyShare
  const usable = watched.measurements?.screen?.measures.validFrameShare.value ?? 0
  return {
    rows: [rowOf('camera on, nothing watched', without), rowOf('camera on, watched', watched)],
    bars: [
      atLeast('pictures seen a second', rate, rateBar),
      atMost('more of the time that the page’s thread is at work', more, busyBar),
      atLeast('pictures with a usable face', usable, usableBar),
    ],
    notes: [
      `The built product in headless Chromium, a filmed candidate as its camera (1280 pixels wide, 30 pictures a second), microphone and camera on, ${answerSeconds} s of an answer from its fifth second on.`,
      'Busy: TaskDuration of Performance.getMetrics (all tasks of the page’s thread) over the time between two readings. Nothing watched: the same page to which the nets do not come.',
      'Pictures seen: messages to the worker that watches, from the first to the last; one goes out only when the one before has been seen.',
    ],
  }
}

const rowOf = (page: string, answer: RecordedAnswer) => {
  const { busyShare, longestTaskMilliseconds, picturesAt, secondsToFirstPicture, measurements } = answer
  return {
    page,
    'busy share': round(busyShare),
    'longest task, ms': round(longestTaskMilliseconds),
    pictures: picturesAt.length,
    'first after, s': secondsToFirstPicture === null ? null : round(secondsToFirstPicture),
    'a second': round(perSecond(picturesAt)),
    'usable share': measurements?.screen?.measures.validFrameShare.value ?? null,
    'blinks a minute': measurements?.screen?.measures.blinksPerMinute.quality ?? null,
  }
}

function perSecond(times: readonly number[]): number {
  const [first, last] = [times[0], times.at(-1)]
  return first === undefined || last === undefined || last <= first ? 0 : (times.length - 1) / (last - first)
}
