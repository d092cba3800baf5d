import type { Span } from '@maju/contracts/basics'
import { findPeriods } from '../dates.ts'
import { sentencesIn, trimmed } from './document-lines.ts'
import { isStatement } from './statement.ts'

/** Signs and numbering that begin an item of a list. */
const BULLET =
  /^(?:[•·∙ㆍ・･‣◦▪▫■□●○◆◇▶▷►✔✓☑➤➢→※▸▹*–—]\ufe0f?\s*|-(?!\d)\s*|[+~>](?=\s)\s*|\(?\d{1,2}[.)]\s+|[①-⑳]\s*|[가-하a-zA-Z][.)]\s+|\p{Emoji_Presentation}\ufe0f?\s*)/u

const MOST_BULLETS = 3

/** Where the content of a line begins, and whether a bullet stood before it. */
export function afterBullet(line: string): { from: number; bullet: boolean } {
  let from = 0
  for (let count = 0; count < MOST_BULLETS; count += 1) {
    const mark = BULLET.exec(line.slice(from))
    if (!mark || mark[0].length === 0) break
    from += mark[0].length
  }
  return { from, bullet: from > 0 }
}

const CELL_END = /\t+|\s[|│┃]\s?|[|│┃]\s/gu

/** The statements that a line is made of: cells of a table, a head before its text, sentences of prose. */
export function linePieces(text: string, line: Span): Span[] {
  const cells = splitAt(text, line, CELL_END)
  if (cells.length === 1) return headAndRest(text, line)
  const telling = cells.filter(({ start, end }) => isStatement(text.slice(start, end)))
  return telling.length > 0 ? telling.flatMap((cell) => sentencesIn(text, cell)) : [line]
}

/** `사내 도구 (2023-05 ~ 2023-09): 설계를 맡아 …`: the head is a piece of its own. */
function headAndRest(text: string, line: Span): Span[] {
  const part = text.slice(line.start, line.end)
  const colon = /[:：]\s+/u.exec(part)
  const head = colon ? part.slice(0, colon.index) : ''
  if (!colon || head.length > 80 || findPeriods(head).length === 0) return labelled(text, line)
  const rest = { start: line.start + colon.index + colon[0].length, end: line.end }
  return [{ start: line.start, end: line.start + head.length }, ...sentencesIn(text, rest)]
}

const LABEL =
  /^(?:주요\s?)?(?:성과|결과|내용|역할|담당|업무|기여|상세|활동|results?|impact|outcome|achievements?|role|task|action)\s?[:：]\s*/iu

function labelled(text: string, { start, end }: Span): Span[] {
  const label = LABEL.exec(text.slice(start, end))
  return sentencesIn(text, { start: start + (label?.[0].length ?? 0), end })
}

function splitAt(text: string, { start, end }: Span, border: RegExp): Span[] {
  const spans: Span[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(border)) {
    spans.push({ start: from, end: start + match.index })
    from = start + match.index + match[0].length
  }
  return [...spans, { start: from, end }].map((span) => trimmed(text, span)).filter((span) => span.end > span.start)
}
