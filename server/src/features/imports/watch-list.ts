import { setTimeout as pause } from 'node:timers/promises'
import type { LibraryImport } from '@maju/contracts/library-import'

const MILLISECONDS_BETWEEN = 500

/** All imports whenever one of them changes, until each is over or the listener leaves. */
export async function* watchList(
  list: () => Promise<LibraryImport[]>,
  signal: AbortSignal,
): AsyncGenerator<LibraryImport[]> {
  let told = ''
  while (!signal.aborted) {
    const imports = await list()
    const said = JSON.stringify(imports)
    if (said !== told) yield imports
    if (imports.every(({ state }) => state === 'done' || state === 'failed')) return
    told = said
    await pause(MILLISECONDS_BETWEEN, undefined, { signal }).catch(() => {})
  }
}
