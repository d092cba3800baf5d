import type { Project } from '@maju/contracts/resume'
import { isStatement } from '@maju/text/sources/statement'
import { isPosition } from './career-words.ts'
import { duties } from './duties.ts'
import { entriesIn } from './entries.ts'
import { known, type Piece, pieceOf, splitPiece, within, without } from './piece.ts'
import { partsOf, type ResumeLine } from './resume-lines.ts'
import { type TableRow, tablesIn } from './table.ts'
import { dateIn, datesOf, type When, whenIn } from './when.ts'

const LONGEST_NAME = 80
const LONGEST_ROLE = 40

/** What somebody has built or taken part in. */
export function readProjects(whole: string, lines: readonly ResumeLine[]): Project[] {
  return partsOf(lines, 'projects').flatMap((part) => {
    const { rows, rest } = tablesIn(part)
    return [...rows.flatMap(fromRow), ...toldIn(whole, rest)]
  })
}

function fromRow(row: TableRow): Project[] {
  const name = row.project
  if (!name) return []
  const role = row.position
  return [
    {
      name: known(name, 0.92),
      role: role ? known(role, 0.9) : null,
      ...datesOf(row),
      description: row.duties ? [known(row.duties, 0.9)] : [],
    },
  ]
}

function toldIn(whole: string, lines: readonly ResumeLine[]): Project[] {
  const dated = entriesIn(
    lines.flatMap((line) => headAndRest(whole, line)),
    (head) => head.some(({ text }) => /\p{L}{2}.*\d{4}|\d{4}.*\p{L}{2}/u.test(text)),
  )
  if (dated.length > 0) return dated.flatMap(({ head, body }) => projectOf(whole, head, body))
  return undated(lines).flatMap(({ head, body }) => projectOf(whole, [head], body))
}

/** `사내 도구 (2023-05 ~ 2023-09): 설계를 맡아 …` is a head and what it tells. */
function headAndRest(whole: string, line: ResumeLine): ResumeLine[] {
  const colon = /[:：]\s+/u.exec(line.text)
  if (!colon || colon.index > LONGEST_NAME) return [line]
  const head = within(line, 0, colon.index)
  if (!dateIn(head) || isStatement(head.text)) return [line]
  const told = pieceOf(whole, line.start + colon.index + colon[0].length, line.end)
  return [
    { ...line, ...head, bullet: false },
    { ...line, ...told, bullet: false },
  ]
}

function projectOf(whole: string, head: readonly ResumeLine[], body: readonly ResumeLine[]): Project[] {
  const when = head.map(whenIn).find((found) => found !== null) ?? null
  const rests: Piece[] = head.flatMap((line) =>
    when && line.start <= when.start && when.end <= line.end ? without(line, when) : [line],
  )
  const parts = rests.flatMap((rest) => splitPiece(rest, /\t+|\s*[|│┃]\s*|\s+[·–—-]\s+|\s{2,}/gu)).map(trimmedSigns)
  const beside = parts.find(({ text }, at) => at > 0 && isPosition(text)) ?? null
  const name = parts.find((part) => part !== beside && /\p{L}{2}/u.test(part.text))
  if (!name || name.text.length > LONGEST_NAME) return []
  const { role, told } = beside ? { role: beside, told: body } : roleBelow(body)
  return [
    {
      name: known(name, 0.85),
      role: role && known(role, 0.8),
      ...datesOfWhen(when),
      description: duties(whole, told),
    },
  ]
}

const datesOfWhen = (when: When | null) => ({ start: when?.from ?? null, end: when?.to ?? null })

/** The role can stand on the line below the name. */
function roleBelow(body: readonly ResumeLine[]): { role: Piece | null; told: readonly ResumeLine[] } {
  const [first, ...rest] = body
  return first && namesRole(first) ? { role: first, told: rest } : { role: null, told: body }
}

const namesRole = ({ bullet, text }: ResumeLine): boolean =>
  !bullet && text.length <= LONGEST_ROLE && isPosition(text) && !isStatement(text)

const trimmedSigns = (piece: Piece): Piece => within(piece, 0, piece.text.replace(/[\s,:：(]+$/u, '').length)

/** Without a period anywhere: a line that is no item of a list, with items below it. */
function undated(lines: readonly ResumeLine[]): { head: ResumeLine; body: ResumeLine[] }[] {
  const found: { head: ResumeLine; body: ResumeLine[] }[] = []
  for (const [at, line] of lines.entries()) {
    const names = !line.bullet && line.text.length <= LONGEST_NAME && (lines[at + 1]?.bullet ?? false)
    if (names) found.push({ head: line, body: [] })
    else found.at(-1)?.body.push(line)
  }
  return found
}
