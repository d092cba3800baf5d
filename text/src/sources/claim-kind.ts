import type { Claim, DocumentKind } from '@maju/contracts/target'
import { findPeriods } from '../dates.ts'
import type { SectionTopic } from './sections.ts'
import { isStatement, tellsCompanyValue, tellsOutcome, tellsValue } from './statement.ts'

export type ClaimKind = Claim['kind']

/** A piece of a document, as far as its kind depends on it. */
export type Piece = {
  text: string
  document: DocumentKind
  topic: SectionTopic | null
  /** Whether any section has begun: what stands before is a letterhead. */
  inSection: boolean
  bullet: boolean
  numbers: readonly string[]
}

const LONGEST_ROLE = 90
const LETTERS = /\p{L}{2}/u

/** What kind of claim a piece is, or null when it claims nothing. */
export function claimKind(piece: Piece): ClaimKind | null {
  if (!LETTERS.test(piece.text) || piece.topic === 'contact') return null
  return piece.document === 'posting' ? postingKind(piece) : ownKind(piece)
}

const OWN: Partial<Record<SectionTopic, ClaimKind>> = {
  education: 'education',
  certificates: 'certificate',
  skills: 'skill',
}

function ownKind(piece: Piece): ClaimKind | null {
  const fixed = piece.topic && OWN[piece.topic]
  if (fixed) return fixed
  if (isStatement(piece.text)) return statementKind(piece)
  if (isRole(piece)) return 'role'
  if (piece.topic === 'awards') return 'achievement'
  return piece.inSection ? itemKind(piece) : null
}

/** An item of a list that is no sentence. */
function itemKind({ text, bullet, numbers }: Piece): ClaimKind {
  if (!bullet) return 'other'
  return numbers.length > 0 && tellsOutcome(text) ? 'achievement' : 'duty'
}

function statementKind({ text, topic, document, numbers }: Piece): ClaimKind {
  const achieved = tellsOutcome(text) && (numbers.length > 0 || topic === 'awards')
  if (achieved) return 'achievement'
  if (tellsValue(text)) return 'value'
  const told = topic === 'essay' || topic === 'summary' || document === 'cover-letter'
  return told && !isPast(text) ? 'other' : 'duty'
}

const isPast = (text: string): boolean =>
  /[았었였했됐갔왔렸졌쳤켰꿨췄웠뤘냈]|\b(?:\w+ed|led|built|ran|wrote|won|grew|made|drove|took|was|were|had|gave|found|chose)\b/iu.test(
    text,
  )

/** `가온상사 · 구매 담당 (2021-03 ~ 2023-02)`: who one was, and when. */
function isRole({ text, topic, bullet }: Piece): boolean {
  if (text.length > LONGEST_ROLE) return false
  return findPeriods(text).length > 0 || (topic === 'experience' && !bullet)
}

const POSTING: Partial<Record<SectionTopic, ClaimKind>> = {
  duties: 'duty',
  requirements: 'requirement',
  preferences: 'preference',
  values: 'value',
  risks: 'risk',
  benefits: 'other',
  process: 'other',
}

/** Pay, hours, place, dates and numbers of a post: facts of the offer, not of the work. */
const OFFER =
  /^[^\p{L}]*(?:급여|연봉|월급|시급|임금|근무\s?(?:지|시간|요일|형태|장소|지역|기간|조건)|고용\s?형태|계약\s?(?:기간|형태)|수습\s?기간|모집\s?(?:인원|기간)|채용\s?(?:인원|형태|기간)|접수\s?(?:기간|방법|마감)|마감일?|위치|직급|salary|pay|compensation|location|hours|employment type|job type|contract|start date|deadline|closing date|remote|reports? to)(?:\s?[:：\-|(]|\s+\d)/iu

/** The same, said in passing, outside what the work is and asks for. */
const OFFER_IN_PASSING = /\d\s?만\s?원|연봉|주\s?[45]일|4대\s?보험|\$\s?\d|\bper (?:hour|annum|year)\b|\b\d{2,3}k\b/iu

const REQUIREMENT =
  /(?:경험|능력|역량|지식|이해|자격증?|학위|전공)(?:을|를|이|가)?\s?(?:있|가지|보유|갖|필수|필요|소지|우수|하신|자$|분$)|이상(?:인|이신|의)?\s?(?:자|분)?$|보유(?:자|하신)|\b(?:experience (?:in|with|of|building|using)|proficien\w+|knowledge of|ability to|degree|looking for|seeking|familiar\w*|understanding of|must have|years of)\b/iu
const DUTY =
  /(?:업무|담당|책임|개발|운영|관리|설계|기획)(?:을|를)?\s?(?:합니다|하게|맡|담당|수행|해요)|\b(?:responsible for|you will|you'll|to lead|in charge of)\b/iu
const PREFERENCE = /우대|\b(?:nice to have|preferred|a plus|bonus|desirable)\b/iu

function postingKind(piece: Piece): ClaimKind | null {
  if (OFFER.test(piece.text)) return 'other'
  const fixed = piece.topic && POSTING[piece.topic]
  if (fixed) return fixed === 'requirement' && PREFERENCE.test(piece.text) ? 'preference' : fixed
  return saidKind(piece) ?? (piece.inSection || isStatement(piece.text) ? 'other' : null)
}

/** What a piece outside the known sections is by its own words. */
function saidKind({ text, topic }: Piece): ClaimKind | null {
  if (OFFER_IN_PASSING.test(text)) return 'other'
  if (PREFERENCE.test(text)) return 'preference'
  if (DUTY.test(text)) return 'duty'
  if (REQUIREMENT.test(text)) return 'requirement'
  return topic === 'about' && tellsCompanyValue(text) ? 'value' : null
}
