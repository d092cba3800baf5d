/** What somebody wants instead of answering. */
export type Wish = 'next' | 'feedback' | 'stop' | 'hello' | 'who' | 'fact'

/** A wish is short; the same words inside of a real answer are part of it. */
const LONGEST = 80

const WISHES: readonly (readonly [Wish, RegExp])[] = [
  [
    'next',
    /(다른|다음) ?(질문|주제|이야기|얘기|걸로|것)[^.]{0,12}(주세요|줘|할래|하고 ?싶|가죠|갈게|넘어|물어|부탁|바꿔|하자|해요|로요)?|(질문|주제)(을|를)? ?바꿔|다음으로 ?(가|넘어)|넘어가(죠|요|자|주|도|겠|고|면|ㄹ)|건너뛰|패스|\b(next|another|different) (question|topic|one)\b|\bmove on\b|\bskip (this|it|that)\b|\bchange the (subject|topic)\b/iu,
  ],
  [
    'feedback',
    /피드백|평가(해|를 ?해)? ?(줘|주세요|주실|부탁)|(답변?|대답|제가 ?한 ?말)[^.]{0,14}(어땠|어떤가|어때|괜찮았|부족)|뭐가 ?(부족|빠졌|모자)|무엇이 ?(부족|빠졌|모자)|어떻게 ?들렸|\bfeedback\b|\bhow (did I do|was (my|that) answer|am I doing)\b|\bwhat(’s|'s| is| am I) missing\b/iu,
  ],
  [
    'stop',
    /^(이제 ?|오늘은 ?|그럼 ?|네,? ?)?(그만|끝|마치|종료|여기까지)(하|할|낼|내|치|해|입|만|이)?[^?]{0,16}[.!~]*$|수고하셨|안녕히|\b(let['’]?s |I(['’]?d| want to| would) (like to )?)?(stop|finish|end) (here|now|the chat|this)\b|\bthat(['’]s| is) (all|enough) for (today|now)\b|\bgood ?bye\b/iu,
  ],
  [
    'who',
    /(누구|사람|로봇|ai|인공지능|챗봇)(세요|이세요|이신가요|인가요|이야|이에요|예요|입니까|신가요|죠)|\bwho are you\b|\bare you (a |an )?(human|person|robot|bot|ai|machine|real)\b/iu,
  ],
  [
    'fact',
    /(연봉|급여|초봉|복지|복리|합격률|경쟁률|채용 ?인원|면접 ?결과|합격 ?여부|인재상|매출|근무 ?시간)[^.]{0,24}[?？]|(면접관님|당신)(은|는|이라면|의)[^.]{0,30}[?？]|\b(salary|benefits|pay|acceptance rate|working hours|headcount|revenue)\b[^.]{0,40}\?|\b(your (own )?(opinion|experience)|what would you do|what do you think)\b[^.]{0,30}\?/iu,
  ],
  [
    'hello',
    /^(안녕하세요|안녕하십니까|안녕|반갑습니다|반가워요|hi|hello|hey|good (morning|afternoon|evening))[\s,.!~^]*((잘 ?부탁(드려요|드립니다|합니다)|there|시작해요|시작할게요)[\s.!~]*)?$/iu,
  ],
]

/** The wish that a short text says; null for what is to be read as an answer. */
export function wishOf(text: string): Wish | null {
  const said = text.trim()
  if (said.length > LONGEST) return null
  return WISHES.find(([, pattern]) => pattern.test(said))?.[0] ?? null
}
