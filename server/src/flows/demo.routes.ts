import { openDemo } from '@maju/contracts/report'
import type { Mount } from '../platform/http/mount.ts'
import type { OpenDemo } from './open-demo.ts'

export function demoRoutes(mount: Mount, open: OpenDemo) {
  mount.account(openDemo, ({ actor, body }) => open(actor, body.language))
}
