import type { Citation } from '@maju/contracts/plan'
import { cite, type Given } from './given.ts'

/** What a passage has to speak of to show a basic ability (직업기초능력); ids as the question bank has them. */
const CUES: readonly (readonly [ability: string, subAbility: string, cue: RegExp])[] = [
  [
    'communication',
    'document-writing',
    /보고서|문서|매뉴얼|제안서|기획서|작성|\b(?:wrote|report(?:s|ed)?|document(?:ed|ation)|proposal)\b/iu,
  ],
  [
    'communication',
    'oral-expression',
    /발표|프레젠테이션|강의|설명|\b(?:present(?:ed|ation)|lectur\w+|explained|taught)\b/iu,
  ],
  ['communication', 'listening', /경청|인터뷰|의견을 (?:듣|모)|상담|\b(?:interviewed|listened|user research)\b/iu],
  [
    'communication',
    'foreign-language',
    /영어|일본어|중국어|TOEIC|토익|OPIc|오픽|JLPT|HSK|번역|통역|\b(?:translat\w+|bilingual|fluent)\b/iu,
  ],
  ['numeracy', 'statistics', /통계|회귀|A\/B|표본|예측|\b(?:statistic\w*|regression|forecast\w*|A\/B|sample)\b/iu],
  ['numeracy', 'chart-making', /대시보드|시각화|그래프|표로 만들|\b(?:dashboard\w*|visuali[sz]\w+|charts?)\b/iu],
  ['problem-solving', 'thinking', /가설|분석|검증|비교|원인|\b(?:hypothes\w+|analy[sz]\w+|compared|root cause)\b/iu],
  [
    'problem-solving',
    'problem-handling',
    /해결|개선|단축|줄[였임여이]|제거|복구|장애|\b(?:solved|fixed|reduced|cut|eliminated|improved|resolved)\b/iu,
  ],
  ['self-development', 'career-development', /자격증|공부|학습|수료|독학|\b(?:certif\w+|learned|studied|course)\b/iu],
  [
    'resource-management',
    'time-management',
    /일정|마감(?:일|을|에|\s)|기한|\b(?:deadline|schedule\w*|on time|timeline)\b/iu,
  ],
  ['resource-management', 'budget-management', /예산|비용|원가|절감|단가|\b(?:budget\w*|cost\w*|saving|saved)\b/iu],
  [
    'resource-management',
    'material-management',
    /재고|자재|구매|입고|물류|\b(?:inventory|stock|procure\w+|supplies|logistics)\b/iu,
  ],
  [
    'resource-management',
    'people-management',
    /채용|인력|배치했|프리셉터|멘토|교육을|\b(?:hired|staffed|trained|mentor\w*|coached)\b/iu,
  ],
  [
    'interpersonal',
    'teamwork',
    /팀원|협업|협력|함께|공동|\b(?:collaborat\w+|teamwork|together with|cross-functional)\b/iu,
  ],
  ['interpersonal', 'leadership', /이끌|주도|리더|팀장|총괄|\b(?:led|lead|headed|directed)\b/iu],
  [
    'interpersonal',
    'conflict-management',
    /갈등|의견이 갈|조율|합의|\b(?:conflict|disagree\w*|mediat\w+|consensus)\b/iu,
  ],
  ['interpersonal', 'negotiation', /협상|계약|단가를 다시|설득|\b(?:negotiat\w+|contract|persuad\w+)\b/iu],
  [
    'interpersonal',
    'customer-service',
    /고객|응대|민원|환자|손님|클레임|\b(?:customers?|clients?|patients?|guests?|complaints?)\b/iu,
  ],
  ['information', 'computer-use', /엑셀|Excel|ERP|SAP|컴퓨터활용|워드|파워포인트|\bOffice\b/iu],
  [
    'information',
    'information-processing',
    /데이터(?!팀)|\bSQL\b|수집|정리|집계|\b(?:data|database|collected|queries)\b/iu,
  ],
  [
    'technology',
    'technology-application',
    /도입|적용|구축|개발|구현|자동화|\b(?:built|implemented|deployed|automated|developed|launched)\b/iu,
  ],
  ['technology', 'technology-selection', /선정|비교해 (?:고|선)|검토|\b(?:selected|evaluated|chose)\b/iu],
  [
    'organisation-understanding',
    'business-understanding',
    /매출|수익|시장|고객사|사업|\b(?:revenue|market|margin|sales|business)\b/iu,
  ],
  [
    'organisation-understanding',
    'work-understanding',
    /절차|프로세스|업무 (?:흐름|매뉴얼)|표준|\b(?:process\w*|procedure\w*|workflow|standard\w*)\b/iu,
  ],
  [
    'organisation-understanding',
    'global-sense',
    /해외|글로벌|수출|외국인|\b(?:global|international|overseas|abroad)\b/iu,
  ],
  ['work-ethics', 'work-ethic', /책임|성실|정직|준수|\b(?:responsib\w+|integrity|complian\w+)\b/iu],
  ['work-ethics', 'community-ethic', /봉사|안전|배려|환경 보호|\b(?:volunteer\w*|safety|community)\b/iu],
]

/** The abilities that can be found. */
export const NCS_FOUND = CUES.map(([ability, subAbility]) => ({ ability, subAbility }))

const MOST_CITED = 4

/** Which basic abilities the documents speak of, the most often shown first. A word is a hint, not a level. */
export function ncsEvidence({ own }: Given): { ncs: { ability: string; subAbility: string }; sources: Citation[] }[] {
  return CUES.map(([ability, subAbility, cue]) => ({
    ncs: { ability, subAbility },
    sources: own.filter(({ quote }) => cue.test(quote)).map(cite),
  }))
    .filter(({ sources }) => sources.length > 0)
    .toSorted((one, other) => other.sources.length - one.sources.length)
    .map(({ ncs, sources }) => ({ ncs, sources: sources.slice(0, MOST_CITED) }))
}
