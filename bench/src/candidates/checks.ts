import { phrases } from '@maju/interviewer/live/phrases'
import type { PlanDraft } from '@maju/interviewer/plan/make-plan'
import { findNumbers } from '@maju/text/numbers'
import type { Exchange, Held, InterviewerDraft } from './interview-of.ts'

/** First answers to questions that may be probed, of candidates who say what they leave out. */
export function firstAnswers({ candidate, exchanges }: Held): { exchange: Exchange; hidden: string[] }[] {
  const { withholds } = candidate
  if (!withholds) return []
  return exchanges
    .filter(({ asked }) => asked.replies === 0 && asked.question.phase !== 'wrap-up' && asked.question.slots.length > 1)
    .map((exchange) => ({ exchange, hidden: withholds(exchange.asked) }))
}

/** For each first answer with one slot hidden, whether the next act probes for it. */
export const rightSlots = (interviews: readonly Held[]): boolean[] =>
  interviews
    .flatMap(firstAnswers)
    .filter(({ hidden }) => hidden.length === 1)
    .map(({ exchange, hidden }) => exchange.next.slot === hidden[0])

/** For each full first answer, whether the interviewer went on. */
export const skipped = (interviews: readonly Held[]): boolean[] =>
  interviews
    .flatMap(firstAnswers)
    .filter(({ hidden }) => hidden.length === 0)
    .map(({ exchange }) => exchange.next.questionId !== exchange.asked.question.id)

export const isInterviewer = (turn: Held['turns'][number]): turn is InterviewerDraft => turn.from === 'interviewer'
const isProbe = (turn: Held['turns'][number]): turn is InterviewerDraft =>
  isInterviewer(turn) && turn.act.startsWith('probe')
export const isContradiction = (turn: Held['turns'][number]): boolean =>
  isInterviewer(turn) && turn.act === 'probe-contradiction'

/** For each probe of an interview, whether its question was said before; the acknowledgement in front of it does not count. */
export function repeated({ plan, turns }: Held): boolean[] {
  const said = new Set<string>()
  return turns.filter(isProbe).map(({ text, speaker: who }) => {
    const noted = phrases[plan.language].acknowledgements[who].find((words) => text.startsWith(`${words} `)) ?? ''
    const question = text.slice(noted.length)
    const again = said.has(question)
    said.add(question)
    return again
  })
}

/** Every main question once, none begun after the time, three probes a question at most, and an end. */
export function keepsBudget({ plan, turns, exchanges, finished, secondsSpent }: Held): boolean {
  const asked = plan.questions.filter(({ id }) => turns.some(({ questionId }) => questionId === id)).length
  const inTime = secondsSpent < plan.budget.minutes * 60
  const probes = plan.questions.map(({ id }) => turns.filter((turn) => isProbe(turn) && turn.questionId === id).length)
  let seconds = 0
  const beginsLate = exchanges.some(({ said, next }) => {
    seconds += said.length / 14
    return seconds >= plan.budget.minutes * 60 && (next.act === 'ask' || isProbe(next))
  })
  return finished && !beginsLate && Math.max(...probes) <= 3 && (asked === plan.budget.questions || !inTime)
}

/** Turns of the interviewer with that fault. */
export const count = (
  interviews: readonly Held[],
  isWrong: (turn: InterviewerDraft, plan: PlanDraft) => boolean,
): number =>
  interviews.reduce(
    (sum, { turns, plan }) => sum + turns.filter((turn) => isInterviewer(turn) && isWrong(turn, plan)).length,
    0,
  )

/** Figures of the interviewer that stand neither in what the turn cites nor in what the candidate has said. */
export function ungrounded({ plan, turns }: Held): string[] {
  const heard: string[] = [plan.company, plan.jobTitle]
  const found: string[] = []
  for (const turn of turns) {
    if (turn.from === 'candidate') heard.push(turn.text)
    else {
      const figures = [
        ...(turn.text.match(/\d[\d.,]*/gu) ?? []),
        ...findNumbers(turn.text)
          .filter(({ unit }) => unit === 'percent' || unit === 'money')
          .map(({ text }) => text),
      ]
      const grounds = [...heard, ...turn.sources.map(({ quote }) => quote)]
      found.push(...figures.filter((figure) => !grounds.some((ground) => ground.includes(figure))))
    }
  }
  return found
}

/** Citations of the interviewer and spans of the candidate's evidence: each either resolves or not. */
export function citations({ plan, turns }: Held): boolean[] {
  return turns.flatMap((turn) => {
    if (turn.from === 'candidate')
      return turn.filled.map(({ quote, start, end }) => turn.text.slice(start, end) === quote)
    return turn.sources.map(({ document, quote, start, end }) =>
      plan.documents.some(({ kind, text }) => kind === document && text.slice(start, end) === quote),
    )
  })
}
