import type { Language } from '@maju/contracts/basics'
import type { Difficulty, Phase, Speaker } from '@maju/contracts/plan'
import { fingerprint, overlap } from '@maju/text/similarity'
import type { Bank, BankQuestion } from '../bank/bank.ts'
import { ALIKE } from '../bank/pack-faults.ts'
import type { Random } from './seeded.ts'
import { pickWeighted } from './seeded.ts'

/** A place in the plan that a question is wanted for. */
export type Place = {
  phase: Phase
  speaker: Speaker
  /** What the question should be, the most important first. One that nothing fulfils is passed over. */
  wishes: readonly ((question: BankQuestion) => boolean)[]
}

/** What is already asked. */
export type Asked = {
  phase: Phase
  competency: string
  bankId: string | null
  /** Fingerprint of the text in the language of the interview. */
  print: ReadonlySet<string>
}

export type Rules = {
  bank: Bank
  difficulty: Difficulty
  language: Language
  /** Whether the question may be put to somebody who applies for this job. */
  suits: (question: BankQuestion) => boolean
  /** How well it fits job and documents, 0 to 1. */
  fit: (question: BankQuestion) => number
  random: Random
  /** A competency that may come twice while others have not come at all; null: none. */
  focus: string | null
}

/** Questions about what somebody wants to practise; more would be no interview any more. */
const MOST_IN_FOCUS = 2
const LEVEL: Record<Difficulty, number> = { easy: 0, normal: 1, hard: 2 }
/** A question that fits as well as can be is this much more likely than one that does not fit at all. */
const FIT_WEIGHT = 4
/** A question of the wanted difficulty is this many times as likely as one a step from it. */
const LEVEL_WEIGHT = 4

/** Opening and closing questions name a competency but hardly measure it; only the others share competencies out. */
const isCore = (phase: Phase): boolean => phase !== 'warm-up' && phase !== 'wrap-up'

/**
 * The question for a place, or null when the bank holds none that is not asked yet. Never more than one step harder than wanted;
 * of another speaker or two steps easier only where nothing else is left. A competency comes twice only when all others that the
 * bank has for this place were asked as often.
 */
export function chooseQuestion(place: Place, asked: readonly Asked[], rules: Rules): BankQuestion | null {
  const possible = rules.bank.questions.filter((question) => mayBeAsked(question, place, asked, rules))
  const usual = usualOf(possible, place.speaker, rules.difficulty)
  const narrow = isCore(place.phase) ? leastAsked(usual, asked, rules.focus) : usual
  return draw(wished(narrow, place.wishes), asked, rules) ?? draw(usual, asked, rules) ?? draw(possible, asked, rules)
}

function mayBeAsked(question: BankQuestion, { phase }: Place, asked: readonly Asked[], { difficulty, suits }: Rules) {
  if (question.phase !== phase || LEVEL[question.difficulty] > LEVEL[difficulty] + 1) return false
  return suits(question) && !asked.some(({ bankId }) => bankId === question.id)
}

function leastAsked(
  questions: readonly BankQuestion[],
  asked: readonly Asked[],
  focus: string | null,
): readonly BankQuestion[] {
  const times = (competency: string): number =>
    asked.filter((each) => isCore(each.phase) && each.competency === competency).length
  const least = Math.min(...questions.map((question) => times(question.competency)))
  return questions.filter(({ competency }) => {
    return times(competency) === least || (competency === focus && times(competency) < MOST_IN_FOCUS)
  })
}

function wished(questions: readonly BankQuestion[], wishes: Place['wishes']): readonly BankQuestion[] {
  return wishes.reduce((left, wish) => {
    const fulfilled = left.filter(wish)
    return fulfilled.length > 0 ? fulfilled : left
  }, questions)
}

/** One of them, by fit and chance, that does not read like one that is asked already. */
function draw(questions: readonly BankQuestion[], asked: readonly Asked[], rules: Rules): BankQuestion | null {
  const { language, fit, random, difficulty } = rules
  const level = ofLevel(difficulty)
  let left = questions
  while (left.length > 0) {
    const question = pickWeighted(
      left,
      (each) => (1 + FIT_WEIGHT * fit(each)) * (level(each) ? LEVEL_WEIGHT : 1),
      random,
    )
    if (!question) return null
    const print = fingerprint(question.text[language], language)
    if (asked.every((each) => overlap(each.print, print) < ALIKE)) return question
    left = left.filter((each) => each !== question)
  }
  return null
}

/** Questions of this speaker and of the difficulty or next to it; where there is none, of this speaker; else all. */
function usualOf(
  questions: readonly BankQuestion[],
  speaker: Speaker,
  difficulty: Difficulty,
): readonly BankQuestion[] {
  const near = ({ difficulty: own }: BankQuestion): boolean => Math.abs(LEVEL[own] - LEVEL[difficulty]) <= 1
  const spoken = wished(questions, [(question) => question.personas.includes(speaker)])
  return wished(spoken, [near])
}

/** Whether a question is exactly of this difficulty. */
export const ofLevel =
  (difficulty: Difficulty) =>
  (question: BankQuestion): boolean =>
    question.difficulty === difficulty
