import type { PGliteInterface } from '@electric-sql/pglite'
import type { InTransaction, Run } from './migrate.ts'

/** Exclusive transactions on PGlite for hand-written SQL; a script of several statements needs the simple protocol. */
export const pgliteTransaction =
  (client: Pick<PGliteInterface, 'transaction'>): InTransaction =>
  (work) =>
    client.transaction(async (tx) => {
      const run: Run = async (sql, values) => {
        if (values) return (await tx.query<Record<string, unknown>>(sql, values)).rows
        return (await tx.exec(sql)).at(-1)?.rows ?? []
      }
      return work(run)
    })
