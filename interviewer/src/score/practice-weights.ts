import type { PracticeModel } from './practice-model.ts'

export const PRACTICE_MODEL: PracticeModel = {
  weights: {
    hedge: -2,
    vague: -1.1,
    impression: -1,
    improvised: -0.75,
    undone: -0.5,
    'handed-off': -1.5,
    modest: -0.7,
    explicit: 1.3,
    method: 0.8,
    measured: 0.7,
    verified: 0.9,
    reasoned: 0.6,
    foresight: 0.5,
    thorough: 0.7,
    revised: 0,
  },
  cuts: [-2.4, 1.05],
  base: [0.3, 0.35, 0.35],
}
