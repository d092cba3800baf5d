import type { Span } from '@maju/contracts/basics'
import type { PostingLine } from './posting-text.ts'

export type Guess = Span & { confidence: number }
export type Names = { company: Guess | null; title: Guess | null }

const COMPANY =
  /㈜|\(주\)|주식회사|\(유\)|재단|공사$|공단$|은행$|그룹$|병원$|대학교$|\b(?:inc|corp|ltd|llc|gmbh|co|plc|company|group|labs?)\b\.?/iu
const JOB =
  /엔지니어|개발자?|디자이너|매니저|마케터|담당자?|기획자?|연구원|분석가|사원|인턴|신입|경력|모집|채용|직원|영업|회계|\b(?:engineer|developer|designer|manager|analyst|scientist|intern|lead|architect|consultant|specialist|associate|officer|assistant|director|nurse|teacher|accountant|administrator|coordinator|representative)s?\b/iu
const BETWEEN = /\s+[—–―−ㅡ|·]\s+|\s+-\s+|\s*[|｜]\s*|\s@\s|\sat\s(?=\p{Lu})/u
const BRACKETED = /^\[([^\]]{2,40})\]\s*(.{2,80})$/u
/** `We are seeking a Software Engineer with …`, `The Data Analyst will …`, `백엔드 개발자를 모집합니다`. */
const SOUGHT: readonly RegExp[] = [
  /\b(?:looking for|seeking|hiring|recruiting|search(?:ing)? for)\s+(?:an?|our next|our first|the)\s+((?:\p{Lu}[\p{L}\p{N}+#/&-]*\s?){1,6})/u,
  /^(?:The|As (?:an?|our|the))\s((?:\p{Lu}[\p{L}+#/&-]*\s){1,6})(?:will|is|you)\b/u,
  /([\p{L}\p{N}+#/·()]+(?:\s[\p{L}\p{N}+#/·()]+){0,3}?)(?:을|를)\s(?:모집|채용|찾|기다|모시)/u,
]
const SENTENCE = /[.!?다요]$/u
const LONGEST_LINE = 120
const FIRST_LINES = 6

/** Company and job as the head of a posting names them; `titles` are those of the page's tab, which settle which part is which. */
export function namesInHead(lines: readonly PostingLine[], titles: readonly string[]): Names {
  const head = lines.find(({ kind, text }) => kind === 'heading' && text.length <= LONGEST_LINE) ?? lines[0]
  const none = { company: null, title: null }
  const named = head && head.text.length <= LONGEST_LINE ? namesInLine(head, titles) : none
  const sought = head?.kind === 'heading' ? null : soughtIn(lines.slice(0, FIRST_LINES))
  return { company: named.company, title: sought ?? named.title ?? soughtIn(lines.slice(0, FIRST_LINES)) }
}

function namesInLine(line: PostingLine, titles: readonly string[]): Names {
  const [first, second, ...more] = partsOf(line)
  if (!first) return { company: null, title: null }
  if (!second || more.length > 0) return { company: null, title: titleAlone(line, first, titles) }
  const isTurned =
    titles.includes(first.text) || (!titles.includes(second.text) && looksTurned(first.text, second.text))
  const [company, title] = isTurned ? [second, first] : [first, second]
  const confidence = sureness(company.text, title.text, titles)
  return { company: { ...company, confidence }, title: { ...title, confidence } }
}

type Part = Span & { text: string }

function titleAlone({ kind }: PostingLine, part: Part, titles: readonly string[]): Guess | null {
  const isTitle = kind === 'heading' || (JOB.test(part.text) && !SENTENCE.test(part.text))
  return isTitle ? { ...part, confidence: titles.includes(part.text) ? 0.8 : 0.6 } : null
}

function sureness(company: string, title: string, titles: readonly string[]): number {
  if (titles.includes(title)) return 0.9
  return COMPANY.test(company) || JOB.test(title) ? 0.75 : 0.5
}

/** The job stands before the company. */
const looksTurned = (first: string, second: string): boolean =>
  (COMPANY.test(second) && !COMPANY.test(first)) || (JOB.test(first) && !JOB.test(second))

function partsOf({ text, content, start }: PostingLine): Part[] {
  const from = content - start
  const bracketed = BRACKETED.exec(text.slice(from))
  const said = text.slice(from)
  const pieces = bracketed ? bracketed.slice(1) : said.split(BETWEEN)
  let at = 0
  return pieces.flatMap((piece) => {
    const own = piece.trim()
    const found = said.indexOf(own, at)
    if (own === '' || found < 0) return []
    at = found + own.length
    return [{ text: own, start: content + found, end: content + found + own.length }]
  })
}

function soughtIn(lines: readonly PostingLine[]): Guess | null {
  for (const line of lines) {
    for (const pattern of SOUGHT) {
      const title = pattern.exec(line.text.slice(0, 600))?.[1]?.trim()
      const at = title ? line.text.indexOf(title) : -1
      if (title && at >= 0) return { start: line.start + at, end: line.start + at + title.length, confidence: 0.6 }
    }
  }
  return null
}
