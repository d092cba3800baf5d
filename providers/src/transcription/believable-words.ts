import type { TimedWord } from '@maju/contracts/transcript'
import { cleanText } from '../wire/clean-text.ts'
import type { HeardWord } from './raw-transcriber.ts'

/** Recognisers round to tenths of a second. */
const slackSeconds = 0.1
/** A word may begin so much before the one that it follows, or after its own end: whisper.cpp says so of the first word of a sentence. */
const disorderSeconds = 1

const confidenceOf = (value: number | null): number | null =>
  value !== null && value >= 0 && value <= 1 ? value : null

/** No time of these can be true. A time beyond the end is held at the end: Whisper hears in windows of thirty seconds and invents words in the rest. */
const isImpossible = ({ startSecond, endSecond }: HeardWord): boolean =>
  !Number.isFinite(startSecond) ||
  !Number.isFinite(endSecond) ||
  startSecond < -slackSeconds ||
  endSecond < startSecond - disorderSeconds

/** More than every second word after the end: the times are of another unit or of another recording. */
const areBeyond = (words: readonly HeardWord[], durationSeconds: number): boolean =>
  words.filter((word) => word.startSecond > durationSeconds + slackSeconds).length > words.length / 2

/**
 * The words in the order in which they came, their times inside the recording and never running backwards; null where the times cannot be
 * true. Times are taken or not taken as a whole: a pace that is counted from the half that looked right would be called ok and be wrong.
 */
export function believableWords(heard: readonly HeardWord[], durationSeconds: number): TimedWord[] | null {
  const named = heard.flatMap((word) => {
    const text = cleanText(word.text).trim()
    return text === '' ? [] : [{ ...word, text }]
  })
  if (named.some(isImpossible) || areBeyond(named, durationSeconds)) return null

  const words: TimedWord[] = []
  for (const { text, confidence, ...word } of named) {
    const startSecond = Math.min(word.startSecond, word.endSecond)
    const endSecond = Math.max(word.startSecond, word.endSecond)
    const previous = words.at(-1)?.startSecond ?? 0
    if (startSecond < previous - disorderSeconds) return null
    const start = Math.min(Math.max(startSecond, previous), durationSeconds)
    const end = Math.min(Math.max(endSecond, start), durationSeconds)
    words.push({ text, startSecond: start, endSecond: end, confidence: confidenceOf(confidence) })
  }
  return words
}
