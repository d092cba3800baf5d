import { PAST } from './clauses.ts'
import type { Clause } from './clauses.ts'

/** What kind of happening a clause tells. `linked`: a verb without tense, which takes that of the next clause. */
export type Happening = 'act' | 'state' | 'intent' | 'habit' | 'linked' | 'none'

/** Korean past forms that tell a state, a change or a feeling, not something done. */
const KO_STATE =
  /(?:있었|없었|이었|되었|됐|졌|흘러|굴러|책임이|기로 했|기로 하|많았|컸|높았|낮았|좋았|나빴|려웠|웠던|들었던|느꼈|생각했|생각하|싶었|같았|늘었|늘어났|늘어나|줄었|줄어들|줄어|올랐|떨어|나왔|나빠|발생|필요했|부족했|중요했|가능했|심했|걸렸|모였|알았|몰랐|배웠|깨달|당했|(?:말|이야기|평|소리|소식|칭찬)[을를]? 들었|힘들었|쉬웠|싫었|못했|않았|아니었|생겼|망가|막혔|밀렸|쌓였|밀려|끊겼|터졌|났|갈렸|멈췄|남았|남아|넘었|넘어|부딪|달랐|불안했|급했|컸던|흔들렸|어긋났|일했|근무했|다녔|지냈|속했|맡았|담당했|담당하|원했|좋아했|바랐|걱정했|당황했|놀랐|기억|[다라]고 들었|(?<!허가|승인|동의를 |확인|검토|답을 |의견을 )받았|합격했|졸업했|입사했|들어갔|끝났|나갔|살아났|사라졌|풀렸|돌아왔|열렸|팔렸|뽑혔|채택|통과했|통과됐|선정|수상|성공했|실패했|완료됐|마무리됐|인정받)/u

/** What went on in somebody's head is nothing done. */
const KO_MENTAL =
  /(?:깨쳤|익혔|익히게|새겼|여겼|여기게|여겨|생각해 ?왔|생각하게|느껴|믿게|삼았|명심|다짐|되새|실감|달고 삽|궁금했|고민했|이해했|몸에 익|마음[에이]|머릿속)/u

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

/** Syllables that end in ㅂ carry the polite present; these of them are adjectives, the copula or what happens by itself. */
const PRESENT = `[${Array.from({ length: 399 }, (_, at) => String.fromCharCode(0xac00 + at * 28 + 17))
  .filter((syllable) => !'입닙큽릅쁩픕됩듭납겝집합습'.includes(syllable))
  .join('')}]`

const KO_HABIT = new RegExp(
  `(?:고 있습니다|해 왔습니다|해왔습니다|어 왔습니다|아 왔습니다|곤 합니다|고 있어요|습관)|(?<!있|없|같|좋|많|적|높|싶|렵|겠|립니다만)(?:${PRESENT}니다|습니다)[.!"”’)]*$|[가-힣](?<!중요|필요|가능|생각|강|약|부족|생각|비슷|이상|적합|유리|불리|당연|분명|확실|감사|죄송|원|좋아)합니다[.!"”’)]*$|(?:해요|써요|봐요|가요|둬요|줘요|적어요|읽어요|만들어요|찾아요)[.!]*$`,
  'u',
)

/** Begun before and going on: `적어 왔습니다`, `하고 있습니다`. */
const KO_KEPT = /(?:[가-힣] ?왔습니다|고 있습니다|고 있어요|곤 합니다)[.!"”’)]*$/u

const KO_CONNECTIVE = /(?:하고|하며|하여|해서|어서|아서|러서|면서|어|아|해|고|며|여|서|뒤|후|다음),?$/u

const EN_IRREGULAR =
  'built|rebuilt|wrote|rewrote|made|ran|led|took|set|put|found|held|drew|taught|gave|sent|spoke|met|went|chose|began|brought|broke|cut|split|sat|told|showed|kept|did|redid|drove|sold|bought|paid|dug|read|got|came|let|stood|fought|rang|swept|lent|spun|wound|dealt|fed|hid|hung|lit|rode|shot|slid|spread|strung|swung|threw|tore|wore|withdrew|undertook|oversaw|shut|struck|swapped|sought|caught|laid|shook|walked|talked|thought through|worked (?:out|through|with|backwards)'

const EN_STATE =
  'wanted|needed|feared|held that|thought|felt|landed|arrived|moved by|started (?:out|as)|touched|gained|experienced|participated|collaborated|liked|loved|noticed|realised|realized|learned|learnt|hoped|seemed|struggled|failed|received|joined|graduated|interned|studied|lived|believed|happened|existed|belonged|used to|enjoyed|cared|worried|appeared|expected|tended|wondered|remembered|ended|turned|missed|volunteered|worked|admired|supposed|assumed|required|owed|deserved|agreed'

const ADVERBS =
  '(?: (?:also|then|first|personally|even|just|quickly|finally|immediately|decided to|started to|began to|myself|always|usually|often|mostly|deliberately|carefully|quietly|\\w+ly))*'

const EN_ACT = new RegExp(
  `\\bI had (?:everyone|everybody|them|him|her|each|all|people|the \\w+) [a-z]+\\b(?! (?:who|that|to))|\\b(?:I|we|We)(?:['’](?:d|ve)| have| had)?${ADVERBS} (?!(?:${EN_STATE})\\b)(?:${EN_IRREGULAR}|(?!(?:need|indeed|speed|feed|bed|red|hundred)\\b)[a-z-]{2,}ed)\\b`,
  'u',
)
/** A verb after `and`, or at the start of a clause whose subject stands before it. */
const EN_ACT_BARE = new RegExp(
  `(?:^|^and |^then |^and then |^so |^but )${ADVERBS} ?(?!(?:${EN_STATE})\\b)(?:${EN_IRREGULAR}|[a-z]{3,}ed)\\b`,
  'iu',
)

const EN_INTENT =
  /\b(?:I|we)(?:['’](?:d|ll)| would| will| am going to| should| might| could|['’]m going to)(?: \w+ly| first| then| also| start by| begin by| probably| want to)* (?!have been|be able|be happy|love to|like to|say|rather not)\w+|\b(?:my (?:first |next |second )?(?:recommendation|proposal|suggestion|choice|plan|advice|step|move|priority) (?:is|would be)|[Ll]et me \w+|[Ll]et us \w+|I (?:recommend|propose|suggest)|the (?:right|best|first) (?:move|step|thing|choice|call) (?:is|would be))\b/u

const EN_HABIT =
  /\b(?:[Ww]henever|[Ee]very time|[Ee]ach time) .{3,60} I \w+|\bI(?:['’]ve| have) been (?:\w+ly )?\w+ing\b|\bI(?:['’]ve been|['’]ve| have been| usually| always| often| regularly|['’]m)? (?!am|have to|was|had|would|will|could|can|may|might|do not|don['’]t|did|think|believe|feel|know|want|like|love|hope|guess|need|see|understand|admire|mean|agree|care|tend|get)(?:publish|collect|assist|compile|help out|repair|cook|clean|draw|take|record|note|log|go|keep|write|read|check|ask|make|set|run|spend|review|track|practi[sc]e|meet|build|test|talk|share|plan|list|call|visit|follow|use|work|help|start|stop|put|try|attend|volunteer|teach|contribute|studying|building|writing|using|working|taking|volunteering|practi[sc]ing|learning|following|reading|running)\b/u

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
  if (KO_MENTAL.test(tail)) return 'state'
  if (KO_KEPT.test(tail)) return 'habit'
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
  const decisive = /^(?:들었|했|있|없|않|못|보|주|두|놓|냈|갔|왔|됐|되)/u.test(last) ? verb : last
  if (KO_STATE.test(decisive)) return 'state'
  return KO_ACTIVE_ENDING.test(last) || new RegExp(PAST, 'u').test(last) ? 'act' : 'none'
}

/** `When I ran the stall, …` sets the scene; what is done comes after it. */
const EN_SCENE =
  /^(?:and |but |so |back |once,? )?(?:when|while|as|during) (?:[^,]{3,80}, \w|[^,]{3,80},?$)|^(?:the|my|one|in (?:the|my|our)|that|last|on my) (?:\w+ ){0,3}(?:year|month|week|day|summer|winter|spring|autumn|term|semester|season) (?:when |that )?(?:I|we) [^,]{3,60}, [a-z]/iu

/** `What draws me is that I can see …` says what something is, not what was done. */
const EN_WHAT_IS = /^(?:and |but |honestly,? )?what .{2,60} (?:is|was)\b/iu

function englishHappening(text: string, subjectBefore: boolean): Happening {
  if (EN_SCENE.test(text)) return 'state'
  if (EN_WHAT_IS.test(text)) return 'none'
  if (EN_INTENT.test(text)) return 'intent'
  if (EN_ACT.test(text)) return 'act'
  if (subjectBefore && EN_ACT_BARE.test(text)) return 'act'
  if (EN_HABIT.test(text)) return 'habit'
  return EN_PAST.test(text) ? 'state' : 'none'
}
