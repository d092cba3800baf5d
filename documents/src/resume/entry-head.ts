import { isDepartment, isPlace, isPosition, isSurelyDepartment, isTerms, titleStart } from './career-words.ts'
import { type Piece, splitPiece, within, without } from './piece.ts'
import { periodIn, type When } from './when.ts'

/** What the head of an entry names. */
export type Head = { company: Piece | null; position: Piece | null; department: Piece | null; when: When | null }

export const NO_HEAD: Head = { company: null, position: null, department: null, when: null }

const STRONG = /\t+|\s*[|│┃·•∙ㆍ]\s*|\s+[-–—]\s+|\s{2,}|\s+\/\s+|\s+(?:at|@)\s+/gu
const COMMA = /\s*,\s+(?!(?:Inc|LLC|Ltd|Co|Corp|PLC|GmbH|Jr)\b)/gu
const BRACKETED = /^(.{2,60}?)\s*[(（]([^()（）]{2,40})[)）]$/u

/** What the lines of a head say: the period anywhere in them, company, department and title in the order that their words tell. */
export function readHead(lines: readonly Piece[]): Head {
  const when = lines.map(periodIn).find((period) => period !== null) ?? null
  const rests = lines.flatMap((line) => {
    const holds = when && line.start <= when.start && when.end <= line.end
    return holds ? without(line, when) : [line]
  })
  const parts = rests
    .flatMap((rest) => splitPiece(rest, STRONG))
    .map(withoutSigns)
    .flatMap(apart)
  return { ...named(parts.filter(({ text }) => isTelling(text))), when }
}

/** What was left of signs where the period was taken out. */
function withoutSigns(piece: Piece): Piece {
  const from = /^[\s–—,:;|-]*/u.exec(piece.text)?.[0].length ?? 0
  const to = /[\s–—,:;|-]*$/u.exec(piece.text)?.index ?? piece.text.length
  return within(piece, from, Math.max(from, to))
}

const isTelling = (text: string): boolean => /\p{L}{2}/u.test(text) && !isPlace(text) && !isTerms(bare(text))
const bare = (text: string): string =>
  text.replaceAll(/^[\s()[\]（）<>〈〉【】:：,]+|[\s()[\]（）<>〈〉【】:：,]+$/gu, '')

/** Splits what signs do not: `가온페이 (백엔드 엔지니어)`, `Analyst, Example Grocers`, `가온페이 결제팀 대리`. */
function apart(piece: Piece): Piece[] {
  const names = withoutPlace(piece)
  if (!names) return []
  const parts = splitPiece(names, COMMA)
  if (parts.length > 1) return parts.flatMap(apart)
  const inBrackets = bracketsApart(names)
  if (inBrackets.length > 1) return inBrackets
  return /[가-힣]/u.test(names.text) ? koreanWords(names) : [names]
}

/** `Example Grocers, Portland, OR` without where it is. */
function withoutPlace(piece: Piece): Piece | null {
  if (isPlace(piece.text)) return null
  const commas = Array.from(piece.text.matchAll(/,\s+/gu))
  const place = commas.find(({ 0: comma, index }) => isPlace(piece.text.slice(index + comma.length)))
  return place ? within(piece, 0, place.index) : piece
}

function bracketsApart(piece: Piece): Piece[] {
  const [, before, inside] = BRACKETED.exec(piece.text) ?? []
  if (!before || !inside || !(isPosition(inside) || isDepartment(inside))) return [piece]
  const at = piece.text.lastIndexOf(inside)
  return [within(piece, 0, before.length), within(piece, at, at + inside.length)]
}

function koreanWords(piece: Piece): Piece[] {
  const words = splitPiece(piece, /\s+/gu)
  if (words.length < 2) return [piece]
  const title = titleStart(words.map(({ text }) => text)) ?? words.length
  const department = words.slice(0, title).findIndex(({ text }, at) => at > 0 && isDepartment(text))
  const borders = [
    0,
    ...(department > 0 ? [department] : []),
    ...(title > 0 && title < words.length ? [title] : []),
    words.length,
  ]
  return borders.slice(0, -1).flatMap((from, at) => {
    const [start, end] = [words[from], words[(borders[at + 1] ?? 0) - 1]]
    return start && end ? [within(piece, start.start - piece.start, end.end - piece.start)] : []
  })
}

const COMPANY =
  /\(주\)|㈜|주식회사|\(가상\)|\(fictional\)|\b(?:Inc|LLC|Ltd|Corp|Corporation|Company|Co(?!-)|Group|GmbH|PLC|University|Hospital|Bank)\b\.?|(?:병원|은행|대학교|초등학교|중학교|고등학교|공단|공사|재단|협회|학원|호텔|건설|전자|화학|제약|물산|상사|증권|보험)(?:\([^)]*\))?$/u

type Names = Omit<Head, 'when'>

function named(parts: readonly Piece[]): Names {
  const head: Names = { company: null, position: null, department: null }
  const left = parts.filter((part) => !takeByWords(head, part))
  for (const part of left.filter(({ text }) => !isPosition(text))) takeByOrder(head, part)
  return head
}

/** Takes a part whose words leave no doubt. */
function takeByWords(head: Names, part: Piece): boolean {
  const place = COMPANY.test(part.text)
    ? 'company'
    : isPosition(part.text)
      ? 'position'
      : isSurelyDepartment(part.text)
        ? 'department'
        : null
  if (place === null || head[place] !== null) return false
  head[place] = part
  return true
}

/** What could be a company or a part of one is what stands first, unless the company is known. */
function takeByOrder(head: Names, part: Piece): void {
  const places: readonly (keyof Names)[] = isDepartment(part.text)
    ? ['department', 'company', 'position']
    : ['company', 'position', 'department']
  const place = places.find((name) => head[name] === null)
  if (place) head[place] = part
}
