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

/** A place of a plan before it is filled. */
export type OpenPlace = Place & { isAboutCompany: boolean }

/** The places of a plan in the order in which they are asked, each with what it wishes for. */
export function placesOf({ questions, persona }: PlanRequest, setting: Setting): OpenPlace[] {
  const split = phaseSplit(questions)
  const aboutCompany = placesOfCompany(split, setting)
  const isPostingScarce = aboutCompany.some(({ phase }) => phase === 'fit')
  const open = split.flatMap((each) =>
    Array.from({ length: each.questions }, (_, at) => {
      const isAboutCompany = aboutCompany.some((place) => place.phase === each.phase && place.at === at)
      const usual = WISHES[each.phase]({ at, of: each.questions, isPostingScarce }, setting)
      const wishes = isAboutCompany ? companyWishes(each.phase, setting) : usual
      const first = at === 0 && FOCUSED.has(each.phase) && !isAboutCompany ? focusWishes(setting) : []
      return { phase: each.phase, isAboutCompany, wishes: [...first, ...wishes] }
    }),
  )
  return open.map((place, at) => ({ ...place, speaker: speakerAt(at, persona) }))
}

/** Where what somebody wants to practise is asked first: opening and closing hardly measure anything, and why somebody applies stays. */
const FOCUSED: ReadonlySet<Phase> = new Set(['experience', 'situational'])

const focusWishes = ({ focus }: Setting): Wish[] => (focus === null ? [] : [({ competency }) => competency === focus])

/** Questions of a plan from which on it asks about the company twice. */
const LONG = 11

/**
 * Where the company is asked about, if something is known of it: why somebody applies, or the last of the situations, which leaves the others to
 * the posting. A hard interview has its crisis from there.
 */
function placesOfCompany(
  split: readonly { phase: Phase; questions: number }[],
  { knowsCompany, difficulty, random }: Setting,
): { phase: Phase; at: number }[] {
  if (!knowsCompany) return []
  const situations = split.find(({ phase }) => phase === 'situational')?.questions ?? 0
  const motive = { phase: 'fit' as const, at: 0 }
  const crisis = { phase: 'situational' as const, at: situations - 1 }
  if (split.reduce((sum, { questions }) => sum + questions, 0) >= LONG) return [motive, crisis]
  return situations > 1 && (difficulty === 'hard' || random() < 0.5) ? [crisis] : [motive]
}

const companyWishes = (phase: Phase, setting: Setting): Wish[] => {
  const cited: Wish = (question) => setting.cites(question, 'company')
  return phase === 'fit' ? [isMotivation, cited, ofLevel(setting.difficulty)] : [cited, ofLevel(setting.difficulty)]
}

/** The place within its phase, from 0, how many the phase has, and whether every situation is needed for the posting to be cited twice. */
type Within = { at: number; of: number; isPostingScarce: boolean }

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
  situational: ({ at, of, isPostingScarce }, setting) => {
    const level = ofLevel(setting.difficulty)
    const own = at % 2 === 0 ? not(setting.isOwn) : setting.isOwn
    if (at > 1) return [level, own]
    const cited: Wish = (question) => setting.cites(question, 'posting')
    if (at === 0 || isPostingScarce) return [cited, of > 1 || setting.random() < 0.5 ? own : setting.isOwn]
    return [own, cited]
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

/** What is known of the company and why somebody applies are asked before their competencies are used up; the phase with most to choose from comes late. */
const ORDER: readonly Phase[] = ['situational', 'fit', 'experience', 'warm-up', 'wrap-up']

/** The numbers of the places in the order in which they are filled. */
export function fillingOrder(places: readonly OpenPlace[]): number[] {
  const aboutCompany = [...places.keys()].filter((at) => places[at]?.isAboutCompany)
  const motive = places.findIndex(({ phase }) => phase === 'fit')
  const first = new Set([...aboutCompany, motive])
  const rest = [...places.keys()].filter((at) => !first.has(at))
  const rank = (at: number): number => ORDER.indexOf(places[at]?.phase ?? 'wrap-up')
  return [...first, ...rest.toSorted((one, other) => rank(one) - rank(other) || one - other)]
}
