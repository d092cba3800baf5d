import type { Known } from '@maju/contracts/resume'
import { follows, known, type Piece, pieceOf, splitPiece, within } from './piece.ts'
import { partsOf, type ResumeLine } from './resume-lines.ts'

const LONGEST_SKILL = 50
/** `CI/CD` and `TCP/IP` keep their stroke; a list parted by strokes has room around them. */
const BORDER = /\s*[,;|│┃·•∙ㆍ、]\s*|\t+|\s+\/\s+|\s+(?=#\p{L})|\s{3,}|\.\s+(?=\p{Lu})/gu
const LABEL = /^[\p{L}&/ ]{2,40}\s?[:：]\s*/u
/** Second halves of names that a narrow column parts from the first. */
const SECOND_HALF =
  /^(?:Boot|Native|Studio|Actions|Learning|Cloud|Query|Analytics|Analysis|Management|Research|Visuali[sz]ation|Science|Security|Batch|Framework|Script|Web Services|Code|Platform|Design|Testing|Modell?ing)\b/u

/** Skills that a list of them names, each once. */
export function readSkills(whole: string, lines: readonly ResumeLine[]): Known[] {
  const pieces = partsOf(lines, 'skills').flatMap((part) => putTogether(whole, part).flatMap(namesIn))
  const once = new Map(pieces.map((piece) => [piece.text.toLowerCase().replaceAll(/\s+/gu, ' '), piece]))
  return [...once.values()].map((piece) => known(piece, 0.9))
}

/** Lines that were broken in the middle of a name. */
function putTogether(whole: string, lines: readonly ResumeLine[]): Piece[] {
  const found: Piece[] = []
  for (const line of lines) {
    const last = found.at(-1)
    const goesOn =
      last?.text.includes(',') &&
      !last.text.endsWith(',') &&
      !line.bullet &&
      (SECOND_HALF.test(line.text) || /^\p{Ll}/u.test(line.text))
    if (last && goesOn && follows(whole, last, line)) found[found.length - 1] = pieceOf(whole, last.start, line.end)
    else found.push(line)
  }
  return found
}

function namesIn(line: Piece): Piece[] {
  const label = LABEL.exec(line.text)
  const list = label ? within(line, label[0].length, line.text.length) : line
  return splitPiece(list, BORDER).flatMap(withoutLevel).filter(isSkill)
}

/** `Java (상)`, `Python – advanced`, `Excel 능숙`: how well is not part of the name. */
function withoutLevel(piece: Piece): Piece[] {
  const level =
    /\s*[(（]?\s?(?:상|중|하|초급|중급|고급|능숙|보통|숙련|beginner|basic|intermediate|advanced|expert|proficient|fluent|\d{1,2}\s?(?:년|years?|yrs?)[^)）]*|[★☆●○]{2,})\s?[)）]?$/iu.exec(
      piece.text,
    )
  const cut = level && level.index > 0 && /^[\s(（★☆●○]/u.test(level[0]) ? within(piece, 0, level.index) : piece
  const tag = cut.text.startsWith('#') ? 1 : 0
  const name = within(cut, tag, cut.text.replace(/[\s.,:–—-]+$/u, '').length)
  return name.text === '' ? [] : [name]
}

const isSkill = ({ text }: Piece): boolean =>
  text.length <= LONGEST_SKILL &&
  /\p{L}/u.test(text) &&
  text.split(/\s+/u).length <= 6 &&
  !/(?:니다|했음|하였음)[.]?$/u.test(text)
