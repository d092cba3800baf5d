import { PAST } from './clauses.ts'
import type { Clause } from './clauses.ts'

/** What kind of happening a clause tells. `linked`: a verb without tense, which takes that of the next clause. */
export type Happening = 'act' | 'state' | 'intent' | 'habit' | 'linked' | 'none'

/** Korean past forms that tell a state, a change or a feeling, not something done. */
const KO_STATE =
  /(?:있었|없었|이었|되었|됐|졌|많았|컸|높았|낮았|좋았|나빴|려웠|웠던|들었던|느꼈|생각했|생각하|싶었|같았|늘었|늘어났|늘어나|줄었|줄어들|줄어|올랐|떨어|나왔|나빠|발생|필요했|부족했|중요했|가능했|심했|걸렸|모였|알았|몰랐|배웠|깨달|당했|힘들었|쉬웠|싫었|못했|않았|아니었|생겼|망가|막혔|밀렸|쌓였|밀려|끊겼|터졌|났|갈렸|멈췄|남았|남아|넘었|넘어|부딪|달랐|불안했|급했|컸던|흔들렸|어긋났|일했|근무했|다녔|지냈|속했|맡았|담당했|담당하|원했|좋아했|바랐|걱정했|당황했|놀랐|기억|[다라]고 들었|(?<!허가|승인|동의를 |확인|검토|답을 |의견을 )받았|합격했|졸업했|입사했|들어갔|끝났|나갔|살아났|사라졌|풀렸|돌아왔|열렸|팔렸|뽑혔|채택|통과했|통과됐|선정|수상|성공했|실패했|완료됐|마무리됐|인정받)/u

/** Said of oneself in general: neither happened nor done. */
const KO_GENERAL =
  /(?:편이|성격|장점|단점|노력하|노력해|최선을|열심히|사람입니다|인재|경험했|경험하|참여했|협업했|협력했|임했|수행했|얻었다|성장했|발전하|소통했|활동했|[다라]고 들었|자신합니다|자부합니다|생각합니다|편입니다|믿습니다|좋아하|중요하)/u

const KO_ACTIVE_COPULA = /[줄높붙울직들속녹덧곁먹숙낮]였/u

const KO_PAST = new RegExp(
  `${PAST}(?:습니다|고|지만|는데|으며|으나|으니|다|더니|어요|죠|던|을|기|거든요|음|네요)?[.!?,"”’)]*$|${PAST}(?:습니다|다|어요|죠)`,
  'u',
)

const KO_INTENT =
  /(?:겠습니다|겠어요|겠고|겠으며|려고 합니다|려 합니다|고자 합니다|(?:할|볼|둘|갈|줄|낼|을|릴|울|칠|킬|길|출|열|물|풀|알릴|나눌|정할|살필|맡길|고칠) ?(?:것입니다|겁니다|것 같습니다|거예요|생각입니다|예정입니다|계획입니다)|해야 (?:합니다|한다고)|는 게 (?:좋|낫|맞)|는 것이 (?:좋|낫|맞|옳|우선)|[가-힣]ㄹ래요|볼게요|할게요)/u

const KO_HABIT =
  /(?:고 있습니다|해 왔습니다|해왔습니다|어 왔습니다|아 왔습니다|곤 합니다|고 있어요|습관)|(?<!있|없|같|좋|많|적|높|싶|렵|겠|립니다만)(?:[깁깝낍냅넵눕듭딥뜁립맵몹봅붑빕뺍씁웁읍줍집짭챕칩킵팁펼핍]니다|습니다)[.!"”’)]*$|[가-힣](?<!중요|필요|가능|생각|강|약|부족|생각|비슷|이상|적합|유리|불리|당연|분명|확실|감사|죄송|원|좋아)합니다[.!"”’)]*$/u

const KO_CONNECTIVE = /(?:하고|하며|하여|해서|어서|아서|러서|면서|어|아|해|고|며|여|서|뒤|후|다음),?$/u

const EN_IRREGULAR =
  'built|rebuilt|wrote|rewrote|made|ran|led|took|set|put|found|held|drew|taught|gave|sent|spoke|met|went|chose|began|brought|broke|cut|split|sat|told|showed|kept|did|redid|drove|sold|bought|paid|dug|read|got|came|let|stood|fought|swapped|sought|caught|laid|shook|walked|talked|thought through|worked (?:out|through|with|backwards)'

const EN_STATE =
  'wanted|needed|feared|touched|gained|experienced|participated|collaborated|liked|loved|noticed|realised|realized|learned|learnt|hoped|seemed|struggled|failed|received|joined|graduated|interned|studied|lived|believed|happened|existed|belonged|used to|enjoyed|cared|worried|appeared|expected|tended|wondered|remembered|ended|turned|missed|volunteered|worked|admired|supposed|assumed|required|owed|deserved|agreed'

const ADVERBS =
  '(?: (?:also|then|first|personally|even|just|quickly|finally|immediately|decided to|started to|began to|myself|always|usually|often|mostly|deliberately|carefully|quietly|\\w+ly))*'

const EN_ACT = new RegExp(
  `\\b(?:I|we|We)(?:['’](?:d|ve)| have| had)?${ADVERBS} (?!(?:${EN_STATE})\\b)(?:${EN_IRREGULAR}|(?!(?:need|indeed|speed|feed|bed|red|hundred)\\b)[a-z-]{2,}ed)\\b`,
  'u',
)
/** A verb after `and`, or at the start of a clause whose subject stands before it. */
const EN_ACT_BARE = new RegExp(
  `(?:^|^and |^then |^and then |^so |^but )${ADVERBS} ?(?!(?:${EN_STATE})\\b)(?:${EN_IRREGULAR}|[a-z]{3,}ed)\\b`,
  'iu',
)

const EN_INTENT =
  /\b(?:I|we)(?:['’](?:d|ll)| would| will| am going to| should| might| could|['’]m going to)(?: \w+ly| first| then| also| start by| begin by| probably| want to)* (?!have been|be able|be happy|love to|like to|say|rather not)\w+|\b(?:my (?:recommendation|proposal|suggestion|choice|plan|advice) (?:is|would be)|I (?:recommend|propose|suggest)|the (?:right|best|first) (?:move|step|thing|choice|call) (?:is|would be))\b/u

const EN_HABIT =
  /\bI(?:['’]ve| have) been (?:\w+ly )?\w+ing\b|\bI(?:['’]ve been|['’]ve| have been| usually| always| often| regularly|['’]m)? (?!am|have to|was|had|would|will|could|can|may|might|do not|don['’]t|did|think|believe|feel|know|want|like|love|hope|guess|need|see|understand|admire|mean|agree|care|tend|get)(?:go|keep|write|read|check|ask|make|set|run|spend|review|track|practi[sc]e|meet|build|test|talk|share|plan|list|call|visit|follow|use|work|help|start|stop|put|try|attend|volunteer|teach|contribute|studying|building|writing|using|working|taking|volunteering|practi[sc]ing|learning|following|reading|running)\b/u

/** Told of the past, whoever did it. */
const EN_PAST = new RegExp(
  `\\b(?:was|were|had|kept|became|fell|rose|grew|shrank|left|lost|began|said|felt|knew|thought|hit|hurt|won|slept|blew|flew|froze|stuck|stole|spent|meant|paid|quit|beat|\\w{2,}ed|${EN_IRREGULAR})\\b`,
  'u',
)

/** What a clause tells, by its verb. */
export function happening(clause: Clause, subjectBefore: boolean): Happening {
  return /[가-힣]/u.test(clause.text) ? koreanHappening(clause.text) : englishHappening(clause.text, subjectBefore)
}

const KO_ACTIVE_ENDING = new RegExp(`${PAST}(?:습니다|고|지만|는데|으며|더니|다|어요|죠)`, 'u')

function koreanHappening(text: string): Happening {
  if (KO_INTENT.test(text)) return 'intent'
  const tail = text.slice(-24)
  if (KO_GENERAL.test(tail)) return 'none'
  if (KO_PAST.test(tail)) return koreanPast(tail)
  if (KO_HABIT.test(tail)) return 'habit'
  return KO_CONNECTIVE.test(tail) && !KO_STATE.test(tail) ? 'linked' : 'none'
}

/** Only the last verb counts: `필요했던 자료를 모았습니다` is something done. */
function koreanPast(tail: string): Happening {
  const verb = tail.trim().split(/\s+/u).slice(-2).join(' ')
  const last = tail.trim().split(/\s+/u).at(-1) ?? ''
  if (KO_ACTIVE_COPULA.test(last)) return 'act'
  if (/[가-힣]였(?:습니다|고|지만|는데|다|어요|죠|으며)/u.test(last) && !/하였/u.test(last)) return 'state'
  const decisive = /^(?:했|있|없|않|못|보|주|두|놓|냈|갔|왔|됐|되)/u.test(last) ? verb : last
  if (KO_STATE.test(decisive)) return 'state'
  return KO_ACTIVE_ENDING.test(last) || new RegExp(PAST, 'u').test(last) ? 'act' : 'none'
}

function englishHappening(text: string, subjectBefore: boolean): Happening {
  if (EN_INTENT.test(text)) return 'intent'
  if (EN_ACT.test(text)) return 'act'
  if (subjectBefore && EN_ACT_BARE.test(text)) return 'act'
  if (EN_HABIT.test(text)) return 'habit'
  return EN_PAST.test(text) ? 'state' : 'none'
}
