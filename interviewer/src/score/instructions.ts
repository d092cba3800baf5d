import { speaksToProgram } from '@maju/text/sources/speaks-to-program'

/** A request in English starts a clause or follows one of these. */
const ASKED = String.raw`(?:^|[.!?:;,\n(\[*#-]\s{0,3}|\b(?:please|must|should|now|then|just|and|to)\s+)`
const GRADE = String.raw`(?:scores?|points?|marks?|ratings?|grades?|stars?)\b`
const MACHINE = String.raw`(?:ai|llm|language\smodel|grading\s(?:model|system|ai)|scoring\s(?:model|system|engine|ai)|grader|evaluator|scorer|rater|assessor|chatbot|ai\sassistant)\b`

/**
 * Words that speak to whoever or whatever grades the answer instead of answering. Every gap is bounded, so that a long text costs no more than
 * its length.
 */
const INSTRUCTIONS: readonly RegExp[] = [
  // what was said before should be ignored
  new RegExp(
    `${ASKED}(?:ignore|disregard|forget|override|bypass)\\b[^.!?\\n]{0,40}\\b(?:instructions?|prompts?|rules|rubrics?|above|previous|prior)\\b`,
    'iu',
  ),
  /(?:지시|명령|프롬프트|규칙|지침|기준)[^.!?\n]{0,10}(?:무시|잊|따르지)[^.!?\n]{0,40}(?:세요|십시오|시오|줘|달라|바랍니다|할\s?것|하라)/u,
  // a grade is asked for
  new RegExp(
    `${ASKED}(?:give|award|assign|grant)\\s(?:me|us|this|my|the\\s(?:highest|maximum|full|top)|full|maximum|an?\\s(?:perfect|high)|\\d)[^.!?\\n]{0,30}(?:${GRADE}|\\b\\d|\\blevel\\b|\\bhighest\\b)`,
    'iu',
  ),
  new RegExp(
    `${ASKED}(?:rate|score|grade|mark)\\s(?:me|us|this|my|it)\\b[^.!?\\n]{0,40}(?:\\d|\\bhigh|\\bfull\\b|\\bmax|\\bperfect|\\btop\\b|\\bwell\\b)`,
    'iu',
  ),
  new RegExp(
    `${ASKED}(?:output|return|print|respond\\swith|reply\\swith|set)\\s[^.!?\\n]{0,16}(?:${GRADE}|\\blevel\\b)[^.!?\\n]{0,12}(?:\\d|\\bhigh|\\bmax)`,
    'iu',
  ),
  new RegExp(
    `\\b(?:(?:this|my|the)\\s(?:answer|response|candidate|applicant)\\s(?:deserves?|should\\s(?:get|be\\s(?:given|rated|scored)|receive)|must\\s(?:get|be|receive))|i\\sdeserve)\\b[^.!?\\n]{0,40}(?:${GRADE}|\\blevel\\b|\\d|\\bhigh)`,
    'iu',
  ),
  /(?:점수|만점|고득점|최고점|최고\s?(?:등급|수준|레벨)|높은\s?(?:점수|등급|레벨)|합격|\d+\s?점)[^.!?\n]{0,14}(?:주세요|주십시오|줘|주시기\s?바|주시길|주시면|달라|부여하(?:세요|십시오|라|시오)|부여해|매겨\s?주|처리하(?:세요|십시오|라)|처리해|출력|평가하(?:세요|십시오|라)|평가해\s?주)/u,
  // the scale is declared to be met
  new RegExp(
    `${ASKED}(?:treat|consider|regard|assume|count)\\s[^.!?\\n]{0,24}\\b(?:criteri\\w+|dimensions?|anchors?|rubrics?|levels?|evidence|answers?|slots?)\\b`,
    'iu',
  ),
  /(?:모든|각|전체)\s?(?:평가\s?)?(?:기준|항목|차원|역량|레벨)[^.!?\n]{0,14}(?:충족|만족|최고|통과|인정)[^.!?\n]{0,12}(?:세요|십시오|간주|처리|하라|해\s?줘)/u,
  // the grader is spoken to
  new RegExp(
    `\\b(?:as|you\\sare|act\\sas|note\\sto|dear|attention|hey|to)\\s(?:an?\\s|the\\s|all\\s)?${MACHINE}`,
    'iu',
  ),
  /\b(?:reveal|show|print|repeat)\b[^.!?\n]{0,20}\bprompt\b|\bsystem\s(?:prompt|override)\b/iu,
  /(?:채점|평가|면접관?)\s?(?:모델|시스템|프로그램|엔진|AI|인공지능)\s?(?:에게|님께|께|야|여|아|:|,)/iu,
  /(?:시스템|개발자)\s?(?:프롬프트|명령|지시)|\[\s?시스템[^\]\n]{0,10}\]/u,
  // made to look like the frame around a prompt
  /["'“]\s?(?:score|level|rating|grade|verdict|role)\s?["'”]\s?[:=]\s?["'“]?(?:\d|high|max|full|system|assistant|pass)/iu,
  /<\/?\s?(?:system|assistant|user|instructions?|document|prompt)\s?>|\[\s?\/?(?:system|inst|assistant)\s?\]|<\|[^|\n]{1,20}\|>/iu,
]

/** True for a sentence that speaks to the grader. */
export function isInstruction(sentence: string): boolean {
  return INSTRUCTIONS.some((pattern) => pattern.test(sentence)) || speaksToProgram(sentence)
}
