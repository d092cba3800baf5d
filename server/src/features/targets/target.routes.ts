import { createTarget, deleteTarget, getTarget, listTargets, readTarget, updateTarget } from '@maju/contracts/target'
import type { Actor } from '../../platform/actor.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { presentTarget, type TargetService } from './target.service.ts'
import type { TargetRow } from './target.table.ts'

/** What later features know of targets, handed in by the one that joins them. */
export type Joined = {
  /** How many interviews each target has. */
  countInterviews: (targetIds: readonly string[]) => Promise<Map<string, number>>
  /** Removes a target with everything that was made for it. */
  remove: (actor: Actor, targetId: string) => Promise<void>
}

export function targetRoutes(mount: Mount, targets: TargetService, { countInterviews, remove }: Joined) {
  async function present(rows: readonly TargetRow[]) {
    const counts = await countInterviews(rows.map(({ id }) => id))
    return rows.map((row) => presentTarget(row, counts.get(row.id) ?? 0))
  }
  const presentOne = async (actor: Actor, targetId: string) =>
    presentTarget(...(await withCount(await targets.row(actor, targetId))))
  const withCount = async (row: TargetRow): Promise<[TargetRow, number]> => [
    row,
    (await countInterviews([row.id])).get(row.id) ?? 0,
  ]

  mount.account(listTargets, async ({ actor }) => present(await targets.list(actor)))
  mount.account(createTarget, async ({ actor, body }) => presentTarget(await targets.create(actor, body), 0))
  mount.account(getTarget, ({ actor, params }) => presentOne(actor, params.targetId))
  mount.account(updateTarget, async ({ actor, params, body }) => {
    await targets.update(actor, params.targetId, body)
    return presentOne(actor, params.targetId)
  })
  mount.account(deleteTarget, ({ actor, params }) => remove(actor, params.targetId))
  mount.account(readTarget, ({ actor, params }) => targets.reading(actor, params.targetId))
}
