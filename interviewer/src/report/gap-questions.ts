import type { Language } from '@maju/contracts/basics'
import type { Slot } from '@maju/contracts/plan'

/** What to ask oneself where a piece of the answer is missing and the question brings no probe for it. */
export const GAP_QUESTIONS: Readonly<Record<Language, Readonly<Record<Slot, string>>>> = {
  ko: {
    situation: '언제, 어디에서, 어떤 상황이었습니까?',
    task: '그때 본인이 맡은 일이나 목표는 무엇이었습니까?',
    action: '본인이 직접 한 일은 무엇이었습니까?',
    result: '그래서 무엇이 달라졌습니까?',
    number: '그 크기를 보여 주는 숫자가 있습니까? (기간, 횟수, 비율, 금액 가운데 하나)',
    lesson: '그 일에서 무엇을 배웠고, 그 뒤로 무엇을 다르게 합니까?',
    problem: '풀어야 할 문제를 한 문장으로 말하면 무엇입니까?',
    structure: '어떤 순서로, 어떤 기준에 따라 접근하겠습니까?',
    analysis: '왜 그렇게 판단했습니까? 근거는 무엇입니까?',
    recommendation: '그래서 무엇을 하자고 제안합니까?',
    motive: '왜 이 일, 이 회사입니까? 계기가 된 일이 있습니까?',
    behaviour: '그것을 보여 주는 실제 행동은 무엇이었습니까?',
    impact: '그 행동이 누구에게 어떤 영향을 주었습니까?',
  },
  en: {
    situation: 'When and where was it, and what was going on?',
    task: 'What was your own task or goal in it?',
    action: 'What did you do yourself?',
    result: 'What was different afterwards?',
    number: 'Is there a number that shows how much: how long, how often, how many, what share?',
    lesson: 'What did you learn, and what have you done differently since?',
    problem: 'What is the problem to be solved, in one sentence?',
    structure: 'In what order, and by what criteria, would you go about it?',
    analysis: 'Why do you judge it that way? On what grounds?',
    recommendation: 'So what do you propose to do?',
    motive: 'Why this work and this company? What led you to it?',
    behaviour: 'What have you actually done that shows it?',
    impact: 'Whom did it affect, and how?',
  },
}
