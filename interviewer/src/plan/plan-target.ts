import type { Plan } from '@maju/contracts/plan'
import type { Target } from '@maju/contracts/target'

/** What an interview is planned for. `documents` are kept with the plan, because citations point into them. */
export type PlanTarget = Pick<Target, 'company' | 'jobTitle' | 'ncsMajor'> & Pick<Plan, 'documents'>
