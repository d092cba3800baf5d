import type { Language } from '@maju/contracts/basics'
import { stem } from './stem.ts'

/** The parts that two texts are compared by: character pairs for Korean, word stems for English. Each once. */
export function fingerprint(text: string, language: Language): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  if (language === 'en') return new Set(words.map(stem))
  return new Set(words.flatMap((word) => pairs(word)))
}

/** Share of what two fingerprints have in common, 0 to 1 (Dice 1945). Two empty ones are not alike. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let shared = 0
  for (const part of small) if (large.has(part)) shared += 1
  return (2 * shared) / (one.size + other.size)
}

/** How alike two texts read, 0 to 1, order of words left aside. */
export function similarity(one: string, other: string, language: Language): number {
  return overlap(fingerprint(one, language), fingerprint(other, language))
}

function pairs(word: string): string[] {
  if (word.length < 2) return [word]
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
}
