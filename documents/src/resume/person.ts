import type { Known, Resume } from '@maju/contracts/resume'
import { matchesOf } from '@maju/text/matches'
import { EMAIL, findPersonalData } from '@maju/text/personal-data'
import { isName } from '@maju/text/sources/candidate-names'
import { isPlace, isPosition } from './career-words.ts'
import { known, type Piece, splitPiece, within } from './piece.ts'
import type { ResumeLine } from './resume-lines.ts'
import { labelled, type TableRow } from './table.ts'
import { dateIn } from './when.ts'

/** The lines above the first title and those of the way to reach somebody. */
const isAboutPerson = ({ section }: ResumeLine): boolean => section === 'head' || section === 'contact'

type Person = Pick<Resume, 'name' | 'headline' | 'birth' | 'gender' | 'contacts'>

/** Who somebody is and how to reach them. A name is one that stands where names stand, or there is none. */
export function readPerson(lines: readonly ResumeLine[]): Person {
  const own = lines.filter(isAboutPerson)
  const labels = own.map(labelled)
  const named = nameIn(own, labels)
  return {
    name: named && known(named.piece, named.confidence),
    headline: labelledHeadline(labels) ?? (named && headlineAfter(own, named.piece)),
    birth: valueOf(labels, 'birth', (piece) => dateIn(piece)?.date ?? null),
    gender: valueOf(labels, 'gender', genderIn),
    contacts: contactsIn(lines, own, labels),
  }
}

const valueOf = <Value>(
  labels: readonly TableRow[],
  column: keyof TableRow,
  read: (piece: Piece) => Value | null,
): Value | null => {
  for (const { [column]: piece } of labels) {
    const value = piece ? read(piece) : null
    if (value !== null) return value
  }
  return null
}

function genderIn(piece: Piece): Known<'male' | 'female'> | null {
  if (/^(?:남|male|m$)/iu.test(piece.text)) return known(piece, 0.95, 'male')
  return /^(?:여|female|f$)/iu.test(piece.text) ? known(piece, 0.95, 'female') : null
}

/** Between a name and what else is said of somebody on the same line. */
const BESIDE = /\t+|\s*[|│┃·•,/()（）]\s*|(?:^|\s+)[-–—]\s+|\s{2,}/gu
const LINES_WITH_A_NAME = 6

type Named = { piece: Piece; confidence: number }

function nameIn(own: readonly ResumeLine[], labels: readonly TableRow[]): Named | null {
  const labelledName = valueOf(labels, 'name', (piece) => splitPiece(piece, /[(（/|\t]/gu)[0] ?? null)
  if (labelledName && isName(nameForm(labelledName.text))) return { piece: labelledName, confidence: 0.97 }
  const heads = own.filter(({ section }) => section === 'head')
  const candidates = heads.length > 0 ? heads : own
  for (const [at, line] of candidates.slice(0, LINES_WITH_A_NAME).entries()) {
    const [first] = splitPiece(line, BESIDE)
    const confidence = at === 0 ? 0.92 : 0.75
    if (first && isName(nameForm(first.text)) && !isPosition(first.text)) return { piece: first, confidence }
  }
  return null
}

/** `홍 길 동` and `JANE DOE` are names written for the eye. */
function nameForm(text: string): string {
  if (/^[가-힣](?: [가-힣]){1,3}$/u.test(text)) return text.replaceAll(' ', '')
  if (!/^[A-Z'’. -]+$/u.test(text)) return text
  return text.toLowerCase().replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
}

/** What stands behind the name or on the line below it, where it is a title. */
function headlineAfter(own: readonly ResumeLine[], name: Piece): Known | null {
  const at = own.findIndex(({ start, end }) => start <= name.start && name.end <= end)
  const line = own[at]
  const behind = line ? splitPiece(within(line, name.end - line.start, line.text.length), BESIDE) : []
  const [below] = own[at + 1] ? splitPiece(own[at + 1] ?? name, /\t+|\s*[|│┃]\s*|\s{2,}/gu) : []
  const title = [...behind.slice(0, 1), ...(below ? [below] : [])].find(({ text }) => isHeadline(text))
  return title ? known(title, 0.8) : null
}

/** `직함\t백엔드 개발자`: on a form it has a place of its own. */
const labelledHeadline = (labels: readonly TableRow[]): Known | null =>
  valueOf(labels, 'position', (piece) => (isHeadline(piece.text) ? known(piece, 0.9) : null))

const isHeadline = (text: string): boolean => text.length <= 60 && isPosition(text) && !/[@:：]|\d{3}/u.test(text)

const URL =
  /(?:https?:\/\/|www\.)[^\s|<>()[\]{}"']{3,300}|(?<![@\w.])(?:[\w-]{1,40}\.)?(?:github|linkedin|gitlab|notion|velog|tistory|behance|dribbble|medium|kaggle)\.(?:com|io|site|so|net|dev)(?:\/[^\s|<>()[\]{}"',]{1,200})?/giu

function contactsIn(
  lines: readonly ResumeLine[],
  own: readonly ResumeLine[],
  labels: readonly TableRow[],
): Resume['contacts'] {
  return {
    emails: once(piecesLike(EMAIL, lines)).map((piece) => known(piece, 0.98)),
    phones: phonesIn(own),
    address: addressIn(own, labels),
    links: once(linksIn(lines, own)).map((piece) => ({ title: null, url: known(piece, 0.95) })),
  }
}

/** What is known by `https://` or its host anywhere, and among the ways to reach somebody also `example.com/me`. */
function linksIn(lines: readonly ResumeLine[], own: readonly ResumeLine[]): Piece[] {
  const sure = piecesLike(URL, lines).map(bare)
  const likely = piecesLike(ADDRESS_WITH_PATH, own).map(bare)
  const more = likely.filter((piece) => sure.every(({ start, end }) => piece.end <= start || piece.start >= end))
  return [...sure, ...more].toSorted((one, other) => one.start - other.start)
}

const ADDRESS_WITH_PATH = /(?<![@\w./-])(?:[a-z\d-]{1,40}\.){1,3}[a-z]{2,10}\/[^\s|<>()[\]{}"',]{1,200}/giu

const piecesLike = (pattern: RegExp, lines: readonly ResumeLine[]): Piece[] =>
  lines.flatMap((line) => matchesOf(line.text, pattern).map(({ start, end }) => within(line, start, end)))

/** The full stop or comma at the end of a sentence belongs to no address. */
const bare = (piece: Piece): Piece => within(piece, 0, piece.text.replace(/[.,;:]+$/u, '').length)

const once = (pieces: readonly Piece[]): Piece[] => [...new Map(pieces.map((piece) => [piece.text, piece])).values()]

/** Digits with gaps that a recogniser put between them: `010-0000-1 234`. */
const WITH_GAPS = /(?<!\d)01[016789][- .]\d(?: ?\d){2,3}[- .]\d(?: ?\d){3}(?!\d)/gu

function phonesIn(own: readonly ResumeLine[]): Known[] {
  const whole = once(personal(own, 'PHONE').map((piece) => withBracket(own, piece))).map((piece) => known(piece, 0.97))
  const pieced = piecesLike(WITH_GAPS, own)
    .filter(({ text }) => text.includes(' '))
    .map((piece) => known(piece, 0.75, piece.text.replaceAll(' ', '')))
  return [...whole, ...pieced.filter((one) => whole.every(({ source }) => source?.start !== one.source?.start))]
}

/** `(+82) 10-0000-1234` begins with its bracket. */
function withBracket(own: readonly ResumeLine[], piece: Piece): Piece {
  const line = own.find(({ start, end }) => start < piece.start && piece.end <= end)
  const opens =
    line &&
    !piece.text.includes('(') &&
    piece.text.includes(')') &&
    line.text.charAt(piece.start - line.start - 1) === '('
  return opens ? within(line, piece.start - line.start - 1, piece.end - line.start) : piece
}

const personal = (own: readonly ResumeLine[], kind: 'PHONE' | 'ADDRESS'): Piece[] =>
  own.flatMap((line) =>
    findPersonalData(line.text)
      .filter((mention) => mention.kind === kind)
      .map(({ start, end }) => within(line, start, end)),
  )

/** `서울 마포구 예시로 12, 101동 1203호`: where in the building. */
function withDetails(own: readonly ResumeLine[], piece: Piece): Piece {
  const line = own.find(({ start, end }) => start <= piece.start && piece.end <= end)
  const behind = line?.text.slice(piece.end - line.start) ?? ''
  const details = /^,?\s{0,2}(?:[가-힣\w]{1,20}(?:동|호|층)(?:,?\s|(?![가-힣\w])))+/u.exec(behind)?.[0].trimEnd() ?? ''
  return line ? within(line, piece.start - line.start, piece.end - line.start + details.length) : piece
}

function addressIn(own: readonly ResumeLine[], labels: readonly TableRow[]): Known | null {
  const given = valueOf(labels, 'address', (piece) => piece)
  if (given) return known(given, 0.95)
  const [found] = personal(own, 'ADDRESS').map((piece) => withDetails(own, piece))
  if (found) return known(found, 0.85)
  const parts = own.flatMap((line) => splitPiece(line, /\t+|\s*[|│┃·•]\s*|\s{2,}/gu))
  const place = parts.find(({ text }) => isPlace(text))
  return place ? known(place, 0.8) : null
}
