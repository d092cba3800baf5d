/** One of the ten basic abilities (직업기초능력) of the Korean National Competency Standards, with its parts. */
export type NcsAbility = {
  id: string
  ko: string
  en: string
  subAbilities: readonly { id: string; ko: string; en: string }[]
}

const ability = (
  id: string,
  ko: string,
  en: string,
  parts: readonly (readonly [string, string, string])[],
): NcsAbility => ({
  id,
  ko,
  en,
  subAbilities: parts.map(([partId, partKo, partEn]) => ({ id: partId, ko: partKo, en: partEn })),
})

/** The ten basic abilities and their 34 sub-abilities, as HRD Korea lists them (2016 edition). */
export const ncsAbilities: readonly NcsAbility[] = [
  ability('communication', '의사소통능력', 'Communication', [
    ['document-comprehension', '문서이해능력', 'Understanding documents'],
    ['document-writing', '문서작성능력', 'Writing documents'],
    ['listening', '경청능력', 'Listening'],
    ['oral-expression', '의사표현능력', 'Speaking'],
    ['foreign-language', '기초외국어능력', 'Basic foreign language'],
  ]),
  ability('numeracy', '수리능력', 'Numeracy', [
    ['arithmetic', '기초연산능력', 'Basic arithmetic'],
    ['statistics', '기초통계능력', 'Basic statistics'],
    ['chart-analysis', '도표분석능력', 'Reading charts'],
    ['chart-making', '도표작성능력', 'Making charts'],
  ]),
  ability('problem-solving', '문제해결능력', 'Problem solving', [
    ['thinking', '사고력', 'Thinking'],
    ['problem-handling', '문제처리능력', 'Handling problems'],
  ]),
  ability('self-development', '자기개발능력', 'Self-development', [
    ['self-awareness', '자아인식능력', 'Self-awareness'],
    ['self-management', '자기관리능력', 'Self-management'],
    ['career-development', '경력개발능력', 'Career development'],
  ]),
  ability('resource-management', '자원관리능력', 'Resource management', [
    ['time-management', '시간관리능력', 'Managing time'],
    ['budget-management', '예산관리능력', 'Managing budgets'],
    ['material-management', '물적자원관리능력', 'Managing materials'],
    ['people-management', '인적자원관리능력', 'Managing people'],
  ]),
  ability('interpersonal', '대인관계능력', 'Interpersonal skills', [
    ['teamwork', '팀워크능력', 'Teamwork'],
    ['leadership', '리더십능력', 'Leadership'],
    ['conflict-management', '갈등관리능력', 'Managing conflict'],
    ['negotiation', '협상능력', 'Negotiation'],
    ['customer-service', '고객서비스능력', 'Customer service'],
  ]),
  ability('information', '정보능력', 'Information', [
    ['computer-use', '컴퓨터활용능력', 'Using computers'],
    ['information-processing', '정보처리능력', 'Processing information'],
  ]),
  ability('technology', '기술능력', 'Technology', [
    ['technology-understanding', '기술이해능력', 'Understanding technology'],
    ['technology-selection', '기술선택능력', 'Choosing technology'],
    ['technology-application', '기술적용능력', 'Applying technology'],
  ]),
  ability('organisation-understanding', '조직이해능력', 'Understanding organisations', [
    ['business-understanding', '경영이해능력', 'Understanding the business'],
    ['structure-understanding', '체제이해능력', 'Understanding structures'],
    ['work-understanding', '업무이해능력', 'Understanding the work'],
    ['global-sense', '국제감각', 'Global awareness'],
  ]),
  ability('work-ethics', '직업윤리', 'Work ethics', [
    ['work-ethic', '근로윤리', 'Ethics of one’s own work'],
    ['community-ethic', '공동체윤리', 'Ethics towards the community'],
  ]),
]

/** The ability of that id, or undefined. */
export function ncsAbility(id: string): NcsAbility | undefined {
  return ncsAbilities.find((each) => each.id === id)
}
