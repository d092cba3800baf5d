import { matchesOf } from './matches.ts'
import { findPersonalData, namesIn } from './personal-data.ts'

export type Masker = {
  /** The text with personal data replaced by marks such as `[NAME_1]`; the same data always by the same mark. */
  mask: (text: string) => string
  /** The text with every mark of this masker turned back. `unmask(mask(text)) === text` for every text. */
  unmask: (text: string) => string
}

/** A text that already holds something that looks like a mark keeps it: it is masked as `LITERAL`. */
const MARK = /\[[A-Z][A-Z_]{1,20}_\d{1,6}\]/gu

/**
 * Hides personal data before a text leaves the machine and puts it back in the reply: names given or introduced, phone numbers,
 * e-mail and postal addresses, resident numbers, and what law protects (병역, 보훈, 장애, 가족). One masker serves one call, so that
 * marks agree over all its texts.
 */
export function masker(names: readonly string[] = []): Masker {
  const markOf = new Map<string, string>()
  const originalOf = new Map<string, string>()

  const remember = (kind: string, original: string): string => {
    const known = markOf.get(`${kind} ${original}`)
    if (known) return known
    const mark = `[${kind}_${markOf.size + 1}]`
    markOf.set(`${kind} ${original}`, mark)
    originalOf.set(mark, original)
    return mark
  }

  return {
    mask: (text) => replace(text, findings(text, names), remember),
    unmask: (text) => text.replace(MARK, (mark) => originalOf.get(mark) ?? mark),
  }
}

type Finding = { kind: string; start: number; end: number }

function findings(text: string, names: readonly string[]): Finding[] {
  const marks = matchesOf(text, MARK).map(({ start, end }) => ({ kind: 'LITERAL', start, end }))
  const personal = findPersonalData(text, [...names, ...namesIn(text)])
  const apart = personal.filter(({ start, end }) => marks.every((mark) => end <= mark.start || start >= mark.end))
  return [...marks, ...apart].toSorted((one, other) => one.start - other.start)
}

function replace(
  text: string,
  found: readonly Finding[],
  remember: (kind: string, original: string) => string,
): string {
  const pieces: string[] = []
  let from = 0
  for (const { kind, start, end } of found) {
    pieces.push(text.slice(from, start), remember(kind, text.slice(start, end)))
    from = end
  }
  return [...pieces, text.slice(from)].join('')
}
