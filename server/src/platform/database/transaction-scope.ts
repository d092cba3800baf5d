import { AsyncLocalStorage } from 'node:async_hooks'

type Open = { open: boolean; after: (() => void)[] }

/**
 * Knows whether the running code is inside a transaction. On PGlite, which is one connection, a query around the open
 * transaction would wait for itself for ever; on PostgreSQL it would see another state. Both are refused with an error.
 */
export function transactionScope() {
  const storage = new AsyncLocalStorage<Open>()
  const current = () => {
    const found = storage.getStore()
    return found?.open ? found : null
  }

  function mustBeOutside() {
    if (current()) throw new Error('a query went around the open transaction: use the `tx` that it was given')
  }

  return {
    mustBeOutside,

    /** Runs `work` as one transaction; `begin` must open and end it. */
    async inside<Result>(begin: () => Promise<Result>): Promise<Result> {
      mustBeOutside()
      const scope: Open = { open: true, after: [] }
      try {
        return await storage.run(scope, begin)
      } catch (error) {
        scope.after.length = 0
        throw error
      } finally {
        scope.open = false
        for (const run of scope.after) run()
      }
    },

    afterCommit: (run: () => void) => {
      const scope = current()
      if (scope) scope.after.push(run)
      else run()
    },
  }
}
export type TransactionScope = ReturnType<typeof transactionScope>
