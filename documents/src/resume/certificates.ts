import type { Award, Certificate } from '@maju/contracts/resume'
import { namesLanguageTest } from './language-tests.ts'
import { known, type Piece, splitPiece, within, without } from './piece.ts'
import { partsOf, type ResumeLine } from './resume-lines.ts'
import { type TableRow, tablesIn } from './table.ts'
import { dateIn } from './when.ts'

/** A comma parts two items where a date or a bracket closes the first: `정보처리기사 (2019-11), SQLD (2021-06)`. */
const ITEMS = /(?<=\d[)）]?)\s*[,;]\s+(?=[^\d\s(])|\s*;\s+/gu
const PARTS = /\t+|\s*[|│┃·•]\s*|\s+[-–—]\s+|\s*,\s+|\s{2,}/gu
/** A bracket that belongs to no name: `(가상)` and `(주)` do. */
const OPENS = /\s*[(（](?!가상[)）]|주[)）]|fictional[)）])/u
const ISSUER =
  /협회|재단|공단|진흥원|위원회|대한상공회의소|평가원|학회|연구원|교육부|\b(?:Association|Institute|Foundation|Services|Board|Council|Academy|Society|Inc|Google|Microsoft|Amazon|Oracle|Cisco)\b|대학교|University|College|병원|\(가상\)|주식회사|\(주\)|부$|처$|청$|원$|회$|시$|도$/u

type Named = { name: Piece; issuer: Piece | null; dated: ReturnType<typeof dateIn> }

/** Certificates and licences; tests of languages are none. */
export function readCertificates(lines: readonly ResumeLine[]): Certificate[] {
  return partsOf(lines, 'certificates').flatMap((part) => {
    const { rows, rest } = tablesIn(part)
    const items = rest.flatMap(itemsOf).filter((item) => !namesLanguageTest(item))
    return [
      ...rows.filter(({ test }) => !test).flatMap((row) => fromRow(row, row.certificate)),
      ...items.flatMap((item) =>
        namedIn(item).map(({ name, issuer, dated }) => ({
          name: known(name, 0.88),
          issuer: issuer && known(issuer, 0.8),
          date: dated?.date ?? null,
        })),
      ),
    ]
  })
}

/** Prizes and honours. */
export function readAwards(lines: readonly ResumeLine[]): Award[] {
  return partsOf(lines, 'awards').flatMap((part) => {
    const { rows, rest } = tablesIn(part)
    const titled = rows.flatMap((row) => fromRow(row, row.award)).map(({ name, ...more }) => ({ title: name, ...more }))
    const told = rest.flatMap(itemsOf).flatMap(namedIn)
    return [
      ...titled,
      ...told.map(({ name, issuer, dated }) => ({
        title: known(name, 0.85),
        issuer: issuer && known(issuer, 0.75),
        date: dated?.date ?? null,
      })),
    ]
  })
}

/** `정보처리기사, SQLD`: names alone, parted by commas. */
function itemsOf(line: Piece): Piece[] {
  const items = splitPiece(line, ITEMS)
  const names = splitPiece(line, /\s*[,、]\s+/gu)
  const areNames =
    names.length > 1 && !dateIn(line) && names.every(({ text }) => text.length <= 30 && !ISSUER.test(text))
  return items.length === 1 && areNames ? names : items
}

function fromRow(row: TableRow, name: Piece | undefined): Certificate[] {
  if (!name) return []
  const date = row.date ? dateIn(row.date) : null
  return [{ name: known(name, 0.93), issuer: row.issuer ? known(row.issuer, 0.92) : null, date: date?.date ?? null }]
}

/** The name stands first, or behind the date; who gave it is what has the look of an office. */
function namedIn(item: Piece): Named[] {
  const dated = dateIn(item)
  const rest = dated ? without(item, dated) : [item]
  const parts = rest
    .flatMap((part) => splitPiece(part, PARTS))
    .flatMap(bracketsApart)
    .map(bare)
    .filter(({ text }) => /\p{L}{2}/u.test(text))
  const [name, ...others] = parts
  if (!name || name.text.length > 100) return []
  const issuer = others.find(({ text }) => ISSUER.test(text)) ?? (others.length === 1 ? (others[0] ?? null) : null)
  return [{ name, issuer, dated }]
}

/** `우수상 (나래물산)`: what stands in brackets is who gave it, or a part of the name. */
function bracketsApart(piece: Piece): Piece[] {
  const opens = OPENS.exec(piece.text)
  if (!opens || opens.index < 2) return [piece]
  const inside = withoutClosing(within(piece, opens.index + opens[0].length, piece.text.length))
  return ISSUER.test(inside.text) ? [within(piece, 0, opens.index), inside] : [piece]
}

/** Without the bracket that closes what was opened before it. */
function withoutClosing(piece: Piece): Piece {
  const text = piece.text.replace(/[,\s]+$/u, '')
  const open = text.split(/[(（]/u).length
  const closed = text.split(/[)）]/u).length
  return within(piece, 0, closed > open ? text.length - 1 : text.length)
}

/** Without the signs that stood around what was taken out. */
const bare = (piece: Piece): Piece => {
  const lead = /^[\s,:：)\]）.-]*/u.exec(piece.text)?.[0].length ?? 0
  const tail = /[\s,:：([（-]*$/u.exec(piece.text)?.index ?? piece.text.length
  return within(piece, lead, Math.max(lead, tail))
}
