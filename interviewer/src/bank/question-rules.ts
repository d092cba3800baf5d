import type { Language } from '@maju/contracts/basics'

export type QuestionFault = 'asks-nothing' | 'double' | 'leading' | 'private' | 'link' | 'too-long'

const LONGEST_QUESTION = 400

/** Where a sentence ends; a decimal point or an abbreviation inside a word does not end one. */
const SENTENCE_END = /[.!?？。…]+["'’”)\]]*(?=\s|$)/u

/** Words that a cited line stands between; what a quotation holds is not asked by the interviewer. */
const QUOTATION = /‘[^‘’]*’(?![a-z])|“[^“”]*”|「[^「」]*」/gu

/** Sentences without a question mark that want an answer all the same. */
const REQUEST: Record<Language, RegExp> = {
  ko: /(주세요|주십시오|주시겠습니까|주시겠어요|주시죠|주시기 바랍니다|부탁드립니다|부탁드려요|주시면 됩니다|듣고 싶습니다|듣고 싶어요|여쭙고 싶습니다|궁금합니다)[.!]*$/u,
  en: /(^|[,:;] |\b(and|please|now|then|first|briefly|would like you to) )((tell|give|show|convince) (me|us)\b|(take|walk|talk) (me|us) (through|back)|(describe|explain|outline|compare|introduce|share|name|pick|choose|summari[sz]e|list)\b)|\b(would|[’']d) like to (hear|know|understand|learn)\b|\b(I am|I[’']m) curious\b/iu,
}

const PREPARATION: Record<Language, RegExp> = {
  ko: /(골라|떠올려|생각해|가정해|상상해|들어) ?(보|주)|싶습니다[.]?$|싶어요[.]?$|궁금합니다[.]?$/u,
  en: /^(please |now |first )?(pick|choose|take(?! (me|us))|think|imagine|suppose|recall|give yourself)\b|like to (hear|know|understand|learn)\b|am curious\b/iu,
}

const LEADING: Record<Language, RegExp> = {
  ko: /(지 않(나요|습니까|을까요|아요\?|으신가요)|않으십니까|아닌가요|아닙니까|그렇죠|맞죠|죠\?|당연히|누가 봐도|라고 (생각|동의)하시죠|동의하시죠)/u,
  en: /\b(don[’']t you|isn[’']t it|aren[’']t you|wouldn[’']t you|shouldn[’']t (we|you|one)|didn[’']t you|you must (have )?(feel|felt|agree|think)|surely|obviously|of course|would you agree|do you agree that)\b|, (right|correct|no)\?/iu,
}

/** Employment law (채용절차법 제4조의3) and good practice: not asked of anybody. Work with such people may be. */
const PRIVATE: Record<Language, RegExp> = {
  ko: /(결혼 ?(하셨|했|은 |을 |할 |계획|여부)|기혼|미혼|배우자|임신|출산 ?계획|자녀(가|는|를|분| 계획)|부모님|아버지|어머니|형제|가족 ?(관계|사항|계획|구성)|가족이 (몇|어떻게)|종교(가|는|를|적)|교회|고향|출신 ?(지역|학교|대학)|어디 출신|나이(가|는|를)|몇 ?살|연세|생년|건강 ?(상태|은|이 )|지병|병력|장애(가 있|인이|를 갖|등급|여부)|병역|군대|군필|미필|성별|외모|(?<![가-힣])키가 (몇|얼마|어떻)|체중|몸무게|정치 ?성향|지지하는 정당|혈액형|애인|이성 ?친구|재산|부채|(?<![가-힣])술은|주량|담배)/u,
  en: /\b(are you (married|single|pregnant|religious|disabled|healthy|a parent)|your (husband|wife|spouse|partner[’']s|children|kids|family|parents|father|mother|siblings|religion|faith|age|marital|nationality|ethnicity|race|disabilit(y|ies)|pregnancy|sexual|gender|height|weight|blood type|birthplace|hometown|military service|political)|(do|did) you have (any )?(children|kids|a family|a disability|a boyfriend|a girlfriend)|(have|start) (a family|children)|get(ting)? married|how old|born|religio(n|us)|church|which party|do you (drink|smoke)|where (are you|is your family) from|your health(?! and safety))\b/iu,
}

/** What is wrong with a text as one question of an interviewer; empty when nothing is. */
export function questionFaults(text: string, language: Language): QuestionFault[] {
  const own = text.replaceAll(QUOTATION, '‘’')
  const asks = asksOf(sentencesOf(own), language)
  const faults: [QuestionFault, boolean][] = [
    ['asks-nothing', asks.length === 0],
    ['double', asks.length > 1 || marks(own) > 1 || asks.some((sentence) => isDouble(sentence, language))],
    ['leading', LEADING[language].test(own)],
    ['private', PRIVATE[language].test(own)],
    ['link', /https?:|www\.|\]\(|<[a-z/!]/iu.test(own)],
    ['too-long', text.length > LONGEST_QUESTION],
  ]
  return faults.filter(([, wrong]) => wrong).map(([fault]) => fault)
}

/** Whether a text wants an answer. */
export const asksSomething = (text: string, language: Language): boolean =>
  !questionFaults(text, language).includes('asks-nothing')

function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let rest = text
  for (let end = SENTENCE_END.exec(rest); end; end = SENTENCE_END.exec(rest)) {
    const cut = end.index + end[0].length
    sentences.push(rest.slice(0, cut).trim())
    rest = rest.slice(cut)
  }
  return [...sentences, rest.trim()].filter(Boolean)
}

const marks = (text: string): number => text.match(/[?？]+/gu)?.length ?? 0

/** Sentences that want an answer. "Pick one of them." before a question only prepares it. */
function asksOf(sentences: string[], language: Language): string[] {
  const marked = sentences.filter((sentence) => /[?？]["'’”)\]]*$/u.test(sentence))
  const requests = sentences.filter((sentence) => !marked.includes(sentence) && REQUEST[language].test(sentence))
  const asks = [...marked, ...requests.filter((sentence) => !PREPARATION[language].test(sentence))]
  return asks.length > 0 ? asks : requests
}

const ASKING = {
  ko: '(무엇|무슨|어떻게|어떤|왜|언제|어디|누구|누가|얼마|몇|어느|뭐)',
  auxiliary: '(did|do|does|would|will|was|were|is|are|have|has|had|can|could|should)',
} as const

/** Two things asked in one sentence: 'what did you do and why did you do it', '무엇을 하셨고 왜 그러셨습니까'. */
const DOUBLE: Record<Language, readonly RegExp[]> = {
  ko: [
    new RegExp(`${ASKING.ko}[^.?]{0,60}(?<!두|냐)(고|며),? [^.?]{0,60}(${ASKING.ko}|땠)`, 'u'),
    new RegExp(`${ASKING.ko}[^.?]{0,60}(지|가)(와|과|도|,) [^.?]{0,60}(${ASKING.ko}|(는|은|을|인)지)`, 'u'),
    /그리고 [^.?]*(습니까|나요|까요|세요)[.?]/u,
  ],
  en: [
    new RegExp(
      String.raw`\b(what|how|why|when|where|who|whom|which|whose|tell|describe|explain)\b.*[ ,](and|or) (also )?(what|how|why|when|where|who|whom|which|whose)( \w+)? ${ASKING.auxiliary} `,
      'iu',
    ),
    /\b(tell|describe|explain|share|talk|walk)\b.*[ ,](and|or) (also )?(how|why)( it| you|[.?]|$)/iu,
    /\b(what|when|where|which)\b.*[ ,](and|or) (also )?(how|why)( you|[.?]|$)/iu,
    new RegExp(String.raw`[ ,;]and ${ASKING.auxiliary} (you|it|they|he|she|the|that|this)\b`, 'iu'),
  ],
}

function isDouble(sentence: string, language: Language): boolean {
  return DOUBLE[language].some((pattern) => pattern.test(sentence))
}
