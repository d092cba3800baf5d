import type { PlannedQuestion } from '@maju/contracts/plan'
import type { PlanTarget } from '../plan/plan-target.ts'
import { first, step } from './answering.ts'
import type { Counted } from './counted.ts'
import { foldCase } from './fold-case.ts'
import type { Heard } from './heard.ts'
import { topicTerms } from './topic-terms.ts'
import type { Verdict } from './verdict.ts'
import { nothing, when } from './verdict.ts'

/** Questions that ask for the tie to company and job; elsewhere it is judged only where it is made. */
const ASKS_FIT: ReadonlySet<PlannedQuestion['kind']> = new Set(['motivation', 'fit'])
const FIT_STEPS = [0.5, 1.4, 2.2, 3] as const
/** Words of a posting that any answer may share by chance. */
const TERMS_BY_CHANCE = 1
const SHORTEST_TERM = 2

/** Fit: words of the posting and the job that the answer uses, the company by name, and what ties one's motive to it. */
export function fit(heard: Heard, question: PlannedQuestion, target: PlanTarget): Verdict {
  const { counted, filled, slots } = heard
  const linked = linksTo(jobTerms(target, question), counted)
  const terms = new Set(linked.flatMap(({ shared }) => shared))
  const naming = namingOf(target.company, counted)
  const tied = naming.length > 0 || terms.size > TERMS_BY_CHANCE
  if (!ASKS_FIT.has(question.kind) && !tied) return nothing()
  const ties = slots.filter(({ slot }) => slot === 'motive' || slot === 'behaviour' || slot === 'impact')
  const kinds = new Set(ties.map(({ slot }) => slot)).size
  const points = Math.min(terms.size, 5) * 0.35 + Math.min(naming.length, 1) * 0.7 + kinds * 0.6
  if (points === 0 && filled.size === 0) return nothing(...when(counted.length > 0, 'no-job-link'))
  const reasons = [
    ...when(terms.size > TERMS_BY_CHANCE, 'job-terms-used', {
      count: terms.size,
      words: [...terms].slice(0, 5).join(', '),
    }),
    ...when(naming.length > 0, 'company-referred'),
    ...when(!tied, 'no-job-link'),
  ]
  const places = [...naming.slice(0, 1), ...linked.map(({ sentence }) => sentence), ...ties]
  return { level: step(points, FIT_STEPS), places: places.length > 0 ? places : first(counted), reasons }
}

/** Sentences with words of the job, the one with most first. */
function linksTo(job: ReadonlySet<string>, counted: readonly Counted[]) {
  return counted
    .map((sentence) => ({ sentence, shared: [...sentence.terms].filter((term) => job.has(term)) }))
    .filter(({ shared }) => shared.length > 0)
    .toSorted((one, other) => other.shared.length - one.shared.length)
}

function namingOf(company: string, counted: readonly Counted[]): Counted[] {
  const name = foldCase(company.trim())
  return name.length < SHORTEST_TERM ? [] : counted.filter(({ text }) => foldCase(text).includes(name))
}

/** What the posting and the job title say, without the words that the question itself has put into the candidate's mouth. */
function jobTerms({ jobTitle, documents }: PlanTarget, question: PlannedQuestion): ReadonlySet<string> {
  const posting = documents.filter(({ kind }) => kind === 'posting').map(({ text }) => text)
  const asked = new Set(topicTerms(question.text))
  return new Set(
    [jobTitle, ...posting].flatMap(topicTerms).filter((term) => term.length >= SHORTEST_TERM && !asked.has(term)),
  )
}
