import type { Competency } from './competency.ts'

/** NCS 수리능력 and 문제해결능력. */
export const thinkingCompetencies: readonly Competency[] = [
  {
    id: 'numeracy',
    name: { ko: '수치 활용', en: 'Numeracy' },
    ncs: { ability: 'numeracy', subAbility: 'statistics' },
    definition: {
      ko: '숫자를 바르게 구하고 해석하여 판단의 근거로 쓰는 능력',
      en: 'Obtains and interprets figures correctly and uses them as grounds for decisions',
    },
    anchors: {
      ko: [
        '숫자를 말하지 않거나 무엇을 센 것인지 모른다.',
        '숫자는 말하지만 단위, 기간, 기준이 빠져 있다.',
        '기준과 단위를 갖춘 숫자를 들고 그것으로 무엇을 판단했는지 말한다.',
        '숫자를 구한 방법과 한계를 설명하고 전과 후를 같은 기준으로 비교한다.',
        '잘못 읽기 쉬운 숫자를 스스로 의심해 다시 검증했고, 그 결과로 결정이 달라진 것을 보인다.',
      ],
      en: [
        'Gives no figures, or does not know what was counted.',
        'Gives figures without unit, period or baseline.',
        'Gives figures with unit and baseline, and what was decided by them.',
        'Explains how they were obtained and their limits, and compares before and after on one basis.',
        'Doubted a misleading figure, verified it again, and shows how the decision changed.',
      ],
    },
  },
  {
    id: 'problem-solving',
    name: { ko: '문제해결', en: 'Problem solving' },
    ncs: { ability: 'problem-solving', subAbility: 'problem-handling' },
    definition: {
      ko: '문제를 정의하고 원인을 찾아 대안을 비교한 뒤 실행하고 결과를 확인하는 능력',
      en: 'Defines the problem, finds its cause, compares options, carries one out and checks the result',
    },
    anchors: {
      ko: [
        '무엇이 문제였는지 분명하지 않고 시키는 대로 했다고만 말한다.',
        '문제와 한 일을 말하지만 원인을 확인하지 않고 증상만 다루었다.',
        '원인을 확인한 방법과 자신이 실행한 해결책, 그 결과를 말한다.',
        '둘 이상의 대안을 기준을 세워 비교했고, 실행 뒤 효과를 확인했다.',
        '근본 원인을 없애 재발을 막았으며, 효과와 남은 한계를 근거로 설명한다.',
      ],
      en: [
        'The problem stays unclear; only did as told.',
        'Names the problem and what was done, but treated symptoms without checking the cause.',
        'Says how the cause was confirmed, which solution they carried out, and what came of it.',
        'Compared two or more options by stated criteria and verified the effect.',
        'Removed the root cause so that it did not return, and explains effect and remaining limits with evidence.',
      ],
    },
  },
  {
    id: 'analytical-thinking',
    name: { ko: '분석적 사고', en: 'Analytical thinking' },
    ncs: { ability: 'problem-solving', subAbility: 'thinking' },
    definition: {
      ko: '복잡한 일을 나누고 사실과 추측을 가려 논리로 결론에 이르는 능력',
      en: 'Breaks complex matters down, separates fact from guess, and reasons to a conclusion',
    },
    anchors: {
      ko: [
        '결론만 말하고 근거를 대지 못한다.',
        '근거를 하나 대지만 사실인지 추측인지 구별하지 않는다.',
        '문제를 부분으로 나누고 사실에 기대어 결론에 이른 과정을 말한다.',
        '가설을 세우고 반대되는 자료까지 확인해 결론을 좁혀 갔다.',
        '서로 어긋나는 자료를 설명하는 구조를 찾아내고, 결론이 틀릴 조건까지 밝힌다.',
      ],
      en: [
        'States a conclusion without grounds.',
        'Gives one ground, without telling fact from guess.',
        'Breaks the matter into parts and tells how facts led to the conclusion.',
        'Formed hypotheses and looked for evidence against them to narrow the conclusion.',
        'Found the structure that explains conflicting data, and says what would prove the conclusion wrong.',
      ],
    },
  },
  {
    id: 'creative-thinking',
    name: { ko: '창의적 사고', en: 'Creative thinking' },
    ncs: { ability: 'problem-solving', subAbility: 'thinking' },
    definition: {
      ko: '익숙한 방식을 의심하고 새로운 방법을 만들어 실제로 시험해 보는 능력',
      en: 'Questions the usual way, makes a new one and really tries it out',
    },
    anchors: {
      ko: [
        '새로 시도한 것을 말하지 못한다.',
        '생각은 말하지만 실제로 시도하지 않았다.',
        '기존 방식의 불편을 짚고 다른 방법을 작게 시도한 예를 든다.',
        '여러 아이디어를 내고 시험해 골랐으며, 기존 방식과 결과를 비교한다.',
        '다른 분야의 방법을 옮겨 와 방식 자체를 바꾸었고, 그 방식이 자리 잡은 결과를 보인다.',
      ],
      en: [
        'Names nothing that was tried anew.',
        'Tells an idea that was never tried.',
        'Points at what was wrong with the usual way and tried another on a small scale.',
        'Produced several ideas, tested and chose, and compares the result with the old way.',
        'Carried a method over from another field, changed the way of working, and shows that it stayed.',
      ],
    },
  },
]
