import type { Citation, PlannedQuestion } from '@maju/contracts/plan'
import type { Claim } from '@maju/contracts/target'
import { similarity } from '@maju/text/similarity'
import { ALIKE } from '../bank/pack-faults.ts'
import { questionFaults } from '../bank/question-rules.ts'
import { MOST_FROM_COMPANY } from '../plan/cite-documents.ts'
import type { PlanDraft } from '../plan/make-plan.ts'
import { hasHidden, hasLink, isInLanguage, namesRubric, ungroundedNumbers, unquotable } from './grounded.ts'
import { isOpenToModel, PLAN_PROMPT_VERSION, type ProposedPlan } from './plan-prompt.ts'

type Proposed = ProposedPlan['questions'][number]
type SeededProbe = PlannedQuestion['probes'][number]

/**
 * The plan with those of a model's questions that obey every rule a bank question obeys; elsewhere it stays as it is. Phase,
 * competency, slots, anchors, clocks and order never change, and what a person wrote is never touched. `model` is `provider/model`.
 */
export function mergePlan(
  current: PlanDraft,
  proposed: ProposedPlan,
  claims: readonly Claim[],
  model: string,
): PlanDraft {
  const byId = new Map(proposed.questions.map((question) => [question.questionId, question]))
  const questions = [...current.questions]
  let accepted = 0
  for (const [at, question] of questions.entries()) {
    const proposal = byId.get(question.id)
    if (!proposal || !isOpenToModel(question)) continue
    const plan = { ...current, questions }
    const sources = citationsOf(proposal, claims, plan)
    if (!sources || !obeys(proposal, { plan, question, sources })) continue
    questions[at] = deepened(question, proposal, { plan, sources, model })
    accepted += 1
  }
  if (accepted === 0) return current
  return { ...current, questions, madeBy: { engine: 'model', model, version: PLAN_PROMPT_VERSION, fallback: null } }
}

/** The lines that a proposal cites, or null when one does not exist or is not where it should be. */
function citationsOf({ claimIds }: Proposed, claims: readonly Claim[], { documents }: PlanDraft): Citation[] | null {
  const cited: Citation[] = []
  for (const id of new Set(claimIds)) {
    const claim = claims.find((each) => each.id === id)
    const document = documents.find(({ kind }) => kind === claim?.document)
    if (!claim || document?.text.slice(claim.start, claim.end) !== claim.quote) return null
    cited.push({
      document: claim.document,
      section: claim.section,
      quote: claim.quote,
      start: claim.start,
      end: claim.end,
    })
  }
  return cited
}

type Beside = { plan: PlanDraft; question: PlannedQuestion; sources: readonly Citation[] }

function obeys({ text }: Proposed, { plan, question, sources }: Beside): boolean {
  if (question.sources.length > 0 && sources.length === 0) return false
  if (!isSound(text, plan, sources) || tooMuchOfCompany(plan, question, sources)) return false
  return plan.questions.every(
    (other) => other.id === question.id || similarity(text, other.text, plan.language) < ALIKE,
  )
}

const citesCompany = (sources: readonly Citation[]): boolean => sources.some(({ document }) => document === 'company')

/** The interview is about the candidate, however much is known of the company. */
function tooMuchOfCompany({ questions }: PlanDraft, { id }: PlannedQuestion, sources: readonly Citation[]): boolean {
  return (
    citesCompany(sources) &&
    questions.filter((other) => other.id !== id && citesCompany(other.sources)).length >= MOST_FROM_COMPANY
  )
}

/** What holds for a question and for a probe alike. */
function isSound(text: string, plan: PlanDraft, sources: readonly Citation[]): boolean {
  const { language, company, jobTitle } = plan
  const quotes = sources.map(({ quote }) => quote)
  const faults = [
    text.trim() === '',
    questionFaults(text, language).length > 0,
    !isInLanguage(text, language),
    hasHidden(text) || text.includes('\n'),
    hasLink(text),
    namesRubric(text, language),
    ungroundedNumbers(text, [...quotes, company, jobTitle]).length > 0,
    unquotable(text, quotes).length > 0,
  ]
  return !faults.some(Boolean)
}

function deepened(
  question: PlannedQuestion,
  proposal: Proposed,
  { plan, sources, model }: { plan: PlanDraft; sources: Citation[]; model: string },
): PlannedQuestion {
  const why = proposal.why.trim()
  const explains = why !== '' && isInLanguage(why, plan.language) && !hasLink(why) && !hasHidden(why)
  return {
    ...question,
    text: proposal.text.trim(),
    why: explains ? why : question.why,
    sources,
    probes: probesOf(question, proposal, { plan, sources }),
    bankId: null,
    madeBy: { engine: 'model', model, version: PLAN_PROMPT_VERSION, fallback: null },
  }
}

/** A sound probe of the model takes the place of the question's own after that slot. */
function probesOf(
  question: PlannedQuestion,
  { probes }: Proposed,
  { plan, sources }: Omit<Beside, 'question'>,
): SeededProbe[] {
  const taken = new Map<string, SeededProbe>()
  for (const probe of probes) {
    if (question.slots.includes(probe.slot) && isSound(probe.text, plan, sources))
      taken.set(probe.slot, { slot: probe.slot, text: probe.text.trim() })
  }
  const kept = question.probes.filter(({ slot }) => !taken.has(slot))
  return [...taken.values(), ...kept]
}
