import type { Language, Span } from '@maju/contracts/basics'
import type { Claim, DocumentKind, DocumentWarning, SourceKind, TargetReading } from '@maju/contracts/target'
import { findDates } from '../dates.ts'
import { findNumbers } from '../numbers.ts'
import { claimKind } from './claim-kind.ts'
import { companyClaims } from './company-claims.ts'
import { isContact } from './contact-line.ts'
import type { DocumentLine } from './document-lines.ts'
import { documentLines, trimmed } from './document-lines.ts'
import { documentWarnings } from './document-warnings.ts'
import { afterBullet, linePieces } from './line-pieces.ts'
import { programLines } from './program-lines.ts'
import type { Heading, SectionTopic } from './sections.ts'
import { headingOf } from './sections.ts'

type Document = { kind: DocumentKind; text: string }

/**
 * What the pasted texts claim, and what in them nobody sees or speaks to a program. Every quote is `text.slice(start, end)` of
 * its document. Lines that speak to a program or hold ways to reach somebody claim nothing. The texts may be in Korean, English
 * or both; `language` is that of the interview and decides which facts count as left out of blind hiring. Linear in the length.
 */
export function readDocuments(documents: readonly Document[], language: Language): TargetReading {
  const readings = documents.map((document) => readDocument(document, language))
  return {
    claims: readings.flatMap(({ claims }) => claims),
    warnings: readings.flatMap(({ warnings }) => warnings),
  }
}

/** The claims alone, for whoever needs no warnings; what is known of a company claims things by rules of its own. */
export function readClaims(documents: readonly { kind: SourceKind; text: string }[]): Claim[] {
  return documents.flatMap(({ kind, text }) =>
    kind === 'company' ? claimsAboutCompany(text) : claimsOfText({ kind, text }),
  )
}

const claimsOfText = (document: Document): Claim[] =>
  claimsOf(document, honestLines(document, documentLines(document.text)).honest)

const claimsAboutCompany = (text: string): Claim[] =>
  companyClaims(text).map((claim) => ({ ...claim, numbers: numbersIn(claim.quote) }))

function readDocument(document: Document, language: Language): { claims: Claim[]; warnings: DocumentWarning[] } {
  const lines = documentLines(document.text)
  const { honest, forPrograms } = honestLines(document, lines)
  return {
    claims: claimsOf(document, honest),
    warnings: documentWarnings({ document, lines, instructions: [...forPrograms] }, language),
  }
}

function honestLines({ text }: Document, lines: readonly DocumentLine[]) {
  const forPrograms = programLines(text, lines)
  return { forPrograms, honest: lines.filter((line) => !forPrograms.has(line)) }
}

function claimsOf(document: Document, lines: readonly DocumentLine[]): Claim[] {
  let section: Heading | null = null
  return lines.flatMap((line, at) => {
    const said = document.text.slice(line.start, line.end)
    if (isContact(said)) return []
    const heading = headingOf(said, document.kind) ?? titleOf(document, line, lines[at + 1])
    section = heading ?? section
    if (!heading) return claimsOfLine(document, line, section)
    return heading.rest === null ? [] : claimsOfLine(document, { ...line, start: line.start + heading.rest }, section)
  })
}

const LONGEST_TITLE = 30
const SHORTEST_PROSE = 45

/** A short line before a paragraph of a cover letter is its title, whatever it says. */
function titleOf({ kind, text }: Document, line: DocumentLine, next: DocumentLine | undefined): Heading | null {
  const title = text.slice(line.start, line.end)
  if (kind === 'posting' || !next || title.length > LONGEST_TITLE || /[\d.,!?]|[다요]$/u.test(title)) return null
  const prose = text.slice(next.start, next.end)
  const told = prose.length >= SHORTEST_PROSE && /[다요][.!]/u.test(prose)
  return told ? { title, topic: 'essay', rest: null } : null
}

/** Sections of names, not of sentences: a line is one claim. */
const NAMED: ReadonlySet<SectionTopic | null> = new Set(['education', 'certificates', 'skills'])

function claimsOfLine(document: Document, line: DocumentLine, section: Heading | null): Claim[] {
  const { from, bullet } = afterBullet(document.text.slice(line.start, line.end))
  const content = { start: line.start + from, end: line.end }
  const pieces = NAMED.has(section?.topic ?? null) ? [content] : linePieces(document.text, content)
  return pieces.flatMap((piece) => {
    const claim = claimOf(document, piece, section, bullet)
    return claim ? [{ ...claim, line: line.number }] : []
  })
}

function claimOf({ kind: document, text }: Document, piece: Span, section: Heading | null, bullet: boolean) {
  const { start, end } = trimmed(text, piece)
  const quote = text.slice(start, end)
  const numbers = numbersIn(quote)
  const topic = section?.topic ?? null
  const kind = claimKind({ text: quote, document, topic, inSection: section !== null, bullet, numbers })
  if (kind === null) return null
  return { id: `${document}-${start}`, document, section: section?.title ?? null, kind, quote, start, end, numbers }
}

/** Quantities and dates as they are written, in order. */
const numbersIn = (quote: string): string[] =>
  [...findNumbers(quote), ...findDates(quote)].toSorted((one, other) => one.start - other.start).map(({ text }) => text)
