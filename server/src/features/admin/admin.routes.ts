import { deleteUser, getHealth, listEngines, listJobs, listUsers, retryJob, updateUser } from '@maju/contracts/admin'
import type { Mount } from '../../platform/http/mount.ts'
import type { AdminService } from './admin.service.ts'

export function adminRoutes(mount: Mount, admin: AdminService) {
  mount.public(listEngines, () => admin.engines())
  mount.admin(listUsers, ({ actor, query }) => admin.users(actor, query))
  mount.admin(updateUser, ({ actor, params, body }) => admin.changeUser(actor, params.accountId, body))
  mount.admin(deleteUser, ({ actor, params }) => admin.removeUser(actor, params.accountId))
  mount.admin(listJobs, () => admin.jobs())
  mount.admin(retryJob, ({ params }) => admin.retryJob(params.queue, params.jobId))
  mount.admin(getHealth, ({ actor }) => admin.health(actor))
}
