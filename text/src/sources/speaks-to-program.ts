import { visible } from '../hidden.ts'

/** Text of a document that speaks to a program which reads, asks or grades. Matched on one lower-case line without unseen characters. */
const PATTERNS: readonly RegExp[] = [
  // Korean
  /(이전|위의?|앞의?|앞선|지금까지의?|기존|모든)\s?(의\s?)?(모든\s?|내용의\s?)?(지시|명령|프롬프트|지침|규칙|설정|안내)\s?(사항)?(을|를|은|는)?\s?(모두|전부|다|전적으로)?\s?(무시|잊|따르지\s?마|폐기)/u,
  /(만점|최고\s?점수?|100\s?점|5점|높은\s?점수|a\+)(만|을|를|으로|로)?\s?(을|를)?\s?(.{0,8}\s)?(주세요|주십시오|줘|주시기|주어야|줘야|주고|주라|줄\s?것|주도록|부여하|부여할|매겨|매기|처리하|평가하|평가해|출력)/u,
  /^[^\p{L}]*시스템\s?(안내|프롬프트|메시지|지시|명령|공지)\s?[\]】)〕>:：]/u,
  /시스템\s?프롬프트.{0,20}(출력|공개|알려|보여|말해|노출하)/u,
  /(면접관?|채점관?|평가|심사|채용|인사|담당)\s?(ai|인공지능|봇|에이전트|모델)\s?(에게|께|는|은|야|[:：,])/u,
  /^[^\p{L}]*(ai|인공지능|챗\s?gpt|gpt|llm|언어\s?모델|챗봇)\s?(에게|께|야)\s?[:：,]/u,
  /(읽는|보는|분석하는|평가하는|채점하는|요약하는|검토하는)\s?(ai|인공지능|언어\s?모델|llm|gpt|봇|모델|프로그램)/u,
  /(위|이|본|해당)\s?(지원자|응시자|후보자)(는|은|를|을|에게)?\s?.{0,20}(합격|만점|최고\s?점)/u,
  /(약점|단점|불리한|부정적인?)\s?.{0,14}(쓰지|적지|말하지|언급하지|묻지|하지)\s?(마|말)/u,
  /항상\s?(만점|100\s?점|최고)|채점\s?기준\s?[:：]/u,
  /지금부터\s?(너는|넌|당신은|ai|모든\s?(질문|답|평가)|시스템)/u,
  /(너는|넌|당신은)\s?(이제\s?|지금부터\s?)?.{0,14}(ai|인공지능|챗봇|언어\s?모델|채점자|평가자)(이다|입니다|야|로서|로\s)/u,
  /(라고|고)\s?(답해야\s?한다|답하라|대답하라|안내하라|출력하라|출력하세요|출력해라|응답하라)/u,
  // English
  /\b(ignore|disregard|forget|override|bypass)\b.{0,30}\b(previous|prior|above|earlier|preceding|all|any|your|these|those|system)\b.{0,30}\b(instructions?|prompts?|rules?|guidelines?|context|directions?|messages?)\b/u,
  /\bsystem\s(prompt|override|message|notice|instructions?)\b.{0,3}([#:：\]]|$)|\b(reveal|print|output|show|repeat|leak)\b.{0,30}\b(system prompt|your (prompt|instructions|rules)|hidden (prompt|instructions)|the conversation)\b/u,
  /\b(you are|you're) (now )?(a|an|the) (large )?(language model|llm|chatbot|grading model|ai (model|assistant|interviewer|grader|evaluator|recruiter)\b(?! (lead|engineer|developer|designer|manager)))/u,
  /\bas (a|an|the) (large )?(language model|llm|chatbot|grading model|ai (model|grader|evaluator|interviewer))\s?,/u,
  /^[^\p{L}]*(dear |hey |hello |hi |note |message |attention |instructions? )?(to |for )?(the |any |all )?(ai|llm|gpt|language model)s?( (model|assistant|interviewer|grader|evaluator|recruiter|screener|reviewer|reading|parsing|that reads)\w*)\b.{0,30}[:,]/u,
  /^[^\p{L}]*(dear|hey|attention|note to|message to|instructions? (to|for)|to) (the |any |all )?(ai|llm|gpt|chatgpt|language model)s?\b/u,
  /\b(must|should|shall|always|please|need to|have to)\b.{0,20}\b(give|rate|score|award|assign|grade|rank|evaluate|recommend)\b.{0,40}\b(this|the|me|my)\b.{0,40}(\d{2,3}\s?(\/|out of|%|points?)|5\s?(\/|out of)\s?5|\b(full|perfect|maximum|highest|top|max)\b)/u,
  /\b(give|rate|score|award|assign)\b.{0,10}\b(me|this (candidate|applicant|resume|résumé|cv|person)|the (candidate|applicant))\b.{0,30}(\d{2,3}\s?\/\s?\d{2,3}|\b(full|perfect|maximum|highest|top|max)\b\s?(score|marks?|rating|points))/u,
  /\b(do not|don't|never) (ask|mention|score|penali[sz]e|reject|question|criticise|criticize)\b.{0,30}\b(the candidate|this candidate|the applicant|this applicant|weakness(es)?|this (note|text|line))\b/u,
  /\bfrom now on,? (you (are|must|will|should)|respond|answer|output|reply)|\b(new|updated) instructions?\s?:|\bend of (the )?(resume|résumé|cv|document|prompt|posting)\b/u,
  // Marks of conversations and prompts
  /["']?\brole\b["']?\s?[:=]\s?["'](system|assistant|user|developer)\b/u,
  /<\s?\/?\s?(system|assistant|user|human|document|documents|instructions?|prompt|context|s|inst|im_start|im_end)\b[^>]{0,60}>/u,
  /\[\s?\/?\s?(inst|system|sys)\s?\]|<\|[a-z_]{1,20}\|>|<<\s?\/?sys\s?>>|<!--|-->/u,
  /["']score["']?\s?[:=]\s?\d|^\W*(system|assistant)\s?:\s?(you|ignore|i |the (candidate|applicant|user)|now|from)/u,
]

/** Anything that a pattern can match holds one of these; nearly every line of an honest document holds none. */
const MAYBE =
  /지시|명령|공지|메시지|프롬프트|지침|규칙|설정|안내|점수|\d점|\d 점|만점|최고|a\+|(?<![a-z])(?:ai|llm|gpt)|인공지능|봇|모델|프로그램|지원자|응시자|후보자|약점|단점|불리|부정적|채점|지금부터|너는|넌|당신은|답해야|답하라|하라|출력|응답|instruct|prompt|rule|guideline|context|direction|message|system|model|assistant|\b(?:give|rate|score|award|assign|grade|rank|evaluate|recommend)\b|candidate|applicant|weakness|from now|end of|role|\[|<|-->|do not|don't|never/u

/** Whether a line speaks to a program instead of a person. */
export function speaksToProgram(line: string): boolean {
  const text = visible(line).normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ')
  return MAYBE.test(text) && PATTERNS.some((pattern) => pattern.test(text))
}

/** A block that is opened on one line and closed on a later one is a program's, all of it. */
export const OPENS_BLOCK = /<\s?(?:system|instructions?|prompt|assistant)\b[^>]{0,60}>|<!--/iu
export const CLOSES_BLOCK = /<\s?\/\s?(?:system|instructions?|prompt|assistant)\s?>|-->/iu
