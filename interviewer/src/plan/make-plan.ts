import type { Plan } from '@maju/contracts/plan'

/** A plan before it is stored: everything but what the store gives it. */
export type PlanDraft = Omit<Plan, 'id' | 'targetId' | 'status' | 'createdAt'>
