import type { Career } from '@maju/contracts/resume'
import type { JobRequirement, Strength, Weakness } from '@maju/contracts/resume-analysis'
import type { Claim } from '@maju/contracts/target'
import { tellsOutcome } from '@maju/text/sources/statement'
import { cite, citeSpan, type Given } from './given.ts'
import { wordIndex } from './work-words.ts'
import { texts } from './texts.ts'

const MOST_OF_A_KIND = 8

/** Words that say that somebody was there, not what they did. */
export const VAGUE =
  /(?:담당|참여|수행|지원|보조|진행|경험|관여|기여)(?:함|했음|하였음|했습니다|하였습니다)?[.]?$|^(?:was )?(?:responsible for|helped|assisted|worked (?:on|with)|involved in|participated in|supported|tasked with|in charge of)\b/iu
const TEAM = /\d+명(?:의|이)?\s?팀|팀에서|팀원들?과|다 함께|공동으로|\b(?:our team|as a team|team of \d+)\b/iu
const OWN_PART =
  /맡[아은았]|담당|주도|직접|제가|저는|설계|개발|구현|작성|제안|이끌|리딩|\b(?:I|led|built|designed|owned|wrote|my part|drove|managed)\b/iu

/** Whether a claim tells of something done, and not of a name or a wish. */
export const isDone = ({ kind, document }: Claim): boolean =>
  document !== 'posting' && (kind === 'achievement' || kind === 'duty')

export const lacksNumber = (claim: Claim): boolean =>
  isDone(claim) && claim.numbers.length === 0 && tellsOutcome(claim.quote)
export const isVague = (claim: Claim): boolean => isDone(claim) && VAGUE.test(claim.quote) && !tellsOutcome(claim.quote)
export const lacksOwnPart = (claim: Claim): boolean =>
  isDone(claim) && TEAM.test(claim.quote) && !OWN_PART.test(claim.quote)
export const lacksResult = (claim: Claim): boolean =>
  claim.document === 'resume' &&
  isDone(claim) &&
  !tellsOutcome(claim.quote) &&
  claim.numbers.length === 0 &&
  !VAGUE.test(claim.quote) &&
  !lacksOwnPart(claim)

export function strengths(given: Given, requirements: readonly JobRequirement[]): Strength[] {
  const said = texts[given.language]
  const measured = given.own.filter(({ kind, numbers }) => kind === 'achievement' && numbers.length > 0)
  const matching = requirements.filter(({ standing, own }) => standing === 'have' && own.length > 0)
  return [
    ...measured
      .slice(0, MOST_OF_A_KIND)
      .map((claim): Strength => ({ kind: 'measured-result', text: said.measuredResult, sources: [cite(claim)] })),
    ...matching.slice(0, MOST_OF_A_KIND).map(({ posting, own }): Strength => ({
      kind: 'matches-posting',
      text: said.matchesPosting,
      sources: [posting, ...own],
    })),
    ...growing(given),
    ...certified(given),
  ]
}

const STEPS: readonly RegExp[] = [
  /인턴|intern|trainee/iu,
  /사원|주니어|junior|assistant|associate/iu,
  /주임|대리/u,
  /과장|선임|시니어|senior/iu,
  /차장|책임|팀장|파트장|lead\b|manager/iu,
  /부장|수석|실장|이사|director|head/iu,
]
const stepOf = ({ position }: Career): number => STEPS.findLastIndex((step) => step.test(position?.value ?? ''))

/** The newest job stands higher than the first, by the words of their titles. */
function growing({ fields, resume, language }: Given): Strength[] {
  const inOrder = fields.careers
    .filter((career) => career.start !== null && stepOf(career) >= 0)
    .toSorted((one, other) => (one.start?.value ?? '').localeCompare(other.start?.value ?? ''))
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (!first?.position?.source || !last?.position?.source || stepOf(last) <= stepOf(first)) return []
  const sources = [citeSpan('resume', resume, first.position.source), citeSpan('resume', resume, last.position.source)]
  return [{ kind: 'growing-role', text: texts[language].growingRole, sources }]
}

function certified({ ownWords, askedWords, language }: Given): Strength[] {
  const index = wordIndex(askedWords.map(({ words }) => words))
  return ownWords
    .filter(({ claim }) => claim.kind === 'certificate')
    .flatMap(({ claim, words }) => {
      const at = words.flatMap((word) => index.speakingOf(word))[0]
      const asking = at === undefined ? undefined : askedWords[at]?.claim
      return asking
        ? [{ kind: 'certified' as const, text: texts[language].certified, sources: [cite(claim), cite(asking)] }]
        : []
    })
    .slice(0, MOST_OF_A_KIND)
}

export function weaknesses(given: Given, requirements: readonly JobRequirement[]): Weakness[] {
  const said = texts[given.language]
  const of = (kind: Weakness['kind'], is: (claim: Claim) => boolean, text: string): Weakness[] =>
    given.own
      .filter(is)
      .slice(0, MOST_OF_A_KIND)
      .map((claim) => ({ kind, text, sources: [cite(claim)] }))
  const notShown = requirements.filter(({ wanted, standing }) => wanted === 'required' && standing === 'missing')
  return [
    ...notShown.map(({ posting }): Weakness => ({ kind: 'not-shown', text: said.notShown, sources: [posting] })),
    ...of('no-number', lacksNumber, said.noNumber),
    ...of('no-result', lacksResult, said.noResult),
    ...of('vague', isVague, said.vague),
    ...of('not-own-part', lacksOwnPart, said.notOwnPart),
  ]
}
