import type { Language, MadeBy } from '@maju/contracts/basics'
import type { Citation } from '@maju/contracts/plan'
import type { DocumentAnalysis, ExpectedQuestion, Improvement } from '@maju/contracts/resume-analysis'
import type { Claim } from '@maju/contracts/target'
import { similarity } from '@maju/text/similarity'
import { competency } from '../bank/competencies.ts'
import { ALIKE } from '../bank/pack-faults.ts'
import { questionFaults } from '../bank/question-rules.ts'
import { answerGuide } from '../plan/answer-guide.ts'
import { ANALYSIS_PROMPT_VERSION, type ProposedAnalysis } from './analysis-prompt.ts'
import { isInLanguage, isUnsafe, ungroundedNames, ungroundedNumbers, unquotable } from './grounded.ts'

/** What a model adds to an analysis; it changes and removes nothing. */
export type Additions = { improvements: Improvement[]; questions: ExpectedQuestion[] }

type Beside = {
  analysis: Pick<DocumentAnalysis, 'language' | 'documents' | 'questions'>
  claims: readonly Claim[]
  model: string
}

/** Those of a model’s proposals that rest on lines of the documents and obey every rule; the rest is left out. `model` is `provider/model`. */
export function mergeAnalysis(proposed: ProposedAnalysis, beside: Beside): Additions {
  const questions: ExpectedQuestion[] = []
  for (const proposal of proposed.questions) {
    const question = questionOf(proposal, beside)
    const known = [...beside.analysis.questions, ...questions]
    if (question && known.every(({ text }) => similarity(text, question.text, beside.analysis.language) < ALIKE))
      questions.push(question)
  }
  return { improvements: proposed.improvements.flatMap((each) => improvementOf(each, beside) ?? []), questions }
}

const madeBy = (model: string): MadeBy => ({ engine: 'model', model, version: ANALYSIS_PROMPT_VERSION, fallback: null })

/** The claim where it should be, or null when it does not exist or is not there. */
function cited(claimId: string, { claims, analysis }: Beside): { claim: Claim; citation: Citation } | null {
  const claim = claims.find(({ id }) => id === claimId)
  const document = analysis.documents.find(({ kind }) => kind === claim?.document)
  if (!claim || document?.text.slice(claim.start, claim.end) !== claim.quote) return null
  const { document: kind, section, quote, start, end } = claim
  return { claim, citation: { document: kind, section, quote, start, end } }
}

/** A line may grow by its blanks, not by a story. */
const MOST_GROWTH = 2
const ROOM_FOR_BLANKS = 80
const BLANK = /\[[^\]]{1,60}\]/gu

function improvementOf(
  { claimId, after, why }: ProposedAnalysis['improvements'][number],
  beside: Beside,
): Improvement | null {
  const found = cited(claimId, beside)
  if (!found || found.claim.document === 'posting' || found.claim.document === 'company') return null
  const { quote } = found.claim
  const said = after.trim()
  const told = said.replaceAll(BLANK, ' ')
  const faults = [
    said === '' || said === quote,
    said.length > quote.length * MOST_GROWTH + ROOM_FOR_BLANKS,
    !isPlain(said, beside.analysis.language) || !isPlain(why, beside.analysis.language),
    (said.match(BLANK) ?? []).some((blank) => /\d/u.test(blank)),
    ungroundedNumbers(told, [quote]).length > 0,
    ungroundedNames(told, quote, quote).length > 0,
  ]
  if (faults.some(Boolean)) return null
  const numbersGone = ungroundedNumbers(quote, [said]).length > 0
  return numbersGone
    ? null
    : { kind: 'reword', before: found.citation, after: said, why: why.trim(), madeBy: madeBy(beside.model) }
}

const isPlain = (text: string, language: Language): boolean =>
  isInLanguage(text, language) && !text.includes('\n') && !isUnsafe(text, language)

function questionOf(proposal: ProposedAnalysis['questions'][number], beside: Beside): ExpectedQuestion | null {
  const found = [...new Set(proposal.claimIds)].map((claimId) => cited(claimId, beside))
  const sources = found.flatMap((each) => (each ? [each.citation] : []))
  const { language } = beside.analysis
  const quotes = sources.map(({ quote }) => quote)
  const { text, why, slots } = proposal
  const faults = [
    sources.length === 0 || sources.length < found.length,
    slots.length === 0,
    questionFaults(text, language).length > 0,
    !isPlain(text, language) || !isPlain(why, language),
    ungroundedNumbers(text, quotes).length > 0 || unquotable(text, quotes).length > 0,
  ]
  if (faults.some(Boolean)) return null
  const once = [...new Set(slots)]
  return {
    text: text.trim(),
    why: why.trim(),
    competency: proposal.competency,
    ncs: competency(proposal.competency).ncs,
    sources,
    guide: answerGuide({ slots: once, sources }, beside.claims, language),
    madeBy: madeBy(beside.model),
  }
}
