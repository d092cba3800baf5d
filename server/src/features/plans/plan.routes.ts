import { createPlan, editPlan, getPlan, watchPlan } from '@maju/contracts/plan'
import { follow } from '../../platform/follow.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { presentPlan, type PlanService } from './plan.service.ts'

export function planRoutes(mount: Mount, plans: PlanService) {
  mount.account(createPlan, async ({ actor, params, body }) =>
    presentPlan(await plans.create(actor, params.targetId, body)),
  )
  mount.account(getPlan, async ({ actor, params }) => presentPlan(await plans.get(actor, params.planId)))
  mount.account(editPlan, async ({ actor, params, body }) => presentPlan(await plans.edit(actor, params.planId, body)))
  mount.events(watchPlan, ({ actor, params, signal }) => follow(() => plans.deepening(actor, params.planId), signal))
}
