import type { Intent } from '@maju/contracts/interview'
import type { Stretch } from '@maju/text/sentences'
import { namesOneself } from './whose.ts'
import { isLoremIpsum, noiseOf } from './noise.ts'

const REPEAT =
  /(?:질문(?:을|이)? ?(?:다시|한 번 더|한번 더|뭐였|뭐라고)|다시 (?:한 ?번 )?(?:말씀|질문|물어|들려|얘기|읽어)|(?:잘 )?못 들었|잘 안 들|안 들렸|뭐라고 (?:하셨|물어)|(?:could|can|would) you (?:please )?(?:repeat|say (?:that|it) again|read (?:that|it) again|ask (?:that|it) again)|(?:repeat|say) (?:the question|that|it)(?: again)?,? please|didn['’]t (?:catch|hear|get) (?:that|the question|what)|come again|pardon(?: me)?\?|sorry\?|what was the question|one more time)/iu

const CANNOT =
  /(?:(?:잘|전혀|솔직히|아직|딱히|글쎄요?,?)? ?(?:모르겠|모르겠어|모릅니다|몰라요)|(?:생각|기억|경험|사례|답)(?:이|은|도|나지|해 본 적|한 적|을 해 본)? ?(?:잘 |딱히 |전혀 |별로 |아직 )?(?:안 [나납났]|나지 않|나질 않|없|떠오르지 않|안 떠오|못 하겠)|(?:떠오르|생각나)(?:는 (?:것|게|일|경험)|지)(?:이|가)? ?(?:않|없)|답(?:변)?(?:을 |하기 )?(?:드리기 )?(?:어렵|힘들|못|곤란)|해 ?본 적(?:이|은)? ?(?:없|전혀 없)|넘어가|패스(?:하|할|요|\b)|할 말이 없|드릴 말씀이 없|\b(?:I|i) (?:really |honestly |just )?(?:do not|don['’]t|dont) (?:really )?(?:know|remember|recall|have (?:an?|any|one|that|such|much|an answer|experience))|\bno idea\b|can(?:no|['’])t (?:think of|remember|recall|answer|come up)|\b(?:not|n['’]t) (?:really )?sure (?:what|how|about|I|if)|never (?:had|done|been|experienced)|haven['’]t (?:had|done|been|really)|nothing comes to mind|\b(?:pass|skip)\b|drawing a blank|my mind (?:is|went|has gone) blank|not come to (?:me|mind))/iu

const ASKS_BACK =
  /(?:무슨 (?:뜻|말|의미)|어떤 (?:의미|뜻|경우|상황|것|걸|부분|종류|경험|범위)[^.]{0,24}(?:까요|나요|가요|ㄴ가요|신지요|건지|습니까|해야)|(?:말씀|의미|뜻|질문)(?:이|하)?(?:시는|신|인) ?(?:건가요|것인가요|거죠|가요|지요|것입니까|겁니까|걸까요)|예를 (?:들면|들어)[^.]{0,24}(?:까요|나요|가요|습니까)|(?:구체적|자세)[^.]{0,16}설명해 주(?:실|시)|해도 (?:될까요|되나요|괜찮을까요|됩니까)|말씀드려도|기준으로 (?:말씀|답)|\b(?:what|which|who) (?:do|did|exactly|kind|sort|type) (?:you|do|of)[^.?]{0,60}\?|do you mean|what (?:exactly )?(?:do you|does that) mean|could you (?:please )?(?:clarify|explain|be more specific|give (?:me )?an example|elaborate)|(?:are|were) you (?:asking|referring|looking|talking)|should I (?:talk|focus|answer|give|pick|describe)|(?:can|may|could) I (?:talk|use|answer|give|pick|choose|ask|tell|speak)|is it (?:ok|okay|all right|fine) (?:if|to)|not sure (?:I understand|what you mean|what you['’]re asking))/iu

const INSULT =
  /(?:씨발|시발|ㅅㅂ|ㅆㅂ|병신|ㅂㅅ|개새|지랄|닥쳐|닥치|꺼져|꺼지|죽어|죽여|멍청|바보 ?같|쓰레기|한심|짜증나|엿 ?먹|재수 ?없|헛소리|같잖|\bfuck|\bshit|bullshit|\bidiot|\bmoron|\bstupid|\bdumb\b|shut up|go to hell|screw you|\basshole|\bbastard|you suck|\bcrap\b|\bpathetic\b|waste of (?:my )?time|you(?:['’]re| are) (?:useless|worthless|a joke|terrible)|ridiculous question|hate (?:you|this))/iu

export type IntentCase = {
  text: string
  sentences: readonly Stretch[]
  /** Sentences that talk to a grading program. */
  instructions: number
  /** Slots that the answer fills. */
  filled: number
  /** Share of its content words that question or competency share, 0 to 1. */
  onTopic: number
  /** The answer says the question back. */
  echoes: boolean
  /** The interviewer invited questions. */
  invited: boolean
}

const SHORT_SENTENCES = 3
const SHORT_CHARACTERS = 240

/** What somebody is doing with these words: answering, or something else. */
export function intentOf(given: IntentCase): Intent {
  const noise = noiseOf(given.text)
  if (noise === 'empty' || noise === 'only-fillers') return 'empty'
  if (noise || isLoremIpsum(given.text)) return INSULT.test(given.text) ? 'attack' : 'off-topic'
  return short(given) ?? long(given)
}

/** A request or a pass is short; the same words inside a real answer are part of it. */
function short(given: IntentCase): Intent | null {
  const { text, sentences, filled } = given
  if (isAttack(given)) return 'attack'
  if (sentences.length > SHORT_SENTENCES || text.length > SHORT_CHARACTERS) return null
  if (REPEAT.test(text)) return 'repeat-request'
  if (asksBack(given)) return 'question-back'
  return CANNOT.test(text) && (filled === 0 || sentences.length === 1) ? 'cannot-answer' : null
}

/** Ends in a question, and either the words of one who did not understand, or nothing but the question. */
function asksBack({ text, sentences, filled, invited }: IntentCase): boolean {
  if (invited || !endsAsking(sentences)) return false
  return ASKS_BACK.test(text) || (sentences.length <= 2 && filled === 0 && !CANNOT.test(text))
}

/** Weather, meals and leisure: two of these with nothing of the question is another subject. */
const SMALL_TALK =
  /날씨|점심|저녁|아침밥|김치찌개|라면|치킨|피자|맛있|주말에|등산|드라마|영화|축구|야구|게임을|고양이|강아지|여행을 가|노래방|연예인|\b(?:weather|sunny|rain(?:y|ing)?|lunch|dinner|breakfast|pizza|pasta|delicious|tasty|weekend|movies?|netflix|football|baseball|my (?:cat|dog)|holiday|beach|hiking|celebrit(?:y|ies)|song|concert)\b/giu

function long(given: IntentCase): Intent {
  if (given.echoes) return 'off-topic'
  if (given.invited) return 'answer'
  const smallTalk = given.text.match(SMALL_TALK)?.length ?? 0
  if (smallTalk > 1 && given.onTopic < 0.1) return 'off-topic'
  return saysSomething(given) || given.text.length < SHORT_CHARACTERS ? 'answer' : 'off-topic'
}

/** About oneself, if only in general: an answer, however thin. Many words about nothing of it are not. */
const saysSomething = ({ filled, onTopic, text }: IntentCase): boolean =>
  filled > 0 || onTopic > 0 || namesOneself(text)

function isAttack({ text, sentences, instructions, filled }: IntentCase): boolean {
  const rude = sentences.filter((sentence) => INSULT.test(sentence.text)).length
  const hostile = rude + instructions
  if (hostile === 0) return false
  return hostile * 2 >= sentences.length || (filled === 0 && text.length < SHORT_CHARACTERS)
}

function endsAsking(sentences: readonly Stretch[]): boolean {
  const last = sentences.at(-1)?.text ?? ''
  return (
    /[?？]["'”’)]*$|(?:까요|나요|가요|지요|습니까|을까|는지요)[.!]*$/u.test(last) ||
    /^(?:could|can|may|should|do|did|are|is|what|which|who|how)\b/iu.test(last)
  )
}
