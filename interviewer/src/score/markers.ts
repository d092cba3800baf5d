import type { Language } from '@maju/contracts/basics'
import { stem } from '@maju/text/stem'
import { foldCase } from './fold-case.ts'
import { LEXICON_EN } from './lexicon-en.ts'
import { LEXICON_KO } from './lexicon-ko.ts'
import type { Lexicon, Marker, MarkerKind } from './marker-kind.ts'
import { HOLDING, MARKER_KINDS } from './marker-kind.ts'
import { isNegated } from './negation.ts'

type Index = {
  whole: Map<string, MarkerKind>
  beginnings: Map<string, MarkerKind>
  longestBeginning: number
  shortestBeginning: number
}

const INDEX: Record<Language, Index> = { en: index(LEXICON_EN, 'en'), ko: index(LEXICON_KO, 'ko') }

/** A phrase is at most this many words. */
const WORDS_OF_PHRASE = 4
const WORD = /[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu

/**
 * The phrases of the lexicon in a text, in order, never overlapping. English is matched by whole words, Korean by how an 어절 begins.
 * A text in either language may hold the other; both are looked for. What lifts a level counts only where it is not denied. Linear in the length of the text.
 */
export function findMarkers(text: string): Marker[] {
  const lower = foldCase(text)
  const words = [...lower.matchAll(WORD)].map((match) => ({ word: match[0], start: match.index }))
  const markers: Marker[] = []
  let free = 0
  for (const [at, { start }] of words.entries()) {
    if (start < free) continue
    const found = inEnglish(words, at, lower) ?? inKorean(lower, start)
    if (!found) continue
    free = found.end
    if (HOLDING.has(found.kind) || !isNegated(lower, found.start, found.end)) markers.push(found)
  }
  return markers
}

type Word = { word: string; start: number }

function inEnglish(words: readonly Word[], at: number, lower: string): Marker | null {
  const first = words[at]
  if (!first || !/^[a-z]/.test(first.word)) return null
  for (let count = WORDS_OF_PHRASE; count > 1; count -= 1) {
    const last = words[at + count - 1]
    const end = last ? last.start + last.word.length : first.start
    const phrase = lower.slice(first.start, end).replace(/[\s-]+/g, ' ')
    const kind = INDEX.en.whole.get(phrase)
    if (kind) return { kind, term: phrase, start: first.start, end }
  }
  const kind = INDEX.en.whole.get(first.word) ?? byBeginning(INDEX.en, first.word)?.kind
  return kind ? { kind, term: stem(first.word), start: first.start, end: first.start + first.word.length } : null
}

function inKorean(lower: string, start: number): Marker | null {
  const found = byBeginning(INDEX.ko, lower.slice(start, start + INDEX.ko.longestBeginning))
  return found ? { kind: found.kind, term: found.beginning, start, end: start + found.beginning.length } : null
}

function byBeginning({ beginnings, longestBeginning, shortestBeginning }: Index, text: string) {
  for (let length = Math.min(text.length, longestBeginning); length >= shortestBeginning; length -= 1) {
    const beginning = text.slice(0, length)
    const kind = beginnings.get(beginning)
    if (kind) return { beginning, kind }
  }
  return null
}

function index(lexicon: Lexicon, language: Language): Index {
  const whole = new Map<string, MarkerKind>()
  const beginnings = new Map<string, MarkerKind>()
  for (const kind of MARKER_KINDS) {
    for (const phrase of lexicon[kind].split(',').map((each) => each.trim().replace(/\s+/g, ' '))) {
      if (language === 'ko') beginnings.set(phrase, kind)
      else if (phrase.endsWith('*')) beginnings.set(phrase.slice(0, -1), kind)
      else whole.set(phrase, kind)
    }
  }
  const lengths = [...beginnings.keys()].map((each) => each.length)
  return { whole, beginnings, longestBeginning: Math.max(...lengths), shortestBeginning: Math.min(...lengths) }
}
