import type { PlannedQuestion } from '@maju/contracts/plan'
import { topicTerms } from './topic-terms.ts'
import type { Counted } from './counted.ts'
import type { Heard } from './heard.ts'
import type { Place, Verdict } from './verdict.ts'
import { nothing, when } from './verdict.ts'

/** Half of a question's words taken up is as much as a good answer has. */
const TAKEN_UP = 0.4
const RELEVANCE_STEPS = [0.25, 0.45, 0.65, 0.85] as const

/** Relevance: how much of what was asked for is there (the expected pieces), and how much of its words the answer takes up. */
export function relevance(heard: Heard, question: PlannedQuestion): Verdict {
  const { counted, filled, slots } = heard
  const asked = new Set(topicTerms(question.text))
  const links = counted.map((sentence) => ({
    sentence,
    shared: [...sentence.terms].filter((term) => isAsked(term, asked)),
  }))
  const shared = new Set(links.flatMap((link) => link.shared))
  const expected = question.slots.filter((slot) => slot !== 'number')
  const share = expected.length === 0 ? 0.5 : expected.filter((slot) => filled.has(slot)).length / expected.length
  if (shared.size === 0 && filled.size === 0) return nothing(...when(counted.length > 0, 'off-topic'))
  const value = 0.6 * share + 0.4 * Math.min(1, shared.size / Math.max(1, asked.size) / TAKEN_UP)
  const linked = links
    .filter((link) => link.shared.length > 0)
    .toSorted((one, other) => other.shared.length - one.shared.length)
  const reasons = [
    ...when(shared.size > 0, 'on-topic', { count: shared.size, words: [...shared].slice(0, 5).join(', ') }),
    ...when(filled.size > 0, 'slots-filled', {
      filled: expected.filter((slot) => filled.has(slot)).length,
      expected: expected.length,
    }),
    ...when(shared.size === 0 && value < RELEVANCE_STEPS[1], 'off-topic'),
  ]
  return { level: step(value, RELEVANCE_STEPS), places: [...linked.map((link) => link.sentence), ...slots], reasons }
}

/** Compounds in Korean join words that a question writes apart: 의견충돌 takes up 충돌. */
function isAsked(term: string, asked: ReadonlySet<string>): boolean {
  if (asked.has(term)) return true
  return (
    term.length >= 3 &&
    /[가-힣]/u.test(term) &&
    [...asked].some((each) => each.length >= 2 && (term.includes(each) || each.includes(term)))
  )
}

/** Structure: which of the expected pieces are there. All of them is 5; with none there is nothing to judge. */
export function structure({ filled, slots }: Heard, question: PlannedQuestion): Verdict {
  const expected = question.slots
  const there = expected.filter((slot) => filled.has(slot))
  const missing = expected.filter((slot) => !filled.has(slot))
  const listed = (list: readonly string[]) => ({ expected: expected.length, slots: list.join(',') })
  const reasons = [
    ...when(there.length > 0, 'slots-filled', { filled: there.length, ...listed(there) }),
    ...when(missing.length > 0, 'slots-missing', { missing: missing.length, ...listed(missing) }),
  ]
  if (there.length === 0) return nothing(...reasons)
  return { level: 1 + Math.floor((4 * there.length) / expected.length), places: oneEach(slots), reasons }
}

/** The surest words of each piece first, then the rest. */
function oneEach(slots: Heard['slots']): Place[] {
  const seen = new Set<string>()
  const surest = slots.filter(({ slot }) => !seen.has(slot) && seen.add(slot))
  return [...surest, ...slots]
}

/** A subject that is left out, as Korean does, is the one that was named before it; where none was, it is likely oneself. */
const LEFT_OUT = { mine: 0.8, ours: 0.1, other: 0.1, none: 0.4 } as const
/** "먼저 확인하겠습니다" needs no subject: only the speaker can intend. */
const INTENDED = 0.8
const OWN_STEPS = [0.3, 0.75, 1.7, 3.2] as const
const MOSTLY_WE = 0.5
/** What a clause tells when somebody does something in it. */
const DOINGS: ReadonlySet<string> = new Set(['act', 'intent', 'habit'])

/** Own contribution: how many things the candidate says they did themselves, against what "we" did. */
export function ownContribution(heard: Heard): Verdict {
  const { mine, own, ours, we } = doings(heard)
  if (own < OWN_STEPS[0] && ours === 0) return nothing()
  const share = own / (own + ours)
  const reached = own < OWN_STEPS[0] ? 1 : step(own, OWN_STEPS)
  const level = share < MOSTLY_WE ? Math.min(reached, 2) : reached
  const reasons = [
    ...when(mine.length > 0, 'own-action-stated', { count: mine.length }),
    ...when(share < MOSTLY_WE, 'mostly-we', { we: Math.round(100 * (1 - share)) }),
  ]
  return { level: heard.takenBack ? Math.max(1, level - 1) : level, places: mine.length > 0 ? mine : we, reasons }
}

function doings({ clauses }: Heard): { mine: Place[]; we: Place[]; own: number; ours: number } {
  const mine: Place[] = []
  const we: Place[] = []
  let own = 0
  let before: Subject = 'none'
  let sentence = -1
  for (const clause of clauses) {
    before = subjectAt(clause, before, sentence)
    sentence = clause.sentence
    if (!DOINGS.has(clause.happening)) continue
    const weight = weightOf(clause, before)
    own += weight
    if (weight >= LEFT_OUT.none) mine.push(clause)
    if (clause.whose === 'ours') we.push(clause)
  }
  return { mine, we, own, ours: we.length }
}

type Subject = keyof typeof LEFT_OUT

/** Somebody else's sentence ends with its full stop; one's own story goes on. */
function subjectAt({ whose, sentence }: Heard['clauses'][number], before: Subject, last: number): Subject {
  if (whose === 'mine' || whose === 'ours' || whose === 'other') return whose
  return before === 'other' && sentence !== last ? 'none' : before
}

function weightOf({ whose, happening }: Heard['clauses'][number], before: Subject): number {
  if (whose === 'mine') return 1
  if (whose !== 'dropped' && whose !== 'none') return 0
  if (happening === 'intent') return INTENDED
  return whose === 'dropped' ? LEFT_OUT[before] : 0
}

/** 1 below the first step, 5 from the last one on. */
export function step(value: number, steps: readonly [number, number, number, number]): number {
  return 1 + steps.filter((each) => value >= each).length
}

export const first = (counted: readonly Counted[]): Place[] => counted.slice(0, 1)
