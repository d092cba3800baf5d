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
      wishes: WISHES[each.phase]({ at, of: each.questions }, setting),
    })),
  )
  return wishes.map((place, at) => ({ ...place, speaker: speakerAt(at, persona) }))
}

/** The place within its phase, from 0, and how many the phase has. */
type Within = { at: number; of: number }

/**
 * What each place wishes for. The first question of a kind is bound to the job and to the documents before its difficulty; those
 * after it alternate, so that a plan holds questions that everybody is asked and questions of the trade.
 */
const WISHES: Record<Phase, (within: Within, setting: Setting) => Wish[]> = {
  'warm-up': () => [],
  'wrap-up': () => [],
  experience: ({ at, of }, setting) => {
    const level = ofLevel(setting.difficulty)
    if (at === 0) return of > 1 || setting.random() < 0.5 ? [setting.isOwn] : [level]
    return at % 2 === 0 ? [level, setting.isOwn] : [not(setting.isOwn), level]
  },
  situational: ({ at, of }, setting) => {
    const level = ofLevel(setting.difficulty)
    const own = at % 2 === 0 ? not(setting.isOwn) : setting.isOwn
    if (at > 1) return [level, own]
    const cited: Wish = (question) => setting.cites(question, 'posting')
    return at === 0 ? [cited, of > 1 || setting.random() < 0.5 ? own : setting.isOwn] : [own, cited]
  },
  fit: ({ at }, setting) => {
    if (at === 0) return [isMotivation, (question) => setting.cites(question, 'posting')]
    const level = ofLevel(setting.difficulty)
    return at === 1 ? [(question) => setting.cites(question, 'cover-letter'), level] : [level, setting.isOwn]
  },
}

const isMotivation: Wish = ({ kind, competency }) => kind === 'motivation' || competency === 'motivation-fit'

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
