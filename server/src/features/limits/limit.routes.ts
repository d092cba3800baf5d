import * as contract from '@maju/contracts/limits'
import type { Mount } from '../../platform/http/mount.ts'
import type { LimitService } from './limit.service.ts'

/** The routes of contracts/src/limits.ts. */
export function limitRoutes(mount: Mount, limits: LimitService) {
  mount.account(contract.listLimits, ({ actor, query }) => limits.list(actor, query.zone))
  mount.admin(contract.getLimitsForAll, () => limits.forAll())
  mount.admin(contract.setLimitsForAll, ({ actor, body }) => limits.setForAll(actor, body))
  mount.admin(contract.getLimitsOfUser, ({ actor, params }) => limits.ofUser(actor, params.accountId))
  mount.admin(contract.setLimitsOfUser, ({ actor, params, body }) => limits.setOfUser(actor, params.accountId, body))
}
