import type { TimedWord, Transcript } from '@maju/contracts/transcript'
import { isGhostPhrase, longestPhraseWords } from './ghost-phrases.ts'
import { keptText } from './kept-text.ts'
import { loops } from './loops.ts'
import { type Speech, spokenShare } from './spoken-share.ts'

export type GhostReason = 'no-speech' | 'known-phrase' | 'repetition' | 'annotation'

/** Words that stood in the transcript and were not said. Times are null where the transcript has none. */
export type Ghost = { text: string; startSecond: number | null; endSecond: number | null; reason: GhostReason }

export type Cleaned = { transcript: Transcript; removed: readonly Ghost[] }

type Token = { text: string; time: TimedWord | null }
/** Half-open, in tokens. */
type Run = { start: number; end: number }
/** Runs of one pass, in order, none over another. */
type Finder = (tokens: readonly Token[], speech: Speech | null) => Run[]

/**
 * The transcript without what recognisers invent: words with no speech under them, endings of videos (alone, or with speech under less
 * than half of them), loops (the first time stays), and notes such as `[Music]`. `speech` is where speech was measured; null where
 * nothing was measured, then only the words themselves are judged. What is removed is said, with the reason.
 */
export function withoutGhosts(transcript: Transcript, speech: Speech | null): Cleaned {
  const all =
    transcript.words?.map((word): Token => ({ text: word.text, time: word })) ??
    (transcript.text.match(/\S+/g) ?? []).map((text): Token => ({ text, time: null }))
  const removed: Ghost[] = []
  let tokens: readonly Token[] = all
  // What is removed can bring together what then is a ghost itself.
  for (let found = find(tokens, speech); found !== null; found = find(tokens, speech)) {
    const { reason, runs } = found
    removed.push(...runs.map((run) => ghost(tokens.slice(run.start, run.end), reason)))
    const gone = new Set(runs.flatMap((run) => tokens.slice(run.start, run.end)))
    tokens = tokens.filter((token) => !gone.has(token))
  }
  if (removed.length === 0) return { transcript, removed }

  if (!transcript.words)
    return { transcript: { ...transcript, text: tokens.map((token) => token.text).join(' ') }, removed }
  const kept = new Set(tokens)
  const words = tokens.flatMap(({ time }) => time ?? [])
  const spelled = all.map((token) => ({ text: token.text, isKept: kept.has(token) }))
  return { transcript: { ...transcript, text: keptText(transcript.text, spelled), words }, removed }
}

function ghost(tokens: readonly Token[], reason: GhostReason): Ghost {
  return {
    text: tokens.map((token) => token.text).join(' '),
    startSecond: tokens[0]?.time?.startSecond ?? null,
    endSecond: tokens.at(-1)?.time?.endSecond ?? null,
    reason,
  }
}

function find(tokens: readonly Token[], speech: Speech | null): { reason: GhostReason; runs: Run[] } | null {
  for (const [reason, finder] of finders) {
    const runs = finder(tokens, speech)
    if (runs.length > 0) return { reason, runs }
  }
  return null
}

const longestAnnotationWords = 12
const isWholeAnnotation = (text: string): boolean => /^(?:[[(*♪].*[\])*♪]|[♪*]+)[.,!?]*$/.test(text)
const opensAnnotation = (text: string): boolean => /^[[(*♪][^\])*♪]*$/.test(text)
const closesAnnotation = (text: string): boolean => /^[^[(]*[\])*♪][.,!?]*$/.test(text)

/** What stands in brackets or between notes is about the sound. `(주)마주` is a company. */
const annotations: Finder = (tokens) => {
  const runs: Run[] = []
  for (let start = 0; start < tokens.length; start++) {
    const text = tokens[start]?.text ?? ''
    const near = tokens.slice(start + 1, start + longestAnnotationWords)
    const closing = opensAnnotation(text) ? near.findIndex((token) => closesAnnotation(token.text)) : -1
    if (closing < 0 && !isWholeAnnotation(text)) continue
    runs.push({ start, end: start + closing + 2 })
    start += closing + 1
  }
  return runs
}

/** The longest first: the whole of a greeting, not its beginning. */
const knownPhrases: Finder = (tokens, speech) => {
  const runs: Run[] = []
  for (let start = 0; start < tokens.length; start++) {
    for (let end = Math.min(tokens.length, start + longestPhraseWords); end > start; end--) {
      const words = tokens.slice(start, end)
      const isAlone = start === 0 && end === tokens.length
      if (!isAlone && shareOf(words, speech) >= 0.5) continue
      if (!isGhostPhrase(words.map(({ text }) => text))) continue
      runs.push({ start, end })
      start = end - 1
    }
  }
  return runs
}

const unspoken: Finder = (tokens, speech) => {
  const runs: Run[] = []
  for (const [i, token] of tokens.entries()) {
    if (shareOf([token], speech, true) > 0) continue
    const last = runs.at(-1)
    if (last?.end === i) last.end = i + 1
    else runs.push({ start: i, end: i + 1 })
  }
  return runs
}

const repetitions: Finder = (tokens) => loops(tokens.map(({ text }) => text))

const finders: readonly (readonly [GhostReason, Finder])[] = [
  ['annotation', annotations],
  ['known-phrase', knownPhrases],
  ['no-speech', unspoken],
  ['repetition', repetitions],
]

/** 1 where nothing was measured: then nothing speaks against the words. Words without times have speech where there is any at all. */
function shareOf(tokens: readonly Token[], speech: Speech | null, isLenient = false): number {
  if (speech === null) return 1
  const first = tokens[0]?.time
  const last = tokens.at(-1)?.time
  if (!first || !last) return speech.length > 0 ? 1 : 0
  return spokenShare({ startSecond: first.startSecond, endSecond: last.endSecond }, speech, isLenient)
}
