import { strToU8, zipSync } from 'fflate'
import type { Actor } from '../../platform/actor.ts'
import type { AccountService } from './account.service.ts'
import type { SessionService } from './session.service.ts'

/** Everything that one feature keeps about an account, as it becomes one JSON file called `<name>.json`. */
export type Exporter = { name: string; read: (actor: Actor) => Promise<unknown> }

type Needs = { accounts: AccountService; sessions: SessionService; exporters: readonly Exporter[] }

/** Takes everything home: one zip with one JSON file a kind of thing. */
export function exportService({ accounts, sessions, exporters }: Needs) {
  const own: readonly Exporter[] = [
    { name: 'account', read: (actor) => accounts.me(actor) },
    { name: 'sessions', read: (actor) => sessions.list(actor) },
  ]
  return {
    zip: async (actor: Actor): Promise<Uint8Array> => {
      const files: Record<string, Uint8Array> = {}
      for (const { name, read } of [...own, ...exporters]) {
        files[`${name}.json`] = strToU8(`${JSON.stringify(await read(actor), null, 2)}\n`)
      }
      return zipSync(files)
    },
  }
}
export type ExportService = ReturnType<typeof exportService>
