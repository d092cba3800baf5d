import type { Language } from '@maju/contracts/basics'
import type { Citation, Slot } from '@maju/contracts/plan'
import type { ExpectedQuestion } from '@maju/contracts/resume-analysis'
import type { Claim } from '@maju/contracts/target'
import { isStatement, tellsOutcome, tellsValue } from '@maju/text/sources/statement'

/** What a good answer says of each piece of evidence. */
const GUIDES: Record<Language, Record<Slot, string>> = {
  ko: {
    situation: '언제, 어디서, 어떤 상황이었는지 두 문장으로 그립니다.',
    task: '그 가운데 본인이 책임진 목표를 말합니다.',
    action: '본인이 직접 한 일을 순서대로, ‘저는’으로 말합니다.',
    result: '그래서 무엇이 달라졌는지 말합니다.',
    number: '얼마에서 얼마로, 어느 기간에 달라졌는지 숫자와 재는 방법을 말합니다.',
    lesson: '그 뒤로 무엇을 다르게 하고 있는지 한 가지를 말합니다.',
    problem: '무엇이 문제인지 본인의 말로 다시 정의합니다.',
    structure: '어떤 순서로, 무엇을 기준으로 볼지 먼저 밝힙니다.',
    analysis: '원인을 무엇으로 확인할지, 대안을 어떻게 견줄지 말합니다.',
    recommendation: '하나를 고르고, 왜 그것인지와 위험을 함께 말합니다.',
    motive: '왜 이 일과 이 회사인지 구체적인 계기로 말합니다.',
    behaviour: '그 가치를 지킨 행동을 실제 장면으로 보입니다.',
    impact: '그 행동이 다른 사람이나 조직에 남긴 것을 말합니다.',
  },
  en: {
    situation: 'Say when, where and in what circumstances, in two sentences.',
    task: 'Say which goal in it was yours.',
    action: 'Say what you did yourself, in order, with “I”.',
    result: 'Say what changed because of it.',
    number: 'Say from what to what, over which time, and how it was measured.',
    lesson: 'Name one thing that you have done differently since.',
    problem: 'Say in your own words what the problem is.',
    structure: 'Say first in which order and by what criteria you will look at it.',
    analysis: 'Say how you would confirm the cause and compare the options.',
    recommendation: 'Choose one, say why, and name its risk.',
    motive: 'Say why this work and this company, from something that happened.',
    behaviour: 'Show what you did that proves it, as a scene.',
    impact: 'Say what it meant for other people or the organisation.',
  },
}

/** Whether a line of one’s own already holds a piece of evidence. */
const HOLDS: Partial<Record<Slot, (claim: Claim) => boolean>> = {
  action: ({ quote }) => isStatement(quote),
  result: ({ quote }) => tellsOutcome(quote),
  number: ({ numbers }) => numbers.length > 0,
  motive: ({ quote }) => tellsValue(quote),
  behaviour: ({ quote }) => isStatement(quote),
  impact: ({ quote }) => tellsOutcome(quote),
}

type Asked = { slots: readonly Slot[]; sources: readonly Citation[] }

/** What an answer should hold, one line a piece of evidence, with what the lines that the question cites already say of it. */
export function answerGuide(
  { slots, sources }: Asked,
  claims: readonly Claim[],
  language: Language,
): ExpectedQuestion['guide'] {
  const cited = sources.flatMap((source) => {
    const claim = claims.find(({ document, start }) => document === source.document && start === source.start)
    return claim && claim.document !== 'posting' ? [{ source, claim }] : []
  })
  return slots.map((slot) => ({
    slot,
    text: GUIDES[language][slot],
    own: cited.filter(({ claim }) => HOLDS[slot]?.(claim) ?? false).map(({ source }) => source),
  }))
}
