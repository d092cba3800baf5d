import type { Language, Span } from '@maju/contracts/basics'
import type { DocumentKind, DocumentWarning } from '@maju/contracts/target'
import { findHidden } from '../hidden.ts'
import type { DocumentLine } from './document-lines.ts'
import { blindFacts, personalNumbers } from './personal-facts.ts'

type Reading = {
  document: { kind: DocumentKind; text: string }
  lines: readonly DocumentLine[]
  /** Those of the lines that speak to a program. */
  instructions: readonly Span[]
}

/** What the candidate should know of a document before it is used, in order of place. */
export function documentWarnings({ document, lines, instructions }: Reading, language: Language): DocumentWarning[] {
  const warn = (kind: DocumentWarning['kind'], spans: readonly Span[]): DocumentWarning[] =>
    spans.map(({ start, end }) => ({
      document: document.kind,
      kind,
      quote: document.text.slice(start, end),
      start,
      end,
    }))
  return [
    ...warn('hidden-characters', hiddenByLine(document.text)),
    ...warn('instruction', instructions),
    ...(document.kind === 'posting'
      ? []
      : warn(
          'blind-hiring',
          inLines(document.text, lines, (line) => blindFacts(line, language)),
        )),
    ...(document.kind === 'posting' ? [] : warn('personal-number', inLines(document.text, lines, personalNumbers))),
  ].toSorted((one, other) => one.start - other.start)
}

/** One span a line, from its first unseen character to its last. A byte order mark at the very start is the work of an editor. */
function hiddenByLine(text: string): Span[] {
  const spans: Span[] = []
  for (const { start, end, text: run } of findHidden(text)) {
    if (start === 0 && run === '\ufeff') continue
    const last = spans.at(-1)
    if (last && !/[\r\n]/u.test(text.slice(last.end, start))) last.end = end
    else spans.push({ start, end })
  }
  return spans
}

const inLines = (text: string, lines: readonly DocumentLine[], find: (line: string) => Span[]): Span[] =>
  lines.flatMap((line) =>
    find(text.slice(line.start, line.end)).map(({ start, end }) => ({
      start: line.start + start,
      end: line.start + end,
    })),
  )
