import { type Piece, splitPiece, within } from './piece.ts'

/** What a column of a table, or a label before a value, names. */
export type Column =
  | 'name'
  | 'birth'
  | 'gender'
  | 'phone'
  | 'email'
  | 'address'
  | 'period'
  | 'start'
  | 'end'
  | 'date'
  | 'company'
  | 'position'
  | 'department'
  | 'duties'
  | 'reason'
  | 'school'
  | 'major'
  | 'degree'
  | 'status'
  | 'gpa'
  | 'certificate'
  | 'issuer'
  | 'award'
  | 'language'
  | 'test'
  | 'score'
  | 'proficiency'
  | 'link'
  | 'schoolType'
  | 'military'
  | 'branch'
  | 'rank'
  | 'project'

/** Names of columns, after white space and signs are taken out, in lower case. */
const NAMES: readonly (readonly [Column, RegExp])[] = [
  ['name', /^(성명|이름|한글성명|name|fullname)$/u],
  ['birth', /^(생년월일|생일|dateofbirth|birthdate|dob)$/u],
  ['gender', /^(성별|gender|sex)$/u],
  ['phone', /^(휴대전화|휴대폰|핸드폰|전화|전화번호|연락처|phone|mobile|tel|telephone|cell)$/u],
  ['email', /^(이메일|전자우편|메일|email|mail)$/u],
  ['address', /^(주소|현주소|거주지|address|location)$/u],
  ['period', /^(근무|재직|재학|복무|수행|진행|활동|참여)?기간$|^(period|dates?ofemployment|duration|years)$/u],
  ['start', /^(입사|입학|시작)(일|일자|년월)?$|^(start|startdate|from)$/u],
  ['end', /^(퇴사|졸업|종료)(일|일자|년월)$|^(end|enddate|to)$/u],
  ['date', /^(취득|수상|응시|발급|합격|시험)(일|일자|년월|시기)$|^(일자|날짜|연월|date|dateobtained|issued)$/u],
  ['company', /^(회사|회사명|근무처|직장|직장명|기관명?|업체명?|소속|company|employer|organi[sz]ation)$/u],
  ['position', /^(직급|직위|직책|직무|직함|역할|담당|포지션|직급직책|직위직책|role|position|title|jobtitle)$/u],
  ['department', /^(부서|부서명|소속부서|근무부서|department|team)$/u],
  [
    'duties',
    /^(담당|주요|수행)?(업무|직무내용|업무내용|내용|성과|세부내용|상세내용|활동내용)(및성과)?$|^(duties|description|responsibilities|achievements|details)$/u,
  ],
  ['reason', /^(퇴사|이직|퇴직)사유$|^reasonforleaving$/u],
  ['school', /^(학교|학교명|출신학교|school|university|institution)$/u],
  ['major', /^(전공|학과|전공학과|학과전공|주전공|major|fieldofstudy)$/u],
  ['degree', /^(학위|학위구분|degree)$/u],
  ['status', /^(졸업|졸업여부|졸업구분|졸업상태|재학상태|학적|graduation|status)$/u],
  ['gpa', /^(학점|성적|평점|평균학점|평점평균|gpa|grade)$/u],
  ['certificate', /^(자격증?|자격증?명|자격면허|자격면허명|면허|종목|certificat(e|ion)s?|licen[cs]e)$/u],
  ['issuer', /^(발급|발행|시행|수여|주관|주최)(기관|처)$|^(issuer|issuedby|issuingorgani[sz]ation|authority)$/u],
  ['award', /^(수상|수상명|상훈|수상내역|상훈명|award|awards)$/u],
  ['language', /^(언어|외국어|외국어명|어학|language)$/u],
  ['test', /^(시험|시험명|공인시험|어학시험|test|exam)$/u],
  ['score', /^(점수|점수등급|등급|취득점수|급수|score|level)$/u],
  ['proficiency', /^(수준|구사수준|숙련도|proficiency|fluency)$/u],
  ['link', /^(링크|홈페이지|웹사이트|블로그|포트폴리오|link|website|portfolio|homepage|url)$/u],
  ['schoolType', /^(학교|학력)구분$|^kindofschool$/u],
  ['military', /^(병역|병역사항|병역구분|군필여부|복무상태|militaryservice)$/u],
  ['branch', /^(군별|branch)$/u],
  ['rank', /^(계급|rank)$/u],
  ['project', /^(프로젝트|프로젝트명|과제명|project)$/u],
]

/** The column that a name means, or null. */
export function columnOf(name: string): Column | null {
  const plain = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (plain === '' || plain.length > 24) return null
  return NAMES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

export type TableRow = Partial<Record<Column, Piece>>

const CELL = /\t/gu

/** A row, with how many empty cells stand before it. */
type Row = Piece & { emptyCells: number }

/** The cells of a row, in order; empty ones have no text. */
function cellsOf({ text: row, start: rowStart, emptyCells }: Row): Piece[] {
  let from = 0
  const told = row.split(CELL).map((cell) => {
    const start = rowStart + from + (cell.length - cell.trimStart().length)
    from += cell.length + 1
    const text = cell.trim()
    return { text, start, end: start + text.length }
  })
  const empty = Array.from({ length: emptyCells }, () => ({ text: '', start: rowStart, end: rowStart }))
  return [...empty, ...told]
}

/** The columns that a line names where it is the first row of a table; null for any other. */
export function headOfTable(line: string): (Column | null)[] | null {
  if (!line.includes('\t')) return null
  const named = line.split(CELL).map(columnOf)
  const unnamed = named.filter((name) => name === null).length
  // In a form, names and values take turns.
  return named.length >= 2 && unnamed <= named.length / 3 ? named : null
}

/** A table whose first row names its columns; `rest` are the lines that belong to none. */
export function tablesIn<Line extends Row>(lines: readonly Line[]): { rows: TableRow[]; rest: Line[] } {
  const rows: TableRow[] = []
  const rest: Line[] = []
  let columns: (Column | null)[] = []
  for (const line of lines) {
    const cells = cellsOf(line)
    const head = headOfTable(line.text)
    if (head) columns = head
    else if (columns.length > 0 && cells.length > 1 && cells.length <= columns.length) rows.push(rowOf(cells, columns))
    else {
      columns = []
      rest.push(line)
    }
  }
  return { rows, rest }
}

function rowOf(cells: readonly Piece[], columns: readonly (Column | null)[]): TableRow {
  const row: TableRow = {}
  for (const [at, cell] of cells.entries()) {
    const column = columns[at]
    // A dash says that there is nothing to say.
    if (column && /[\p{L}\p{N}]/u.test(cell.text)) row[column] ??= cell
  }
  return row
}

const LABEL = /^([\p{L} ]{2,20}?)\s?[:：]\s*/u
const PARTS =
  /\t+|\s*[|│┃]\s*|\s{2,}|\s*[/,·]\s*(?=[\p{L} ]{2,14}\s?[:：])|(?<=[^:：\s])\s(?=(?:이메일|휴대전화|휴대폰|연락처|전화|주소|생년월일|성별|성명|이름|e-?mail|phone|mobile|tel|address)\s?[:：])/giu

/** What a line says by labels: `이메일: …`, `성명\t홍길동\t성별\t남`, `Phone: … | Address: …`. */
export function labelled(line: Piece): TableRow {
  const found: TableRow = {}
  const parts = splitPiece(line, PARTS)
  const inCells = line.text.includes('\t')
  for (const [at, part] of parts.entries()) {
    const label = LABEL.exec(part.text)
    const column = columnOf(label?.[1] ?? part.text)
    const value = label ? within(part, label[0].length, part.text.length) : inCells ? parts[at + 1] : undefined
    if (column && isValue(value)) found[column] ??= value
  }
  return found
}

const isValue = (piece: Piece | undefined): piece is Piece =>
  piece !== undefined && piece.text !== '' && columnOf(piece.text) === null
