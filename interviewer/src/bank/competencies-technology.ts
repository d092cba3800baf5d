import type { Competency } from './competency.ts'

/** NCS 정보능력 and 기술능력. */
export const technologyCompetencies: readonly Competency[] = [
  {
    id: 'digital-literacy',
    name: { ko: '디지털 활용', en: 'Digital literacy' },
    ncs: { ability: 'information', subAbility: 'information-processing' },
    definition: {
      ko: '필요한 정보를 찾고 가려 디지털 도구로 처리하며 안전하게 다루는 능력',
      en: 'Finds and sifts the information that is needed, processes it with digital tools and handles it safely',
    },
    anchors: {
      ko: [
        '도구의 이름도 쓰임도 말하지 못한다.',
        '도구 이름은 말하지만 무엇을 처리했는지 나오지 않는다.',
        '도구로 정보를 모으고 정리해 일에 쓴 예를 든다.',
        '출처의 믿을 만함을 따지고 반복되는 일을 도구로 줄였으며, 줄어든 정도를 말한다.',
        '여러 사람의 정보 흐름을 새로 설계했고, 정확성과 보안까지 챙긴 결과를 근거로 보인다.',
      ],
      en: [
        'Can name neither tools nor their use.',
        'Names tools, but not what was processed with them.',
        'Gathered and ordered information with a tool and used it at work, with an example.',
        'Weighed whether sources can be trusted, cut repeated work with tools, and says by how much.',
        'Redesigned how information flows between people, with accuracy and security in mind, and shows the result.',
      ],
    },
  },
  {
    id: 'technology-application',
    name: { ko: '기술 적용', en: 'Applying technology' },
    ncs: { ability: 'technology', subAbility: 'technology-application' },
    definition: {
      ko: '목적에 맞는 기술과 장비를 고르고 한계를 알면서 일에 적용하는 능력',
      en: 'Chooses technology or equipment that fits the purpose and applies it knowing its limits',
    },
    anchors: {
      ko: [
        '쓴 기술을 설명하지 못하거나 남이 정한 대로 썼다고만 말한다.',
        '기술의 이름과 기능을 나열하지만 고른 이유가 없다.',
        '목적에 맞춰 기술을 골라 직접 적용한 과정과 결과를 말한다.',
        '다른 선택지와 장단점을 비교했고, 적용하며 생긴 문제를 풀었다.',
        '기술의 한계와 비용까지 따져 결정했고, 성능이나 안전의 변화를 측정해 보인다.',
      ],
      en: [
        'Cannot explain the technology used, or only used what others had decided.',
        'Lists names and functions, without a reason for the choice.',
        'Chose technology for the purpose and applied it themselves, with the result.',
        'Compared alternatives with their pros and cons, and solved problems that came up.',
        'Decided with limits and costs in view, and shows a measured change in performance or safety.',
      ],
    },
  },
]
