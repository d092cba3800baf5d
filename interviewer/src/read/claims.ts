import { findDates } from '@maju/text/dates'
import type { NumberMention } from '@maju/text/numbers'
import { findNumbers } from '@maju/text/numbers'
import type { Stretch } from '@maju/text/sentences'

/** Something checkable that an answer says, with its place: `text.slice(start, end) === quote`. */
export type AnswerClaim = {
  kind: 'number' | 'date' | 'role' | 'technology'
  quote: string
  start: number
  end: number
  /** Of a number its value, of a date its year, else null. */
  value: number | null
}

const ROLE =
  /(?<![가-힣])(?:팀장|조장|반장|회장|부회장|총무|리더|파트장|프로젝트 ?매니저|기획자|개발자|디자이너|엔지니어|인턴|매니저|점장|부점장|대리|과장|주임|사원|연구원|조교|간호사|수간호사|영업사원|강사|교사|상담사|회계 담당|(?<![A-Za-z])(?:PM|PL|PO)(?![A-Za-z])|스크럼 ?마스터|주방장|조리사|안전관리자|현장소장|품질 ?담당자|총괄|서기|부팀장|멘토)(?=$|[^가-힣]|[은는이가을를의과와도]|으로|로|에게|에서|이었|였|입니다|님)|\b(?:team lead(?:er)?|lead (?:developer|engineer|designer|analyst)|project (?:manager|lead)|product (?:manager|owner)|scrum master|(?:(?:senior|junior|assistant|shift|store|account|data|software|backend|frontend|sales|marketing) )?(?:manager|engineer|developer|analyst|designer|supervisor|coordinator|assistant)|intern|president|treasurer|captain|secretary|nurse|teacher|tutor|mentor|chef|technician|consultant|volunteer)\b/giu

/** Names of tools that are ordinary letters; others are known by their capitals. */
const NAMED_TOOL =
  /(?<![A-Za-z0-9_])(?:엑셀|파워포인트|포토샵|일러스트레이터|피그마|노션|슬랙|지라|스프링|쿠버네티스|도커|카프카|레디스|파이썬|자바스크립트|자바|리액트|태블로|캐드|오토캐드|솔리드웍스|카티아|한글과컴퓨터|excel|python|java|kotlin|react|docker|kubernetes|kafka|redis|figma|tableau|jira|notion|photoshop|illustrator|autocad|solidworks|salesforce|hubspot|spreadsheets?|pandas|spark|airflow|terraform|git|linux)(?![A-Za-z0-9_])/giu

/** Words written the way products and abbreviations are: `PostgreSQL`, `CI/CD`, `C++`, `k6`, `SPSS`, `ERP`. */
const WRITTEN_LIKE_TOOL =
  /(?<![A-Za-z0-9_])(?:[A-Z][a-z]{1,20}[A-Z][A-Za-z]{1,20}|[A-Z]{2,6}(?:\/[A-Z]{2,6})?\d{0,2}|[A-Za-z]\+\+|[A-Za-z]#|[a-z]{1,12}\.js|[A-Z]{1,3}[a-z]?\d{1,3}|[a-z]{1,3}[A-Z][A-Za-z]{2,16})(?![A-Za-z0-9_])/gu

const NO_TOOL = new Set([
  'AM',
  'PM',
  'OK',
  'CEO',
  'CTO',
  'HR',
  'US',
  'UK',
  'EU',
  'USA',
  'TV',
  'ID',
  'FAQ',
  'VIP',
  'A4',
  'I',
  'PO',
  'PL',
  'NGO',
  'NCS',
  'TPS',
  'QPS',
  'AI',
])

/** Numbers, dates, roles and technologies that an answer names, in order of place. */
export function claimsOf(text: string, numbers: readonly NumberMention[] = findNumbers(text)): AnswerClaim[] {
  const claims: AnswerClaim[] = [
    ...numbers.map((mention) => claim('number', mention, mention.value)),
    ...findDates(text).map((mention) => claim('date', mention, mention.year)),
    ...stretches(text, ROLE).map((mention) => claim('role', mention, null)),
    ...technologies(text).map((mention) => claim('technology', mention, null)),
  ]
  return claims.toSorted((one, other) => one.start - other.start || one.end - other.end)
}

function technologies(text: string): Stretch[] {
  const named = stretches(text, NAMED_TOOL)
  const written = stretches(text, WRITTEN_LIKE_TOOL).filter(
    (each) => !NO_TOOL.has(each.text) && named.every((other) => other.end <= each.start || other.start >= each.end),
  )
  return [...named, ...written]
}

const stretches = (text: string, pattern: RegExp): Stretch[] =>
  Array.from(text.matchAll(pattern), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))

function claim(kind: AnswerClaim['kind'], { text, start, end }: Stretch, value: number | null): AnswerClaim {
  return { kind, quote: text, start, end, value }
}
