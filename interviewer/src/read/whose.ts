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

/** `자료가 들어왔어요`: a subject that is neither oneself nor a group. */
const THING_ACTS = /(?:^|\s)[가-힣A-Za-z0-9]{1,12}(?:이|가)\s/u

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
  return found
}

function whose(text: string): Whose {
  if (!isKorean(text)) return whoseEnglish(text)
  if (KO.mine.test(text)) return 'mine'
  if (KO.other.test(text)) return 'other'
  if (KO.ours.test(text)) return 'ours'
  if (KO.alone.test(text)) return 'mine'
  return THING_ACTS.test(text) && !/[을를](?=\s)/u.test(text) ? 'other' : 'dropped'
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
