import type { MadeBy, Span } from '@maju/contracts/basics'
import type { Improvement, StyleFinding, WrittenItem } from '@maju/contracts/resume-analysis'
import { type CharacterCounts, countCharacters } from '@maju/text/character-counts'
import { type DocumentLine, documentLines } from '@maju/text/sources/document-lines'
import { programLines } from '@maju/text/sources/program-lines'
import { headingOf } from '@maju/text/sources/sections'
import { countWords } from '@maju/text/tokens'
import { citeSpan, type Given } from './given.ts'
import { styleFindings, styleImprovements } from './style.ts'
import { texts } from './texts.ts'

type Item = { title: Span | null; body: Span }

const LONGEST_TITLE = 120

/** The items of the cover letter: how long each is against its limit, and how it is written. */
export function letterItems(given: Given): WrittenItem[] {
  const text = readable(given.coverLetter)
  return itemsIn(text).map(({ title, body }) => {
    const counted = countCharacters(text.slice(body.start, body.end))
    const limit = title ? limitIn(text.slice(title.start, title.end)) : null
    return {
      title: title && citeSpan('cover-letter', text, title),
      start: body.start,
      end: body.end,
      ...counted,
      limit,
      findings: [
        ...lengthFindings({ given, text, title, body }, counted, limit),
        ...styleFindings({ text, ...body, ...proseOf(given) }),
      ],
    }
  })
}

export function letterImprovements(given: Given, madeBy: MadeBy): Improvement[] {
  const text = readable(given.coverLetter)
  return itemsIn(text).flatMap(({ body }) => styleImprovements({ text, ...body, ...proseOf(given) }, madeBy))
}

/** The letter with line ends in place of the lines that speak to a program: they count for nothing, and every other place stays where it is. */
function readable(letter: string): string {
  const hostile = [...programLines(letter, documentLines(letter))]
  return hostile.reduce(
    (text, { start, end }) => text.slice(0, start) + '\n'.repeat(end - start) + text.slice(end),
    letter,
  )
}

const proseOf = ({ language, company, fields }: Given) => ({
  language,
  company,
  employers: fields.careers.flatMap((career) => (career.company ? [career.company.value] : [])),
})

/** Titles and what stands below each; a letter without titles is one item. */
function itemsIn(text: string): Item[] {
  const lines = documentLines(text)
  const items: Item[] = []
  let title: Span | null = null
  for (const [at, line] of lines.entries()) {
    if (isTitle(text, line, lines[at + 1])) {
      title = { start: line.start, end: line.end }
      continue
    }
    const last = items.at(-1)
    if (last && last.title === title) last.body.end = line.end
    else items.push({ title, body: { start: line.start, end: line.end } })
  }
  return items
}

const LIMIT = /(\d{1,2},\d{3}|\d{2,5})\s?(자|글자|바이트|bytes?|characters?|chars?|words?)(?![가-힣]{3})/iu

/** A number of letters that limits and is not told of. */
const SAYS_LIMIT =
  /[([（【][^)\]）】]{0,20}\d\s?(?:자|글자|바이트|bytes?|characters?|chars?|words?)|\d\s?(?:자|글자|바이트)\s?(?:이내|이하|내외|제한)|\b(?:max(?:imum)?|up to|limit)\b.{0,10}\d+ (?:words|characters)|\d (?:words|characters) (?:max|or less|or fewer)/iu

const PROSE = 30

/** A title that is known, a question of a form, or a short line before prose. */
function isTitle(text: string, line: DocumentLine, next: DocumentLine | undefined): boolean {
  const said = text.slice(line.start, line.end)
  if (said.length > LONGEST_TITLE || !next) return false
  const heading = headingOf(said, 'cover-letter')
  if (heading?.rest === null || SAYS_LIMIT.test(said) || said.endsWith('?')) return true
  const prose = text.slice(next.start, next.end)
  return said.length <= 40 && !/[.!?,]$|[다요]$/u.test(said) && prose.length >= PROSE && /[.!?]|[다요]$/u.test(prose)
}

/** `500자 이내 (공백 포함)`, `1,000 bytes`, `300 words max`. */
function limitIn(title: string): WrittenItem['limit'] {
  const [, amount, unit = ''] = LIMIT.exec(title) ?? []
  if (!amount) return null
  const number = Number(amount.replace(',', ''))
  if (number < 20) return null
  const spaces = /공백\s?제외|without spaces|excluding spaces/iu.test(title)
    ? false
    : /공백\s?포함|with spaces|including spaces/iu.test(title)
      ? true
      : null
  return {
    amount: number,
    unit: /바이트|byte/iu.test(unit) ? 'bytes' : /word/iu.test(unit) ? 'words' : 'characters',
    spaces,
  }
}

const MUCH_LESS = 0.7

function lengthFindings(
  { given, text, title, body }: Item & { given: Given; text: string },
  counted: CharacterCounts,
  limit: WrittenItem['limit'],
): StyleFinding[] {
  if (!limit || !title) return []
  const used = usedOf(text.slice(body.start, body.end), counted, limit)
  const sources = [citeSpan('cover-letter', given.coverLetter, title)]
  const said = texts[given.language]
  if (used > limit.amount)
    return [{ kind: 'over-limit', text: said.overLimit(limit.amount, used - limit.amount), sources }]
  if (used >= limit.amount * MUCH_LESS) return []
  return [
    { kind: 'under-limit', text: said.underLimit(limit.amount, Math.round((100 * used) / limit.amount)), sources },
  ]
}

/** Where the form does not say whether spaces count, they do. */
function usedOf(body: string, counted: CharacterCounts, { unit, spaces }: NonNullable<WrittenItem['limit']>): number {
  if (unit === 'bytes') return counted.bytes
  if (unit === 'words') return countWords(body)
  return spaces === false ? counted.charactersWithoutSpaces : counted.characters
}
