import type { Clause } from './clauses.ts'

/** Whose doing a clause tells: `dropped` is Korean without a subject, which counts for oneself only weakly. */
export type Whose = 'mine' | 'ours' | 'other' | 'dropped' | 'none'

const START = '(?:^|[\\s,.(“‘"\'])'

const KO = {
  mine: new RegExp(
    `${START}(?:제가|저는|저도|저의|저만|저부터|전(?= )|나는|내가|나도|제 (?=[가-힣])|저로서는|저 혼자|본인이|본인은)`,
    'u',
  ),
  /** Alone or with one's own hands; of a group too, where one is named. */
  alone: new RegExp(`${START}(?:혼자(?:서)?|직접)(?=\\s)`, 'u'),
  ours: new RegExp(
    `${START}(?:우리(?:는|가|도| 팀|들| 조| 부서)?|저희(?:는|가|도|끼리| 팀| 조| 부서)?|팀(?:은|이|에서는|원들과|원들은|원 모두)|조원들(?:은|이|과)|다 ?같이|모두 함께|함께|다들|서로)(?=\\s|,|$)`,
    'u',
  ),
  other:
    /(?:^|\s)(?:[가-힣]{0,8}(?:팀장|부장|과장|대리|사장|대표|선배|후배|동료|상사|고객|손님|담당자|교수|교수님|선생님|팀원|조원|조장|업체|거래처|회사|본사|부서|매니저|점장|사수|간호사|환자|학생|학부모|관리자|주문|직원|감독|소장|반장|어르신|상대|상대방|협력사|현장|(?:두|세|양) ?(?:조|팀|부서|사람|분|쪽|회사)|위원회|구청|시청|교육청|데이터팀|개발팀|영업팀|기획팀|디자인팀|운영팀|인사팀|품질팀)(?:님)?(?:들)?(?:이|가|은|는|께서|께서는|에서))(?=\s)/u,
} as const

const EN = {
  mine: /\b(?:I|me|my|mine|myself|I['’](?:m|d|ve|ll))\b/u,
  ours: /\b(?:we|We|us|our|Our|ours|ourselves|together|everyone|everybody|the team|The team|the group|my team)\b/u,
  subject:
    /(?:^|\b(?:and|but|so|then|that|because|which|while|when|until|after|before|if) |, )(I|we|they|he|she|it|you|someone|my (?:manager|boss|colleague|teammate|professor|lead|supervisor)s?|(?:the|our|a|my) (?:\w+ ){0,2}\w+)(?=['’ ])/iu,
} as const

/** Nobody speaks of himself in honorifics. */
const HONORIFIC = /(?:셨|시던|시는|시고|시며|십니)(?:습니다|어요|고|는데|지만|던|다|까)?[.,!?]*$/u

/** Verbs that one uses of oneself alone. */
const HUMBLE = /(?:드렸|드리고|드려서|여쭤|여쭈|여쭀|뵀|뵙|뵈었|모셨|모시고)/u

/** `자료가 들어왔어요`: a subject that is neither oneself nor a group. */
const THING_ACTS =
  /(?:^|\s)[가-힣A-Za-z0-9]{1,12}(?:(?<!높|같|많|깊|없|굳|틈|꾸준|곰|일일)이|(?<!나|아|어|다|라|려|누군|사진|작|전문|평|휴|국|추|증|화|소설|건축|음악|활동|기업|투자|사업)가|에서도|에서는)\s+(\S+)/u

/** A subject before `-는`, `-던`, `-은` belongs to the noun that follows: `차이가 나는 부분을 고쳤습니다`. */
const ADNOMINAL =
  /(?:[는던은을]|[간난단란만반산안잔찬칸탄판한갈날달랄말발살알잘찰칼탈팔할된될인일온올준줄본볼낸낼친칠운울린릴진질킨킬])$/u

function othersAct(text: string): boolean {
  const next = THING_ACTS.exec(text)?.[1]
  if (next === undefined || ADNOMINAL.test(next)) return false
  return !/(?:[을를]|는지)(?=\s)/u.test(text) || text.indexOf(next) < text.search(/(?:[을를]|는지)\s/u)
}

const isKorean = (text: string): boolean => /[가-힣]/u.test(text)

/** Whose doing each clause tells. In one sentence a dropped subject is the one before it. */
export function whoseClauses(clauses: readonly Clause[]): Whose[] {
  const found: Whose[] = []
  for (const [at, clause] of clauses.entries()) {
    const own = whose(clause.text)
    const before = clauses[at - 1]?.sentence === clause.sentence ? found[at - 1] : undefined
    const inherits = (own === 'dropped' || own === 'none') && (before === 'mine' || before === 'ours')
    found.push(inherits ? before : own)
  }
  return found.map((own, at) => {
    // A clause without tense goes with the next one, whose subject may be somebody else.
    const next = clauses[at + 1]
    const leads = own === 'dropped' && next?.sentence === clauses[at]?.sentence && found[at + 1] === 'other'
    return leads && TENSELESS.test(clauses[at]?.text ?? '') ? 'other' : own
  })
}

const TENSELESS = /(?:하며|면서|하고|해서|하여|어서|아서|다가),?$/u

function whose(text: string): Whose {
  if (!isKorean(text)) return whoseEnglish(text)
  if (KO.mine.test(text)) return 'mine'
  if (HUMBLE.test(text)) return 'dropped'
  if (KO.other.test(text) || HONORIFIC.test(text)) return 'other'
  if (KO.ours.test(text)) return 'ours'
  if (KO.alone.test(text)) return 'mine'
  return othersAct(text) ? 'other' : 'dropped'
}

function whoseEnglish(text: string): Whose {
  if (/\bI(?:['’](?:m|d|ve|ll))?\b/u.test(text)) return 'mine'
  if (/\b[Ww]e(?:['’](?:re|d|ve|ll))?\b/u.test(text)) return 'ours'
  if (/^(?:the|our|my) (?:whole )?(?:team|group)\b/iu.test(text)) return 'ours'
  return EN.subject.test(text) ? 'other' : 'none'
}

export type OwnShare = {
  /** Clauses about what the speaker did; Korean ones without a subject count a third. */
  mine: number
  /** Clauses about what a group did. */
  ours: number
  /** mine / (mine + ours), 0 to 1; null when neither is said. */
  share: number | null
}

const DROPPED_WEIGHT = 1 / 3

/** How much of an answer is about oneself against a group. */
export function ownShareOf(clauses: readonly Clause[], whoseOf: readonly Whose[], acts: readonly boolean[]): OwnShare {
  let mine = 0
  let ours = 0
  for (const [at, clause] of clauses.entries()) {
    const whoseDoing = whoseOf[at]
    if (whoseDoing === 'mine') mine += 1
    else if (whoseDoing === 'ours') ours += 1
    else if (whoseDoing === 'dropped' && acts[at] && isKorean(clause.text)) mine += DROPPED_WEIGHT
  }
  return { mine, ours, share: mine + ours === 0 ? null : mine / (mine + ours) }
}

/** True where a clause names oneself, whatever the subject is. */
export function namesOneself(text: string): boolean {
  return isKorean(text) ? KO.mine.test(text) : EN.mine.test(text)
}
