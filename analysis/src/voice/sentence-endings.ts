import type { Language } from '@maju/contracts/basics'
import type { Measured, QualityReason, Stretch } from '@maju/contracts/measurement'
import type { Transcript } from '@maju/contracts/transcript'
import { splitSentences } from '@maju/text/sentences'
import { median, sum } from '../statistics.ts'
import { lengthOf } from '../stretches.ts'
import { decibels, powerOf } from './band-levels.ts'
import type { Heard } from './hear.ts'
import { judge, type Needs } from './judge.ts'
import { framesIn } from './several-speakers.ts'
import { spokenSyllables } from './spoken-syllables.ts'
import { type SpokenWord, spokenText, spokenWords } from './spoken-words.ts'

/** A sentence and its last two syllables. */
type Ending = { sentence: Stretch; ending: Stretch }

/** Shorter sentences ("네.") have no body to be compared with. */
const LEAST_SENTENCE_SECONDS = 1
const LEAST_SYLLABLES = 5
const ENDING_SYLLABLES = 2
/** Without word times, speech before a silence of this length is taken for a sentence, and two syllables for this long. */
const SENTENCE_PAUSE_SECONDS = 0.5
const ENDING_SECONDS = 0.4

const NEEDS: Needs = { leastSignalToNoise: 15, oneSpeaker: true, unclipped: true }

/** Level of the last two syllables of a sentence against the whole of it, in decibels: the median over the sentences. */
export function measureSentenceEndings(heard: Heard, transcript: Transcript | null, language: Language): Measured {
  const timed = transcript?.words ? endingsOfWords(transcript, language) : []
  if (timed.length > 0) return judge(medianFall(heard, timed), heard, NEEDS)
  const doubt: QualityReason = transcript ? 'no-word-times' : 'no-transcript'
  return judge(medianFall(heard, endingsOfPhrases(heard)), heard, NEEDS, doubt)
}

function endingsOfWords(transcript: Transcript, language: Language): Ending[] {
  const words = spokenWords(transcript)
  return splitSentences(spokenText(transcript)).flatMap(({ start, end }) => {
    const said = words.filter((word) => word.start >= start && word.start < end)
    const sentence = stretchOf(said)
    const ending = endingOf(said, language)
    return sentence && ending && lengthOf(sentence) >= LEAST_SENTENCE_SECONDS ? [{ sentence, ending }] : []
  })
}

function stretchOf(words: readonly SpokenWord[]): Stretch | null {
  const startSecond = words[0]?.startSecond ?? null
  const endSecond = words.at(-1)?.endSecond ?? null
  return startSecond === null || endSecond === null ? null : { startSecond, endSecond }
}

/** From where the second syllable from the end begins, if the syllables of a word are equally long. */
function endingOf(words: readonly SpokenWord[], language: Language): Stretch | null {
  const counted = words.map((word) => ({ word, syllables: spokenSyllables(word.text, language) }))
  if (sum(counted.map(({ syllables }) => syllables)) < LEAST_SYLLABLES) return null
  let missing = ENDING_SYLLABLES
  for (const { word, syllables } of counted.toReversed()) {
    if (word.startSecond === null || word.endSecond === null) return null
    if (syllables >= missing) {
      const startSecond = word.endSecond - (missing / syllables) * (word.endSecond - word.startSecond)
      return { startSecond, endSecond: stretchOf(words)?.endSecond ?? word.endSecond }
    }
    missing -= syllables
  }
  return null
}

function endingsOfPhrases({ speech, pauses }: Heard): Ending[] {
  const endings: Ending[] = []
  let startSecond: number | null = null
  for (const [at, stretch] of speech.entries()) {
    startSecond ??= stretch.startSecond
    const pause = pauses[at]
    if (pause && lengthOf(pause) < SENTENCE_PAUSE_SECONDS) continue
    const sentence = { startSecond, endSecond: stretch.endSecond }
    const ending = { startSecond: stretch.endSecond - ENDING_SECONDS, endSecond: stretch.endSecond }
    if (lengthOf(sentence) >= LEAST_SENTENCE_SECONDS) endings.push({ sentence, ending })
    startSecond = null
  }
  return endings
}

function medianFall(heard: Heard, endings: readonly Ending[]): number | null {
  const falls = endings
    .map(({ sentence, ending }) => levelIn(heard, ending) - levelIn(heard, sentence))
    .filter(Number.isFinite)
  return falls.length === 0 ? null : median(falls)
}

/** The mean level of the speech within a stretch: recognisers let words reach into the silence behind them. */
function levelIn({ pitch, speech, intensity }: Heard, stretch: Stretch): number {
  let power = 0
  let frames = 0
  for (const each of speech) {
    const common = {
      startSecond: Math.max(each.startSecond, stretch.startSecond),
      endSecond: Math.min(each.endSecond, stretch.endSecond),
    }
    if (lengthOf(common) <= 0) continue
    for (const level of intensity.subarray(...framesIn(pitch, common))) {
      power += powerOf(level)
      frames += 1
    }
  }
  return frames === 0 ? Number.NaN : decibels(power / frames)
}
