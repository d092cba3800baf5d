import type { QuestionKind, Slot } from '@maju/contracts/plan'
import type { Heard } from './heard.ts'
import { analysis, concludes, expectedResult, planned, problem, structure } from './weigh-case.ts'
import { done, lesson, number, result, situation, task } from './weigh-experience.ts'
import { behaviour, impact, motive } from './weigh-fit.ts'

/** How strongly a clause tells a slot, 0 to 1: by its words, its verb, its subject and its place in the answer. */
export function weigh(slot: Slot, heard: Heard, kind: QuestionKind): number {
  const rule = RULES[slot]
  return rule ? rule(heard, kind) : heard.cue(slot)
}

/** Slots not named go by words alone. */
const RULES: Partial<Record<Slot, (heard: Heard, kind: QuestionKind) => number>> = {
  situation,
  task,
  action: (heard, kind) => Math.max(done(heard), isCase(kind) ? planned(heard.clause) : 0),
  result: (heard, kind) => Math.max(result(heard), isCase(kind) ? expectedResult(heard) : 0),
  lesson,
  number,
  problem,
  structure,
  analysis,
  recommendation: (heard) => Math.max(heard.cue('recommendation'), planned(heard.clause), concludes(heard) ? 0.6 : 0),
  motive,
  behaviour,
  impact,
}

const isCase = (kind: QuestionKind): boolean => kind === 'situational' || kind === 'case'
