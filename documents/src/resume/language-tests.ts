import type { Span } from '@maju/contracts/basics'
import type { Known, LanguageSkill } from '@maju/contracts/resume'
import { find, known, type Piece, splitPiece, within, without } from './piece.ts'
import { partsOf, type ResumeLine } from './resume-lines.ts'
import { HUMAN_LANGUAGE } from './resume-sections.ts'
import { type TableRow, tablesIn } from './table.ts'
import { dateIn } from './when.ts'

/** Tests of languages, by the language that they test. */
const TESTS: readonly (readonly [string, RegExp])[] = [
  [
    'English',
    /TOEIC\s?(?:Speaking|S&W|Bridge)?|TOEFL(?:\s?iBT)?|IELTS|OPIc|TEPS|G-?TELP|FLEX|토익\s?(?:스피킹)?|토플|텝스|오픽|아이엘츠|Cambridge (?:English|FCE|CAE|CPE)/iu,
  ],
  ['Japanese', /JLPT|JPT|BJT|일본어능력시험/iu],
  ['Chinese', /HSK(?:K)?|BCT|TSC/iu],
  ['Korean', /TOPIK|KBS한국어능력시험|국어능력인증/iu],
  ['French', /DELF|DALF/iu],
  ['German', /Goethe-Zertifikat|TestDaF|DSH/iu],
  ['Spanish', /DELE|SIELE/iu],
  ['Russian', /TORFL/iu],
]
const IN_KOREAN: Readonly<Record<string, string>> = {
  English: '영어',
  Japanese: '일본어',
  Chinese: '중국어',
  Korean: '한국어',
  French: '프랑스어',
  German: '독일어',
  Spanish: '스페인어',
  Russian: '러시아어',
}

const SCORE =
  /(?<![\w./-])(?:N[1-5]|\d급|[4-9]\.[05]|\d{2,3}(?=\s?점)|\d{2,3}(?![\d./년월-])|AL|I[HLM][123]?|N[HML]|Lv\.?\s?\d|Level\s?\d|[ABC][12]|\d등급)(?![A-Za-z\d])/u
const PROFICIENCY =
  /native(?: speaker)?|bilingual|fluent|(?:full |limited )?professional(?: working)?(?: proficiency)?|business(?: level)?|conversational|intermediate|advanced|elementary|beginner|basic|proficient|모국어|원어민\s?(?:수준)?|유창(?:함)?|비즈니스\s?(?:회화|수준|레벨)?(?:\s?가능)?|일상\s?회화(?:\s?(?:가능|수준))?|회화\s?(?:가능|능통)|능통|고급|중급|초급|상급|독해\s?가능/iu

/** Whether a piece names a test of a language. */
export const namesLanguageTest = ({ text }: Piece): boolean => TESTS.some(([, test]) => test.test(text))

const ITEMS = /\s*[;|│┃]\s*|\s*[,·]\s+(?![^()（）]*[)）])(?=\p{L})/gu

/** Languages and tests of them, from their own section and from among the certificates. */
export function readLanguages(lines: readonly ResumeLine[]): LanguageSkill[] {
  const own = partsOf(lines, 'languages').flatMap((part) => {
    const { rows, rest } = tablesIn(part)
    return [...rows.flatMap(fromRow), ...rest.flatMap(fromLine)]
  })
  const among = partsOf(lines, 'certificates').flatMap((part) =>
    part
      .flatMap((line) => splitPiece(line, ITEMS))
      .filter(namesLanguageTest)
      .flatMap(languageIn),
  )
  return [...own, ...among]
}

/** Several on a line where each of them names a language or a test, else the line is one. */
function fromLine(line: ResumeLine): LanguageSkill[] {
  const items = withTheirTests(line, splitPiece(line, ITEMS))
  return items.length > 1 && items.every(tells) ? items.flatMap(languageIn) : languageIn(line)
}

/** `영어 · TOEIC 905` is one: the test belongs to the language before it. */
const withTheirTests = (line: Piece, items: readonly Piece[]): Piece[] =>
  items.reduce<Piece[]>((found, item) => {
    const last = found.at(-1)
    const belongs = last && !namesLanguageTest(last) && namesLanguageTest(item) && !HUMAN_LANGUAGE.test(item.text)
    if (!belongs) return [...found, item]
    return [...found.slice(0, -1), within(line, last.start - line.start, item.end - line.start)]
  }, [])

const tells = (item: Piece): boolean => HUMAN_LANGUAGE.test(item.text) || namesLanguageTest(item)

function languageIn(piece: Piece): LanguageSkill[] {
  const dated = dateIn(piece)
  const [testedLanguage, test] = testIn(piece)
  const language = find(piece, HUMAN_LANGUAGE)
  const named = language ? known(language, 0.92) : test && known(test, 0.85, nameOf(testedLanguage, piece))
  if (!named) return []
  const rest = cutOut(cutOut([piece], test), dated)
  return [
    {
      language: named,
      test: test && known(test, 0.92),
      score: test && firstOf(rest, SCORE, 0.9),
      proficiency: firstOf(cutOut(rest, language), PROFICIENCY, 0.85),
      date: dated?.date ?? null,
    },
  ]
}

/** The pieces without a stretch of one of them. */
const cutOut = (pieces: readonly Piece[], taken: Span | null): Piece[] =>
  pieces.flatMap((piece) =>
    taken && piece.start <= taken.start && taken.end <= piece.end ? without(piece, taken) : [piece],
  )

function testIn(piece: Piece): [string, Piece | null] {
  for (const [language, pattern] of TESTS) {
    const found = find(piece, pattern)
    if (found) return [language, found]
  }
  return ['', null]
}

/** The language that a test is of, in the language of the line. */
const nameOf = (language: string, { text }: Piece): string =>
  /[가-힣]/u.test(text) ? (IN_KOREAN[language] ?? language) : language

function firstOf(pieces: readonly Piece[], pattern: RegExp, confidence: number): Known | null {
  for (const piece of pieces) {
    const found = find(piece, pattern)
    if (found) return known(found, confidence)
  }
  return null
}

function fromRow(row: TableRow): LanguageSkill[] {
  const named = row.language ?? row.test
  if (!named) return []
  const [read] = languageIn(row.test ?? named)
  const nothing = { language: known(named, 0.7), test: null, score: null, proficiency: null, date: null }
  return [{ ...nothing, ...read, ...cellsOf(row) }]
}

/** What the cells say outright. */
function cellsOf({ language, test, score, proficiency, date }: TableRow): Partial<LanguageSkill> {
  const dated = date && dateIn(date)
  return {
    ...(language && { language: known(language, 0.93) }),
    ...(test && { test: known(test, 0.92) }),
    ...(score && { score: known(score, 0.92) }),
    ...(proficiency && { proficiency: known(proficiency, 0.92) }),
    ...(dated && { date: dated.date }),
  }
}
