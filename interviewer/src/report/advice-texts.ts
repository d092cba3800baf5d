import type { Language } from '@maju/contracts/basics'
import type { Slot } from '@maju/contracts/plan'
import type { Dimension } from '@maju/contracts/report'

type Texts = {
  /** What was good, said after the quote. */
  strength: Record<Dimension, string>
  /** What to change first, for the dimension that lies lowest. */
  fix: Record<Dimension, string>
  /** What to add, for evidence that is missing most often. `{times}` of `{answers}` answers. */
  missing: Record<Slot, string>
  notes: { mostlyWe: string; fewEvidence: string; honestPass: string }
}

const ko: Texts = {
  strength: {
    relevance: '물은 것에 바로 답했습니다. 다음에도 첫 문장을 이렇게 시작해 보세요.',
    structure: '듣는 사람이 따라갈 수 있는 순서로 말했습니다. 이 순서를 다른 답에도 써 보세요.',
    'own-contribution': '본인이 한 일이 분명하게 드러났습니다. 이런 문장이 답의 중심이 되면 좋습니다.',
    specificity: '눈에 보이게 말했습니다. 이름과 수치와 결과가 있어 믿음이 갑니다.',
    reasoning: '왜 그렇게 했는지를 말했습니다. 이유가 있으면 같은 경험도 깊게 들립니다.',
    fit: '지원한 일과 이어서 말했습니다. 면접관이 함께 일하는 모습을 그려 볼 수 있습니다.',
    competency: '질문이 보려던 역량이 행동으로 드러났습니다. 이 경험을 대표 사례로 준비해 두세요.',
  },
  fix: {
    relevance: '첫 문장에서 물은 것에 먼저 답해 보세요. 배경은 그다음에 한 문장이면 됩니다.',
    structure: '상황 한 문장, 맡은 일 한 문장, 한 행동 두세 문장, 결과 한 문장의 순서로 다시 말해 보세요.',
    'own-contribution': '‘우리’가 한 일 가운데 본인이 한 일을 골라 ‘저는’으로 시작하는 문장으로 말해 보세요.',
    specificity: '‘많이’, ‘열심히’ 대신 무엇을 얼마나 했는지, 그래서 무엇이 달라졌는지를 말해 보세요.',
    reasoning: '한 일마다 ‘왜냐하면’을 붙여 보세요. 다른 방법을 두고 그 방법을 고른 까닭이 있으면 더 좋습니다.',
    fit: '그 경험이 지원한 일의 어떤 업무에 쓰이는지 마지막 한 문장으로 이어 보세요.',
    competency: '질문이 보려는 역량이 드러나는 행동을 하나 골라, 그 장면을 구체적으로 말해 보세요.',
  },
  missing: {
    situation:
      '언제 어디서 어떤 일이었는지를 한 문장으로 먼저 말해 주세요. 답 {answers}개 가운데 {times}개에서 찾지 못했습니다.',
    task: '그 일에서 본인이 맡은 몫이 무엇이었는지 말해 주세요. 답 {answers}개 가운데 {times}개에서 찾지 못했습니다.',
    action: '본인이 한 행동을 차례대로 두세 가지 말해 주세요. 답 {answers}개 가운데 {times}개에서 찾지 못했습니다.',
    result: '그래서 어떻게 되었는지로 답을 맺어 주세요. 답 {answers}개 가운데 {times}개에서 찾지 못했습니다.',
    number:
      '기억나는 수치가 있다면 하나만 넣어 주세요. 없다면 무엇과 견주어 얼마나 달라졌는지로 충분합니다. 답 {answers}개 가운데 {times}개에서 찾지 못했습니다.',
    lesson:
      '그 일에서 배워 그 뒤에 달리 한 것을 한 문장 덧붙여 주세요. 답 {answers}개 가운데 {times}개에서 찾지 못했습니다.',
    problem: '무엇을 문제로 보는지 먼저 정의해 주세요. 답 {answers}개 가운데 {times}개에서 찾지 못했습니다.',
    structure: '따져 볼 것을 두세 갈래로 나누어 말해 주세요. 답 {answers}개 가운데 {times}개에서 찾지 못했습니다.',
    analysis: '무엇을 보고 어떻게 판단할지 말해 주세요. 답 {answers}개 가운데 {times}개에서 찾지 못했습니다.',
    recommendation: '그래서 무엇을 하겠다는 결론으로 맺어 주세요. 답 {answers}개 가운데 {times}개에서 찾지 못했습니다.',
    motive: '왜 그것이 본인에게 중요한지 말해 주세요. 답 {answers}개 가운데 {times}개에서 찾지 못했습니다.',
    behaviour:
      '그 마음이 실제 행동으로 나타난 일을 하나 들어 주세요. 답 {answers}개 가운데 {times}개에서 찾지 못했습니다.',
    impact: '그 행동이 둘레에 무엇을 바꾸었는지 말해 주세요. 답 {answers}개 가운데 {times}개에서 찾지 못했습니다.',
  },
  notes: {
    mostlyWe:
      '‘우리’와 ‘저희’로 말한 답이 많았습니다. 함께한 일이라도 본인의 몫을 따로 말해야 면접관이 알 수 있습니다.',
    fewEvidence:
      '근거가 모자라 단계를 매기지 않은 곳이 많습니다. 답마다 한두 문장을 더하면 훨씬 많은 것을 볼 수 있습니다.',
    honestPass: '모르는 것을 모른다고 말한 것은 괜찮습니다. 비슷한 경험이나 어떻게 알아볼지를 한 문장 덧붙여 보세요.',
  },
}

const en: Texts = {
  strength: {
    relevance: 'You answered what was asked, right away. Begin other answers the same way.',
    structure: 'You told it in an order that a listener can follow. Use this order again.',
    'own-contribution': 'It is clear what you did yourself. Let sentences like this be the centre of an answer.',
    specificity: 'You made it visible: names, figures, outcomes. That is what makes an answer believable.',
    reasoning: 'You said why you did it that way. Reasons give depth to the same experience.',
    fit: 'You tied it to the job. The interviewer can picture working with you.',
    competency: 'What the question was after shows in what you did. Keep this as one of your standing examples.',
  },
  fix: {
    relevance: 'Answer the question in your first sentence. One sentence of background can follow.',
    structure:
      'Tell it again as one sentence of situation, one of your task, two or three of what you did, one of what came of it.',
    'own-contribution':
      'Pick out of what “we” did the part that was yours, and say it in sentences that begin with “I”.',
    specificity:
      'Instead of “a lot” or “very hard”, say what you did, how much of it, and what was different afterwards.',
    reasoning: 'Add a “because” to each thing you did. Better still, name the alternative you decided against.',
    fit: 'End with one sentence on where this experience would be of use in the job.',
    competency: 'Choose one thing you did that shows what the question is after, and describe that moment.',
  },
  missing: {
    situation: 'Begin with one sentence on when and where this was. It was not found in {times} of {answers} answers.',
    task: 'Say which part of it was yours. It was not found in {times} of {answers} answers.',
    action: 'Name two or three things you did, in order. They were not found in {times} of {answers} answers.',
    result: 'End with what came of it. It was not found in {times} of {answers} answers.',
    number:
      'If you remember a figure, give one. If not, say what changed compared with before. It was not found in {times} of {answers} answers.',
    lesson: 'Add a sentence on what you have done differently since. It was not found in {times} of {answers} answers.',
    problem: 'Say first what you take the problem to be. It was not found in {times} of {answers} answers.',
    structure:
      'Divide what has to be looked at into two or three parts. This was not found in {times} of {answers} answers.',
    analysis:
      'Say what you would look at and how you would judge it. It was not found in {times} of {answers} answers.',
    recommendation: 'Come to a conclusion: what you would do. It was not found in {times} of {answers} answers.',
    motive: 'Say why it matters to you. It was not found in {times} of {answers} answers.',
    behaviour:
      'Give one occasion on which it showed in what you did. It was not found in {times} of {answers} answers.',
    impact: 'Say what it changed for those around you. It was not found in {times} of {answers} answers.',
  },
  notes: {
    mostlyWe: 'Many answers were told as “we”. Even in shared work the interviewer needs to hear which part was yours.',
    fewEvidence:
      'In many places there was too little evidence for a level. One or two more sentences an answer would show far more.',
    honestPass:
      'It is fine to say that you do not know. Add a sentence on something similar, or on how you would find out.',
  },
}

/** What advice says, by language. */
export const adviceTexts: Record<Language, Texts> = { ko, en }
