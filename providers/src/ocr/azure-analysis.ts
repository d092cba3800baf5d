import { recognisedSheet, type RecognisedLine, type RecognisedSheet } from '@maju/contracts/recognition'
import { z } from 'zod'
import { ProviderError } from '../provider-error.ts'
import { cleanText } from '../wire/clean-text.ts'
import { readReply } from '../wire/read-reply.ts'

const span = z.object({ offset: z.int().nonnegative(), length: z.int().nonnegative() })
/** Corners, one after the other: across, down, across, down … */
const polygon = z.array(z.number()).min(6).max(64)
const list = <T extends z.ZodType>(of: T) =>
  z
    .array(of)
    .nullish()
    .transform((found) => found ?? [])

const page = z.object({
  angle: z.number().min(-180).max(180).nullish(),
  width: z.number().positive(),
  height: z.number().positive(),
  words: list(z.object({ confidence: z.number().min(0).max(1), span })),
  lines: list(z.object({ content: z.string(), polygon, spans: z.array(span) })),
})

/** An operation of the service, of which we read no more than this. */
export const analysis = z.object({
  status: z.enum(['notStarted', 'running', 'failed', 'succeeded', 'canceled', 'completed', 'skipped']),
  analyzeResult: z.object({ pages: z.array(page) }).nullish(),
})
type Analysed = z.infer<typeof analysis>['analyzeResult']
type Page = z.infer<typeof page>
type Line = Page['lines'][number]

/** The one page that a picture is, its lines turned upright. @throws ProviderError for a result that cannot be one of a picture. */
export function sheetOf(provider: string, analysed: Analysed): RecognisedSheet {
  const [only, ...others] = analysed?.pages ?? []
  if (!only || others.length > 0)
    throw new ProviderError(provider, 'invalid-output', { detail: 'its reply is not about one picture' })
  const { width, height } = only
  const turned = ((only.angle ?? 0) * Math.PI) / 180
  const sure = confidences(only)
  const lines = only.lines.map((line, at): RecognisedLine => ({
    text: cleanText(line.content),
    confidence: sure[at] ?? 1,
    box: uprightBox(line, { width, height, turned }),
  }))
  return readReply(provider, recognisedSheet, { width, height, turned, lines })
}

/** The box around the corners of a line once the page has been turned back around its middle. */
function uprightBox({ polygon: corners }: Line, { width, height, turned }: Omit<RecognisedSheet, 'lines'>) {
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)]
  const across: number[] = []
  const down: number[] = []
  for (let at = 0; at + 1 < corners.length; at += 2) {
    const [x, y] = [(corners[at] ?? 0) - width / 2, (corners[at + 1] ?? 0) - height / 2]
    across.push(width / 2 + x * cos + y * sin)
    down.push(height / 2 - x * sin + y * cos)
  }
  return { left: Math.min(...across), top: Math.min(...down), right: Math.max(...across), bottom: Math.max(...down) }
}

/** How sure each line is, by its words: lines say nothing of it themselves. A line without words is believed. */
function confidences({ lines, words }: Page): (number | undefined)[] {
  const starts = lines
    .flatMap(({ spans }, line) => spans.map(({ offset, length }) => ({ line, offset, end: offset + length })))
    .toSorted((one, other) => one.offset - other.offset)
  const sums = lines.map(() => ({ letters: 0, sure: 0 }))
  let at = 0
  for (const { span: word, confidence } of words.toSorted((one, other) => one.span.offset - other.span.offset)) {
    while (at < starts.length && (starts[at]?.end ?? 0) <= word.offset) at += 1
    const within = starts[at]
    const sum = within && within.offset <= word.offset ? sums[within.line] : undefined
    if (!sum) continue
    sum.letters += word.length
    sum.sure += word.length * confidence
  }
  return sums.map(({ letters, sure }) => (letters > 0 ? sure / letters : undefined))
}
