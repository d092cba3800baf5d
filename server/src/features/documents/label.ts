import { LIMITS } from '@maju/contracts/basics'

/** Control, format, private and half characters: they turn a name round, hide in it or break a header. */
const UNSEEN = /[\p{C}\u2028\u2029]/gu

/**
 * The name of a file as a label: without folders, without what cannot be seen, composed (macOS sends Hangul in parts), at most as long as a line. It is only
 * ever shown; where a file lies is never made from it.
 */
export function labelOf(name: string): string {
  const last =
    name
      .normalize('NFC')
      .split(/[/\\]/)
      .findLast((part) => part.replaceAll(UNSEEN, '').trim() !== '') ?? ''
  const seen = last.replaceAll(UNSEEN, '').replaceAll(/\s+/gu, ' ').trim()
  const short = Array.from(seen).slice(0, LIMITS.shortTextCharacters).join('').slice(0, LIMITS.shortTextCharacters)
  return short.replaceAll(UNSEEN, '').trim() || 'document'
}
