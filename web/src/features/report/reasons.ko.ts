import { interviewWordsKo } from '../../shared/interview-words.ko.ts'
import { told, type ReasonSentences, type ReasonValues, type SlotNames } from './reason-values.ts'

export const slotNamesKo: SlotNames = Object.fromEntries(
  Object.entries(interviewWordsKo).flatMap(([key, name]) => (key.startsWith('slot.') ? [[key.slice(5), name]] : [])),
)

/** Names of slots that come as ids, separated by commas. */
const namedBy = (names: SlotNames) => (ids: string | number) =>
  String(ids)
    .split(/,\s*/)
    .map((id) => names[id] ?? id)
    .join(', ')

/** The words themselves, where there are any. */
export const wordsKo = (values: ReasonValues) => told(values, 'words', (said) => ` (‘${said}’)`)
const units: Readonly<Record<string, string>> = { syllables: '글자', words: '단어' }

/** What an answer holds of what it needs, with these names. */
export function slotSentencesKo(names: SlotNames): Pick<ReasonSentences, 'slots-filled' | 'slots-missing'> {
  const named = namedBy(names)
  return {
    'slots-filled': (values) =>
      `답에 있어야 할 것${told(values, 'expected', (expected) => ` ${expected}가지 중`)}${told(values, 'filled', (filled) => (typeof filled === 'number' ? ` ${filled}가지가` : ` ${named(filled)} 부분이`)) || '이'} 담겨 있어요.${told(values, 'slots', (ids) => ` (${named(ids)})`)}`,
    'slots-missing': (values) =>
      `아직 담기지 않은 것이 있어요.${told(values, 'slots', (ids) => ` (${named(ids)})`) || told(values, 'missing', (ids) => ` (${typeof ids === 'number' ? `${ids}가지` : named(ids)})`)}`,
  }
}

/** Why a level is what it is, in Korean: plain, and never a reproach. */
export const reasonsKo: ReasonSentences = {
  ...slotSentencesKo(slotNamesKo),
  'no-answer': () => '답을 남기지 않아서 판단하지 않았어요.',
  'too-short': (values) =>
    `답이 짧아서 판단할 수 없었어요.${told(values, 'shortest', (least) => ` 적어도 ${least}${units[String(values['unit'])] ?? '글자'}는 있어야 해요.`)}`,
  'no-letters': () => '글자가 없어서 읽을 수 없었어요.',
  'repeats-question': () => '질문의 말을 되풀이한 답이라 판단할 내용이 없었어요.',
  'keyboard-mash': () => '뜻을 읽을 수 없는 글자들이었어요.',
  'only-instructions': () => '평가에 대한 요청만 있고 답이 없었어요.',
  'only-fillers': () => '‘음’, ‘그’ 같은 말만 있어서 판단할 내용이 없었어요.',
  'pasted-question': () => '질문을 그대로 옮긴 글이라 판단할 내용이 없었어요.',
  'honest-pass': () => '모른다고 솔직하게 말했어요. 지어내지 않은 것은 좋은 선택이지만, 판단할 내용은 없어요.',
  'too-little-evidence': () => '판단할 만한 근거가 답에 아직 적어요.',
  'quote-not-found': () => '근거로 든 말이 답에 그대로 있지 않아서 수준을 매기지 않았어요.',
  'model-failed': () => '언어 모델이 답을 주지 못해서 판단하지 않았어요.',
  'question-not-reached': () => '면접이 이 질문까지 가지 않았어요.',
  'own-action-stated': (values) => `내가 직접 한 일을 분명히 말했어요.${wordsKo(values)}`,
  'numbers-with-meaning': (values) => `뜻이 있는 숫자로 말했어요.${wordsKo(values)}`,
  'named-specifics': (values) => `이름과 도구처럼 구체적인 것을 들었어요.${wordsKo(values)}`,
  'reasons-given': (values) => `왜 그렇게 했는지 까닭을 말했어요.${wordsKo(values)}`,
  'alternatives-weighed': (values) => `다른 방법과 견주어 골랐다고 말했어요.${wordsKo(values)}`,
  'outcome-stated': (values) => `어떤 결과가 나왔는지 말했어요.${wordsKo(values)}`,
  'lesson-stated': (values) => `무엇을 배웠는지 말했어요.${wordsKo(values)}`,
  'on-topic': () => '질문이 물은 것에 맞게 답했어요.',
  'job-terms-used': (values) => `이 직무에서 쓰는 말로 설명했어요.${wordsKo(values)}`,
  'company-referred': (values) => `지원한 회사와 이어서 말했어요.${wordsKo(values)}`,
  'anchor-matched': (values) =>
    told(values, 'anchor', (anchor) => `이 수준을 나타내는 말에 가까워요: “${anchor}”`) ||
    told(values, 'runs', (runs) => `언어 모델이 ${runs}번 따로 읽고 근거를 찾은 수준의 가운데 값이에요.`) ||
    `이 역량을 보여 주는 말이 있어요.${wordsKo(values)}`,
  'mostly-we': (values) =>
    `‘우리’가 한 일로 말해서 내 몫을 알기 어려웠어요.${told(values, 'we', (share) => ` (한 일의 ${share}%를 ‘우리’로 말했어요)`)}`,
  'vague-words': (values) => `또렷하지 않은 말이 있어요.${wordsKo(values)}`,
  'no-outcome': () => '그래서 어떻게 되었는지는 아직 없어요.',
  'no-reasons': () => '왜 그렇게 했는지는 아직 없어요.',
  'off-topic': () => '질문이 물은 것과 다른 이야기가 많았어요.',
  'no-job-link': () => '이 직무나 회사와 이어지는 말은 아직 없어요.',
  'contradicts-document': (values) =>
    `낸 문서와 다르게 들리는 곳이 있어요.${told(values, 'quote', (quote) => ` (‘${quote}’)`)} 어느 쪽이 맞는지 정리해 두면 좋아요.`,
  'padding-not-counted': () => '되풀이하거나 늘린 말은 세지 않았어요.',
  'instruction-ignored': () => '점수를 부탁하는 말은 평가에 넣지 않았어요.',
  'keyword-list': () => '낱말만 늘어놓은 부분은 근거로 세지 않았어요.',
}
