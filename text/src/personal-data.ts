import { matchesOf, withoutOverlaps } from './matches.ts'
import type { Stretch } from './sentences.ts'

export type PersonalKind =
  | 'NAME'
  | 'PHONE'
  | 'EMAIL'
  | 'ADDRESS'
  | 'RESIDENT_NUMBER'
  | 'MILITARY'
  | 'VETERAN'
  | 'DISABILITY'
  | 'FAMILY'

export type PersonalMention = Stretch & { kind: PersonalKind }

const PROVINCE =
  '(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충청북|충청남|충북|충남|전라북|전라남|전북|전남|경상북|경상남|경북|경남|제주)'

const RELATIVE_KO =
  '(?:부모님|부모|아버지|어머니|아버님|어머님|남편|아내|배우자|자녀|아들|딸|형제|자매|남동생|여동생|누나|언니|오빠|할머니|할아버지|조부모|시부모|장인어른|장모님)'

const RELATIVE_EN =
  '(?:wife|husband|spouse|mother|father|mom|mum|dad|parents?|sons?|daughters?|children|kids?|brothers?|sisters?|grandmother|grandfather|grandparents|fianc[eé]e?)'

export const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu

/** One pattern a kind. Every repetition is bounded and begins at a boundary, so that no input makes one slow. */
const PATTERNS: readonly (readonly [PersonalKind, RegExp])[] = [
  ['RESIDENT_NUMBER', /(?<!\d)\d{6} ?[-–] ?[1-8](?:\d{6}|\*{6})(?![\d*])|(?<!\d)\d{6}[1-8]\d{6}(?!\d)/gu],
  ['EMAIL', EMAIL],
  [
    'PHONE',
    /(?<![\d+-])(?:(?:\+82[- .]?|\+82[- .]?\(0\))?0?1[016789][- .]?\d{3,4}[- .]?\d{4}|0(?:2|[3-6]\d|70)[- .)]\d{3,4}[- .]\d{4}|\+\d{1,3}(?:[- .]?\(?\d{1,4}\)?){1,2}(?:[- .]\d{2,4}){1,3}|\(?\d{3}\)?[- .]\d{3}[- .]\d{4})(?![\d-])/gu,
  ],
  [
    'ADDRESS',
    new RegExp(
      `(?<![가-힣])${PROVINCE}(?:특별시|광역시|특별자치시|특별자치도|도|시)? ?[가-힣]{1,5}[시군구](?![가-힣]{2})(?: [가-힣]{1,5}구)?(?: ?[가-힣\\d]{1,10}(?:로|길|동|읍|면|리)(?![가-힣])(?: ?\\d{1,4}(?:-\\d{1,4})?)?(?:번지|번길)?)?(?: ?\\d{1,4}동)?(?: ?\\d{1,4}호)?`,
      'gu',
    ),
  ],
  [
    'ADDRESS',
    /(?<!\d)\d{1,5} (?:[A-Z][a-z]{1,20} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Square)\b\.?/gu,
  ],
  [
    'MILITARY',
    /병역 ?(?:필|미필|면제|특례|의무|사항)?|(?<![가-힣])군필|(?<![가-힣])미필|군 ?복무|군대|(?:육군|해군|공군|해병대)(?: ?(?:병장|상병|하사|중위|대위|만기))?(?: ?(?:만기 ?)?(?:전역|제대))?|\b(?:military service|national service|conscript(?:ion|ed)?|discharged from the (?:army|navy|air force))\b/giu,
  ],
  [
    'VETERAN',
    /보훈 ?(?:대상자?|가족|번호|자녀)?|국가 ?유공자(?: ?자녀)?|독립 ?유공자|\b(?:disabled |protected )?veteran(?: status)?\b/giu,
  ],
  [
    'DISABILITY',
    /장애인(?! ?(?:복지|고용|시설|단체|서비스))|장애 ?(?:등급|여부|\d급|등록)|(?:지체|시각|청각|지적|언어|신장) ?장애|장애가 있(?:는|어|습|지|으)|\b(?:my disabilit(?:y|ies)|disabled person|i am disabled|wheelchair user|registered disabled)\b/giu,
  ],
  [
    'FAMILY',
    new RegExp(
      `(?<![가-힣])${RELATIVE_KO}(?=$|[^가-힣]|[은는이가을를의과와도께]|에게|에서)|\\bmy (?:late |elder |older |younger )?${RELATIVE_EN}\\b`,
      'giu',
    ),
  ],
]

/** Personal data that rules can see in a text, in order of place, none overlapping. Names are found by `namesIn`. */
export function findPersonalData(text: string, names: readonly string[] = []): PersonalMention[] {
  const named = names.flatMap(patternOfName)
  const all = [...named.map((pattern) => ['NAME', pattern] as const), ...PATTERNS].flatMap(([kind, pattern]) =>
    matchesOf(text, pattern).map((match) => ({ ...match, kind })),
  )
  return withoutOverlaps(all.filter((mention) => mention.text.trim() !== ''))
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)

function patternOfName(name: string): RegExp[] {
  const trimmed = name.trim()
  if (trimmed.length < 2) return []
  if (/^[가-힣]+$/u.test(trimmed))
    return [koreanName(trimmed), ...(trimmed.length === 3 ? [koreanName(trimmed.slice(1))] : [])]
  const parts = trimmed.split(/\s+/u).filter((part) => part.length > 2)
  return [trimmed, ...parts].map((part) => new RegExp(`(?<![\\p{L}\\p{N}])${escape(part)}(?![\\p{L}\\p{N}])`, 'giu'))
}

/** A Korean name may be followed by a particle, so what follows is looked at; nothing may stand before it. */
const koreanName = (name: string): RegExp =>
  new RegExp(
    `(?<![가-힣])${escape(name)}(?=$|[^가-힣]|씨|님|군|양|이[가는를의며고나]?|가|은|는|을|를|의|과|와|도|에게|입니다|라고|인데)`,
    'gu',
  )

const NAME_LABEL =
  /(?:(?:이름|성명|지원자)\s{0,3}[:：]\s{0,3}|제 이름은 |저는 (?=[가-힣]{2,4}(?:이라고 합니다|라고 합니다)))([가-힣]{2,4}?)(?=이?라고|입니다|이고|[\s,./|·(]|$)|(?:\bname\s{0,3}:\s{0,3}|\b[Mm]y name is |\bI am called )([A-Z][a-z'’-]{1,20}(?: [A-Z][a-z'’-]{1,20}){1,2})/gu

/** Names that a text introduces as such: `이름: 홍길동`, `My name is Jane Smith`. */
export function namesIn(text: string): string[] {
  const names = Array.from(text.matchAll(NAME_LABEL), ([, korean, english]) => korean ?? english ?? '')
  return [...new Set(names)].filter(Boolean)
}
