export type Unit = 'percent' | 'money' | 'duration' | 'people' | 'count' | 'times' | 'rate' | 'score' | 'size'

/** Units as they are written, by what they measure. Longer ones first: the first that fits is taken. */
const KOREAN: readonly (readonly [Unit, string])[] = [
  ['percent', '퍼센트포인트|%포인트|%p|퍼센트|%|프로(?!젝|그|덕|세|토|모|필)'],
  ['money', '달러|유로|원(?!인|래|칙|격)'],
  [
    'duration',
    '밀리초|ms|개월|년|주일|주(?!제|요|문|니|최|도)|일(?!반|정|상|이 있)|달(?!러|성)|시간|분기|분(?!야|석|류)|초(?!기|반)|학기|박',
  ],
  ['people', '명(?!확|령|세|칭)|인(?!원|턴|력|사|증)|사람'],
  ['times', '배(?!포|치|송|열)|번(?!호|째|역)|차례|회(?!사|의|원|째|귀)'],
  ['rate', 'TPS|QPS|rps'],
  ['score', '점(?!검|포|수|심)|위(?!치|험|원|한)|등급|등(?!록|장)|학점'],
  ['size', 'GB|TB|MB|KB|km|kg|㎡|톤|평(?!가|균)|m(?![A-Za-z])|g(?![A-Za-z])'],
  [
    'count',
    '가지|군데|개사|개국|개(?!발|선|월|인|편|념)|건(?!물|강|설|의)|곳|팀(?!장|원|워)|대(?!학|표|리|회|응|기)|권(?!한|리|고)|장(?!소|비|애|기)|편(?!집|의)|종(?!료|합|목)|페이지|쪽|줄(?!였|이|어|여)|단계|과목|품목|테이블|객실|세대|부(?!서|장|분|터|족|담|품|사|산|동|하|문|모)|상자|박스|그릇|병(?!원|동)|마리|통(?!계|화|신|합)|잔(?!여)|벌(?!금|써)|켤레|채(?!용|널)|동(?!안|료|기|시)|층|호기|라인|매장|업체|농가|가구',
  ],
]

const ENGLISH: readonly (readonly [Unit, string])[] = [
  ['percent', 'percentage points|percent(?:age)?|per cent|%'],
  ['money', 'dollars?|euros?|pounds?|won|usd|eur|krw'],
  [
    'duration',
    'milliseconds?|ms|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|quarters?|semesters?|sprints?',
  ],
  [
    'people',
    'people|persons?|members?|engineers?|developers?|students?|employees?|colleagues|users?|customers?|clients?|patients?|guests?|volunteers?|participants?|staff|nurses?|children|residents?|visitors?|subscribers?|interviewees?|drivers?|workers?|designers?|interns?|stakeholders',
  ],
  ['times', 'times|x(?![A-Za-z0-9])|-?fold'],
  ['rate', 'tps|qps|rps|requests|orders|transactions|calls|tickets|complaints|queries'],
  ['score', 'points?|stars?'],
  ['size', 'gb|tb|mb|kb|km|kg|tons?|tonnes?|metres?|meters?|square|litres?|liters?'],
  [
    'count',
    'teams?|projects?|services?|systems?|servers?|bugs?|defects?|errors?|incidents?|cases?|stores?|branches|countries|sites?|machines?|items?|pages?|lines?|reports?|features?|meetings?|interviews?|accounts?|deals?|units?|products?|options?|sources?|departments?|suppliers?|vendors?|tables?|rooms?|dishes|batches|samples?|experiments?|records?|rows?|steps?|campaigns?|events?|shifts?|vehicles?|trucks?|beds?|classes|lessons?|courses?|papers?|articles?|posts?|videos?|dashboards?|screens?|components?|tests?|releases?|questions?|drafts?|authors?',
  ],
]

const source = (units: readonly (readonly [Unit, string])[]): string =>
  `(?:${units.map(([, words]) => words).join('|')})`

/** Sources of regular expressions that match one unit. */
export const KOREAN_UNIT = source(KOREAN)
/** Any plural noun can be counted: `twenty-three authors`. */
const PLURAL =
  '(?:near |new |old |different |separate )?(?!was|has|this|its|less|across|always|perhaps|plus|versus)[a-z]{3,14}(?<!s|u|i)s'

export const ENGLISH_UNIT = `(?:${source(ENGLISH)}|${PLURAL})(?![A-Za-z])`

const KINDS = [...KOREAN, ...ENGLISH].map(([unit, words]) => ({
  unit,
  whole: new RegExp(`^(?:${words.replaceAll(/\(\?![^)]*\)/gu, '')})$`, 'iu'),
}))

/** What a unit as written measures; null for the empty text and for a noun that is not in the list. */
export function unitOf(written: string): Unit | null {
  return written === '' ? null : (KINDS.find(({ whole }) => whole.test(written))?.unit ?? null)
}

const MONTHS_A: readonly (readonly [RegExp, number])[] = [
  [/^(개월|달|months?)$/iu, 1],
  [/^(년|years?)$/iu, 12],
  [/^(주|주일|weeks?)$/iu, 12 / 52],
  [/^(일|days?)$/iu, 12 / 365],
  [/^(분기|quarters?)$/iu, 3],
  [/^(학기|semesters?)$/iu, 6],
]

/** A length of time in months, or null where the unit is shorter than a day or measures no time. */
export function monthsOf(mention: { value: number; unitText: string }): number | null {
  const months = MONTHS_A.find(([unit]) => unit.test(mention.unitText))?.[1]
  return months === undefined ? null : mention.value * months
}
