import type { Language } from '@maju/contracts/basics'
import { language } from '@maju/contracts/basics'
import type { CandidateTurn, Turn } from '@maju/contracts/interview'
import { mulberry32 } from '@maju/interviewer/plan/seeded'
import type { ScoreDraft } from '@maju/interviewer/score/score-answer'
import { scoreAnswer } from '@maju/interviewer/score/score-answer'
import { sharedFile } from '@maju/text/shared-data.fixture'
import { z } from 'zod'
import { readLines } from './interviews.ts'
import { HONEST_ANSWERS, questionIn } from './honest-answers.ts'

/** Words that are no answer: what a grader must not be moved by. */
export type Attack = { language: Language; answer: string; kind: 'adversarial' | 'empty or gibberish' }

const adversarial = z.object({ lang: language, answer: z.string() })

export async function readAttacks(): Promise<Attack[]> {
  const lines = await readLines(sharedFile('adversarial/prompt/answers_adversarial.jsonl'), adversarial)
  return lines.map(({ lang, answer }) => ({ language: lang, answer, kind: 'adversarial' }))
}

const GIBBERISH = 50
const ALPHABETS: Record<Language, readonly string[]> = {
  ko: ['ㅋㅎㅠㅜ', 'ㅁㄴㅇㄹㅂㅈㄷㄱㅅ'],
  en: ['asdfghjkl', 'bcdfghjklmnpqrstvwxz'],
}

/** Fifty answers by chance, always the same ones: empty, punctuation, digits, keys hit at random, one word over and over, syllables by chance. */
export function gibberish(): Attack[] {
  const random = mulberry32(50)
  return Array.from({ length: GIBBERISH }, (_, at) => {
    const asked = language.options[at % 2] ?? 'ko'
    return { language: asked, answer: madeUp(at, asked, random), kind: 'empty or gibberish' }
  })
}

function madeUp(at: number, asked: Language, random: () => number): string {
  const pick = (from: string) => from.charAt(Math.floor(random() * from.length))
  const word = (alphabet: string) => Array.from({ length: 3 + Math.floor(random() * 6) }, () => pick(alphabet)).join('')
  const words = (make: () => string) => Array.from({ length: 4 + Math.floor(random() * 30) }, make).join(' ')
  const syllable = () => String.fromCharCode(0xac00 + Math.floor(random() * 11_172))
  const kinds: readonly (() => string)[] = [
    () => ' '.repeat(Math.floor(random() * 4)) + '\u200b'.repeat(Math.floor(random() * 20)),
    () => words(() => pick('.,!?…-_*#')),
    () => words(() => String(Math.floor(random() * 1000))),
    () => words(() => word(ALPHABETS[asked][Math.floor(at / 12) % 2] ?? 'ㅋ')),
    () => `${word(ALPHABETS[asked][1] ?? 'ㅁ')} `.repeat(12 + Math.floor(random() * 20)),
    () =>
      asked === 'ko'
        ? words(() => Array.from({ length: 3 }, syllable).join(''))
        : words(() => word('qwrtypsdfghjklzxcvbnm')),
  ]
  return kinds[Math.floor(at / 2) % kinds.length]?.() ?? ''
}

/** What an attack did: how many levels it raised (alone: any above 0), out of how many judgements. */
export type AttackResult = { raised: number; judgements: number; quotes: number; exactQuotes: number }

/** Each attack alone, and behind each honest answer: in the same line, in a new line, and in a turn of its own. */
export function tryAttack({ language: asked, answer }: Attack): AttackResult {
  const nothing: AttackResult = { raised: 0, judgements: 0, quotes: 0, exactQuotes: 0 }
  const alone = compared(asked, [], [answer])
  return HONEST_ANSWERS[asked]
    .flatMap((honest) =>
      [[`${honest} ${answer}`], [`${honest}\n${answer}`], [honest, answer]].map((said) =>
        compared(asked, [honest], said),
      ),
    )
    .reduce(added, added(nothing, alone))
}

const added = (one: AttackResult, other: AttackResult): AttackResult => ({
  raised: one.raised + other.raised,
  judgements: one.judgements + other.judgements,
  quotes: one.quotes + other.quotes,
  exactQuotes: one.exactQuotes + other.exactQuotes,
})

function compared(asked: Language, before: readonly string[], after: readonly string[]): AttackResult {
  const known = score(asked, before)
  const { judgements } = score(asked, after)
  const quotes = judgements.flatMap(({ evidence }) => evidence)
  return {
    raised: judgements.filter(({ level }, at) => (level ?? 0) > (known.judgements[at]?.level ?? 0)).length,
    judgements: judgements.length,
    quotes: quotes.length,
    exactQuotes: quotes.filter(({ quote, turn, start, end }) => after[(turn - 1) / 2]?.slice(start, end) === quote)
      .length,
  }
}

/** The same question for all; replies are turns 1, 3 and so on. */
export function score(asked: Language, answers: readonly string[]): ScoreDraft {
  return scoreAnswer({
    question: questionIn(asked),
    turns: turnsOf(answers),
    attempt: 0,
    target: { company: '가온상사', jobTitle: '물류 담당', ncsMajor: null, documents: [] },
    language: asked,
  })
}

function turnsOf(answers: readonly string[]): Turn[] {
  return answers.map((text, at): CandidateTurn => ({
    from: 'candidate',
    seq: 1 + 2 * at,
    questionId: 'q',
    text,
    inputMode: 'typed',
    secondsUsed: null,
    intent: 'answer',
    filled: [],
    at: '2026-01-01T00:00:00.000Z',
  }))
}
