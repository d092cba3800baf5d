import { quantile } from '@maju/analysis/statistics'
import { difficulty, speaker } from '@maju/contracts/plan'
import { language } from '@maju/contracts/basics'
import { builtInBank } from '@maju/interviewer/bank/bank'
import { questionFaults } from '@maju/interviewer/bank/question-rules'
import { makePlan, type PlanDraft } from '@maju/interviewer/plan/make-plan'
import { atLeast, below, exactly } from '../bars.ts'
import type { Result } from '../benchmark.ts'
import {
  citations,
  count,
  firstAnswers,
  isContradiction,
  isInterviewer,
  keepsBudget,
  repeated,
  rightSlots,
  skipped,
  ungrounded,
} from '../candidates/checks.ts'
import { type Held, interviewOf } from '../candidates/interview-of.ts'
import { candidates, hiding } from '../candidates/simulated.ts'
import { targets } from '../candidates/targets.ts'
import type { Half } from '../candidates/telling.ts'
import { round } from '../round.ts'

/** Places of a slot that is hidden: as many as the longest list of slots. */
const OFFSETS = [0, 1, 2, 3, 4, 5]
const HALVES: readonly Half[] = ['seen', 'held-out']

/** Simulated candidates against both personas, three difficulties and two languages, checked by what can be answered with yes or no. */
export async function run(): Promise<Result> {
  const interviews = holdAll()
  const times = interviews.flatMap(({ milliseconds }) => milliseconds)
  const everybody = [...candidates.map(({ name }) => name), 'one slot hidden']
  const rows = everybody.flatMap((name) => language.options.map((each) => rowOf(name, each, interviews)))
  const half = (which: Half) => interviews.filter((held) => held.half === which)
  const named = (name: string) => interviews.filter(({ candidate }) => candidate.name === name)
  return {
    rows,
    bars: [
      atLeast('rightSlotAsked', share(rightSlots(interviews)), 0.9),
      atLeast('rightlySkipped', share(skipped(interviews)), 0.9),
      below('repeatedProbe', share(interviews.flatMap(repeated)), 0.01),
      exactly('budgetKept', share(interviews.map(keepsBudget)), 1),
      exactly(
        'doubleQuestion',
        count(interviews, (turn, plan) => questionFaults(turn.text, plan.language).includes('double')),
        0,
      ),
      exactly(
        'leadingQuestion',
        count(interviews, (turn, plan) => questionFaults(turn.text, plan.language).includes('leading')),
        0,
      ),
      exactly('ungroundedNumber', interviews.flatMap(ungrounded).length, 0),
      exactly('citationsResolved', share(interviews.flatMap(citations)), 1),
    ],
    notes: [
      `${interviews.length} interviews, ${interviews.flatMap(({ exchanges }) => exchanges).length} answers, ${everybody.length} kinds of candidates.`,
      ...HALVES.map(
        (which) =>
          `${which} sentences: rightSlotAsked ${percent(share(rightSlots(half(which))))}, rightlySkipped ${percent(share(skipped(half(which))))}.`,
      ),
      `contradicting candidates: asked about it in ${percent(share(named('contradicting').map((held) => held.turns.some(isContradiction))))} of the interviews; all others: ${interviews.filter(({ candidate, turns }) => candidate.name !== 'contradicting' && turns.some(isContradiction)).length} false suspicions.`,
      `engine time an answer: median ${round(quantile(times, 0.5), 2)} ms, p95 ${round(quantile(times, 0.95), 2)} ms.`,
      ...misses(interviews),
    ],
  }
}

function holdAll(): Held[] {
  const held: Held[] = []
  for (const plan of plans()) {
    for (const half of HALVES) {
      for (const candidate of [...candidates, ...OFFSETS.map(hiding)])
        held.push(interviewOf(plan, candidate, { half, seed: `${half}/${candidate.name}` }))
    }
  }
  return held
}

function plans(): PlanDraft[] {
  return language.options.flatMap((each) =>
    speaker.options.flatMap((persona) =>
      difficulty.options.map((level) =>
        makePlan({
          request: {
            language: each,
            persona,
            difficulty: level,
            questions: 8,
            minutes: 25,
            preset: 'standard',
            builtInOnly: true,
          },
          target: targets[each],
          bank: builtInBank,
          seed: `${each}/${persona}/${level}`,
        }),
      ),
    ),
  )
}

function rowOf(name: string, each: string, all: readonly Held[]): Record<string, unknown> {
  const interviews = all.filter(({ candidate, plan }) => candidate.name === name && plan.language === each)
  const turns = interviews.flatMap((held) => held.turns)
  const a = (act: string): number =>
    round(turns.filter((turn) => isInterviewer(turn) && turn.act === act).length / interviews.length, 2)
  return {
    candidate: name,
    language: each,
    interviews: interviews.length,
    answers: round(interviews.flatMap(({ exchanges }) => exchanges).length / interviews.length, 2),
    probes: a('probe-slot'),
    contradictions: a('probe-contradiction'),
    clarify: a('clarify'),
    wait: a('acknowledge'),
    rightSlot: percent(share(rightSlots(interviews))),
    skipped: percent(share(skipped(interviews))),
    budget: percent(share(interviews.map(keepsBudget))),
  }
}

/** What was read wrongly, most frequent first. Of the held-out half nothing is shown: whoever mends the rules must not see it. */
function misses(interviews: readonly Held[]): string[] {
  const seen = new Map<string, number>()
  const shown = interviews.filter(({ half }) => half === 'seen')
  for (const { exchange, hidden } of shown.flatMap(firstAnswers)) {
    const { asked, said, next } = exchange
    const right = hidden.length === 1 ? next.slot === hidden[0] : next.questionId !== asked.question.id
    if (right) continue
    const key = `${hidden[0] ? `hid ${hidden[0]}` : 'hid nothing'}, ${next.act} ${next.slot ?? ''} [${asked.question.kind}]: ${said.slice(0, 300)}`
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  return [...seen]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, 12)
    .map(([what, times]) => `${times} × ${what}`)
}

const share = (values: readonly boolean[]): number =>
  values.length === 0 ? Number.NaN : values.filter(Boolean).length / values.length
const percent = (value: number): string => (Number.isNaN(value) ? '' : `${round(100 * value, 1)}%`)
