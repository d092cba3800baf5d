import type { Span } from '@maju/contracts/basics'
import type { TextBlock } from '@maju/contracts/document'
import { documentLines } from '@maju/text/sources/document-lines'
import { afterBullet } from '@maju/text/sources/line-pieces'
import { programLines } from '@maju/text/sources/program-lines'
import { documentText } from '../document-text.ts'

/** A line of the readable text, with what is needed to say what it is. */
export type PostingLine = Span & {
  /** The line as it stands, without white space around it. */
  text: string
  kind: TextBlock['kind']
  /** Where its content starts, behind bullets and numbers. */
  content: number
  bullet: boolean
}

export type PostingText = { text: string; lines: PostingLine[]; cut: boolean }

/** The one text of a posting and its lines, without those that speak to a program: they are kept in the text and claim nothing. */
export function postingText(blocks: readonly TextBlock[], mostCharacters: number): PostingText {
  const { text: whole, spans } = documentText({ blocks: [...blocks] })
  const text = whole.slice(0, mostCharacters).toWellFormed()
  const all = documentLines(text)
  const forPrograms = programLines(text, all)
  let at = 0
  const lines = all.flatMap((line) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) < line.end) at += 1
    if (forPrograms.has(line)) return []
    const said = text.slice(line.start, line.end)
    const { from, bullet } = afterBullet(said)
    const kind = blocks[spans[at]?.block ?? -1]?.kind ?? 'paragraph'
    return [
      {
        start: line.start,
        end: line.end,
        text: said,
        kind,
        content: line.start + from,
        bullet: bullet || kind === 'item',
      },
    ]
  })
  return { text, lines, cut: whole.length > mostCharacters }
}
