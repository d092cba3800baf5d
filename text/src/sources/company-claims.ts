import type { Span } from '@maju/contracts/basics'
import type { Claim } from '@maju/contracts/target'
import { isFormality, tellsBegun, tellsPlan, tellsRisk, tellsStance } from './company-words.ts'
import { isContact } from './contact-line.ts'
import { type DocumentLine, documentLines, sentencesIn } from './document-lines.ts'
import { afterBullet } from './line-pieces.ts'
import { programLines } from './program-lines.ts'

/** A whole sentence of a text about a company; never a cell, a way to reach somebody or a line that speaks to a program. */
export type CompanySentence = Span & { quote: string; section: string | null; line: number }

/** What marks the heading of a passage in a text that was composed of several. */
export const PASSAGE_MARK = '# '

const ROW = /\t|\s[|│┃]\s|^[|│┃]|[|│┃]$/u
const WHOLE: readonly RegExp[] = [
  /[가-힣][^.!?]{6,}(?:[다요][.!]|니다|[음함됨임][.]?|(?:사람|인재|분)[.]?)["'”’)\]]*$/u,
  /^["“'‘(]?[A-Z0-9](?:\S*\s+){4,}\S*[.!]["'”’)\]]*$/u,
]
const LONGEST = 400
/** Ties a sentence to the one before it: what is said begins after it. */
const TIE =
  /^(?:[^\p{L}\p{N}"“'‘(]*)(?:\d{1,2}[.)]\s?(?=[가-힣]))?(?:(?:또한|아울러|특히|다만|하지만|그러나|그리고|한편|더불어|이와 함께|나아가|In addition|Moreover|Furthermore|Additionally|However|Also),?\s+)?/u
/** Speaks of something that was named before. */
const POINTS_BACK =
  /^(?:이러한|이를|이에|이는|이로|이와|그(?:러|에|로|는|중|\s)|해당|상기|위와|동\s|These|This|Those|Such|It|They|That)(?![A-Za-z])/u

/** The whole sentences of a text about a company, in order. Linear in the length. */
export function companySentences(text: string): CompanySentence[] {
  const lines = documentLines(text)
  const forPrograms = programLines(text, lines)
  let section: string | null = null
  return lines.flatMap((line, at) => {
    const said = text.slice(line.start, line.end)
    if (said.startsWith(PASSAGE_MARK)) section = said.slice(PASSAGE_MARK.length).trim()
    if (said.startsWith(PASSAGE_MARK) || forPrograms.has(line) || isContact(said) || ROW.test(said)) return []
    const heading = section
    const before = lines[at - 1]
    const goesOn = before !== undefined && leavesOpen(text.slice(before.start, before.end), said)
    return wholeSentences(text, line, goesOn).map((place) => ({ ...place, section: heading, line: line.number }))
  })
}

function wholeSentences(text: string, line: DocumentLine, goesOn: boolean): (Span & { quote: string })[] {
  const { from } = afterBullet(text.slice(line.start, line.end))
  const places = sentencesIn(text, { start: line.start + from, end: line.end }).flatMap((place) => unglued(text, place))
  return places.slice(goesOn ? 1 : 0).flatMap((place) => {
    const tie = TIE.exec(text.slice(place.start, place.end))?.[0].length ?? 0
    const { start, end } = { start: place.start + tie, end: place.end }
    const quote = text.slice(start, end)
    return quote.length <= LONGEST && WHOLE.some((pattern) => pattern.test(quote)) ? [{ start, end, quote }] : []
  })
}

/** Two Korean sentences without a space between them, as files often give them. */
function unglued(text: string, { start, end }: Span): Span[] {
  const cuts = Array.from(text.slice(start, end).matchAll(/다\.(?=[가-힣A-Z])/gu), ({ index }) => start + index + 2)
  return [start, ...cuts].map((from, at) => ({ start: from, end: cuts[at] ?? end }))
}

/** A line that was broken in the middle of a sentence: what follows is only the end of it. */
const OPEN =
  /[,，ㆍ·및]$|[가-힣](?:은|는|을|를|의|에|와|과|로|며|고|여|에서|부터|까지|등|위해|통해)$|\b(?:the|a|an|of|to|and|or|in|for|with|by|on|our|that)$/iu
const LONGEST_TITLE = { ko: 32, en: 60 }

function leavesOpen(before: string, line: string): boolean {
  if (before.startsWith(PASSAGE_MARK) || ROW.test(before) || /[.!?:;。][”"’')\]]*$/u.test(before)) return false
  return (
    OPEN.test(before) || before.length > LONGEST_TITLE[/[가-힣]/u.test(before) ? 'ko' : 'en'] || /^[a-z]/u.test(line)
  )
}

/** What a text about a company claims: what it values, its risks, what it has begun or achieved, what it plans. */
export function companyClaims(text: string): Omit<Claim, 'numbers'>[] {
  return companySentences(text).flatMap(({ section, line, quote, start, end }) => {
    const kind = companyKind(quote)
    return kind === null
      ? []
      : [{ id: `company-${start}`, document: 'company', section, kind, quote, start, end, line }]
  })
}

/** Whether a sentence can be understood without the one before it. */
export const standsAlone = (sentence: string): boolean => !POINTS_BACK.test(sentence)

type Told = { kind: Claim['kind']; tells: (sentence: string) => boolean }
const PLAN: Told = { kind: 'plan', tells: tellsPlan }
const BEGUN: Told = { kind: 'achievement', tells: tellsBegun }
const RISK: Told = { kind: 'risk', tells: tellsRisk }
const STANCE: Told = { kind: 'value', tells: tellsStance }

/** What kind of claim a sentence about a company is, or null when nobody would be asked about it. */
export function companyKind(sentence: string): Claim['kind'] | null {
  if (isFormality(sentence) || !standsAlone(sentence)) return null
  const told = /[가-힣]/u.test(sentence) ? [PLAN, BEGUN, RISK, STANCE] : [RISK, PLAN, BEGUN, STANCE]
  return told.find(({ tells }) => tells(sentence))?.kind ?? null
}
