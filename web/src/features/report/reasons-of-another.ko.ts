import { told, type ReasonSentences } from './reason-values.ts'
import { reasonsKo, slotNamesKo, slotSentencesKo, wordsKo } from './reasons.ko.ts'

/** The same sentences for somebody else than the candidate. */
export const reasonsOfAnotherKo: ReasonSentences = {
  ...reasonsKo,
  ...slotSentencesKo({ ...slotNamesKo, action: '지원자가 한 행동' }),
  'own-action-stated': (values) => `지원자가 직접 한 일을 분명히 말했어요.${wordsKo(values)}`,
  'mostly-we': (values) =>
    `‘우리’가 한 일로 말해서 지원자의 몫을 알기 어려웠어요.${told(values, 'we', (share) => ` (한 일의 ${share}%를 ‘우리’로 말했어요)`)}`,
  'contradicts-document': (values) =>
    `낸 문서와 다르게 들리는 곳이 있어요.${told(values, 'quote', (quote) => ` (‘${quote}’)`)}`,
}
