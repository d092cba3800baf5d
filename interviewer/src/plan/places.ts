import type { Persona, Phase, PlanRequest, Speaker } from '@maju/contracts/plan'
import type { Place } from './choose-question.ts'
import { ofLevel } from './choose-question.ts'
import { phaseSplit } from './phase-split.ts'
import type { Setting } from './plan-setting.ts'

type Wish = Place['wishes'][number]

/** Who asks the question at this place of the plan, from 0. A panel takes turns. */
export function speakerAt(at: number, persona: Persona): Speaker {
  if (persona !== 'panel') return persona
  return at % 2 === 0 ? 'lead' : 'executive'
}

/** The places of a plan in the order in which they are asked, each with what it wishes for. */
export function placesOf({ questions, persona }: PlanRequest, setting: Setting): Place[] {
  const wishes = phaseSplit(questions).flatMap((each) =>
    Array.from({ length: each.questions }, (_, at) => ({
      phase: each.phase,
      wishes: [...WISHES[each.phase]({ at, of: each.questions }, setting), ofLevel(setting.difficulty)],
    })),
  )
  return wishes.map((place, at) => ({ ...place, speaker: speakerAt(at, persona) }))
}

/** The place within its phase, from 0, and how many the phase has. */
type Within = { at: number; of: number }

/**
 * What each place wishes for before its difficulty. The first question of a kind is bound to the job and to the documents;
 * those after it alternate, so that a plan holds questions that everybody is asked and questions of the trade.
 */
const WISHES: Record<Phase, (within: Within, setting: Setting) => Wish[]> = {
  'warm-up': () => [],
  'wrap-up': () => [],
  experience: ({ at, of }, setting) => {
    if (at === 0 && (of > 1 || setting.random() < 0.5)) return [setting.isOwn]
    return at % 2 === 0 ? [ofLevel(setting.difficulty), setting.isOwn] : [not(setting.isOwn)]
  },
  situational: ({ at, of }, setting) => {
    const cited: Wish = (question) => setting.cites(question, 'posting')
    if (at === 0) return of > 1 ? [cited, not(setting.isOwn)] : [cited, setting.isOwn]
    return at === 1
      ? [setting.isOwn, cited]
      : [ofLevel(setting.difficulty), at % 2 === 0 ? not(setting.isOwn) : setting.isOwn]
  },
  fit: ({ at }, setting) => {
    if (at === 0) return [isMotivation, (question) => setting.cites(question, 'posting')]
    return at === 1 ? [(question) => setting.cites(question, 'cover-letter')] : [setting.isOwn]
  },
}

const isMotivation: Wish = ({ kind }) => kind === 'motivation'

const not =
  (wish: Wish): Wish =>
  (question) =>
    !wish(question)

/** Why somebody applies is asked before its competency is used up; the phase with most questions to choose from comes late. */
const ORDER: readonly Phase[] = ['situational', 'fit', 'experience', 'warm-up', 'wrap-up']

/** The numbers of the places in the order in which they are filled. */
export function fillingOrder(places: readonly Place[]): number[] {
  const first = places.findIndex(({ phase }) => phase === 'fit')
  const rest = [...places.keys()].filter((at) => at !== first)
  const rank = (at: number): number => ORDER.indexOf(places[at]?.phase ?? 'wrap-up')
  return [first, ...rest.toSorted((one, other) => rank(one) - rank(other) || one - other)]
}
