import type { PlannedQuestion, Slot } from '@maju/contracts/plan'
import type { Reason } from '@maju/contracts/reason'
import { countSyllables } from '@maju/text/syllables'
import { countWords, hangulShare } from '@maju/text/tokens'
import { first } from './answering.ts'
import { depthOf } from './depth.ts'
import type { Heard } from './heard.ts'
import { HOLDING } from './marker-kind.ts'
import { practiceReasons } from './practice-reasons.ts'
import { PRACTICE_MODEL } from './practice-weights.ts'
import { practiceFeatures, practiceLikelihood } from './practice.ts'
import type { Verdict } from './verdict.ts'
import { because, nothing, when } from './verdict.ts'

const ACTING: readonly Slot[] = ['action', 'behaviour', 'recommendation', 'structure', 'analysis']
const COMING_OUT: readonly Slot[] = ['result', 'impact', 'recommendation']
const SETTING: readonly Slot[] = ['situation', 'task', 'problem', 'motive']

/** Below this no competency can be seen. */
const LEAST = { words: 12, syllables: 25 } as const
const DEEP = 2
const DEEPEST = 5
/** Half of the spread: rules find the right third of the scale about four times in five. */
const USUAL = 1
const UNSURE = 1.5
/** From this probability on, the way of speaking moves the level by one. */
const SURE = 0.65

export type CompetencyVerdict = { verdict: Verdict; half: number }

/**
 * The competency that the question asks for, on its five anchored levels. Behaviour decides: nothing done (1), something done (2), done with an
 * outcome (3), and shown with figures, reasons, checks or lessons (4, 5). The way of speaking, read by the model of practice, moves it by at most
 * one: vague, handed-off and improvised down, explicit and verified up. Never 4 without an act of one's own, never 5 without an outcome.
 */
export function competencyLevel(heard: Heard, question: PlannedQuestion): CompetencyVerdict {
  const has = (wanted: readonly Slot[]) => wanted.some((slot) => heard.filled.has(slot))
  const reached = { acts: has(ACTING), comesOut: has(COMING_OUT) }
  const shown = reached.acts || reached.comesOut || has(SETTING)
  if (!shown || isThin(heard.counted.map(({ text }) => text).join(' '))) return { verdict: nothing(), half: UNSURE }
  const practice = practiceOf(heard)
  const level = levelOf(heard, reached, practice)
  const reasons = [
    because('anchor-matched', { level, anchor: question.anchors[level - 1] ?? '' }),
    ...heldBack(heard, practice),
    ...when(reached.comesOut, 'outcome-stated'),
    ...when(!reached.comesOut, 'no-outcome'),
    ...when(heard.contradicted, 'contradicts-document'),
  ]
  const bySlot = [...ACTING, ...COMING_OUT, ...SETTING].flatMap((slot) =>
    heard.slots.filter((each) => each.slot === slot).slice(0, 1),
  )
  return {
    verdict: { level, places: [...bySlot, ...first(heard.counted)], reasons },
    half: halfSpread(level, practice),
  }
}

type Reached = { acts: boolean; comesOut: boolean }
type Practice = { low: number; high: number }

function levelOf(heard: Heard, reached: Reached, practice: Practice): number {
  const shown = ladder(heard, reached) + Number(practice.high >= SURE) - Number(practice.low >= SURE)
  const taken = heard.takenBack || heard.contradicted
  return Math.max(1, Math.min(shown, reached.acts ? 5 : 3, reached.comesOut ? 5 : 4) - Number(taken))
}

/** Weak words are worth a remark where they say something: many of them, or a way of speaking that may be a low one. */
function heldBack({ counted }: Heard, { low }: Practice): Reason[] {
  return practiceReasons(counted).filter(
    ({ code, values }) => code === 'vague-words' && (low > 1 / 3 || Number(values.count) >= 3),
  )
}

function isThin(text: string): boolean {
  return hangulShare(text) > 0.5 ? countSyllables(text) < LEAST.syllables : countWords(text) < LEAST.words
}

function ladder(heard: Heard, { acts, comesOut }: Reached): number {
  if (!acts) return comesOut ? 2 : 1
  if (!comesOut) return 2
  const depth = depthOf(heard)
  if (depth >= DEEPEST) return 5
  return depth >= DEEP ? 4 : 3
}

/** How likely low and high are by the way of speaking alone. */
function practiceOf({ counted }: Heard): Practice {
  const markers = counted.flatMap((sentence) => sentence.markers)
  const logs = practiceLikelihood(practiceFeatures(markers), PRACTICE_MODEL)
  const [low, medium, high] = [Math.exp(logs[0]), Math.exp(logs[1]), Math.exp(logs[2])]
  const total = low + medium + high
  const lifting = markers.some(({ kind }) => !HOLDING.has(kind))
  return { low: low / total, high: lifting ? high / total : 0 }
}

/** How far the level may be off: more where the way of speaking points to another level than the behaviour. */
function halfSpread(level: number, { low, high }: Practice): number {
  return (level >= 4 && low > 1 / 3) || (level <= 2 && high > 1 / 3) ? UNSURE : USUAL
}
