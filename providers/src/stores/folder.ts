import { open, readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { ProviderError } from '../provider-error.ts'
import { type DocumentStore, LARGEST_FILE_BYTES, storedFile } from './document-store.ts'

const provider = 'folder'
const MOST_FILES = 10_000

/** A folder of this machine, with a folder in it for each company. */
export function folderStore({ folder }: { folder: string }): DocumentStore {
  return {
    async list(signal) {
      stopIfAborted(signal)
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(unreachable)
      const files = []
      for (const entry of entries.filter((each) => each.isFile()).slice(0, MOST_FILES)) {
        stopIfAborted(signal)
        const path = join(entry.parentPath, entry.name)
        const { size } = await stat(path).catch(unreachable)
        files.push(storedFile(relative(folder, path).split(sep).join('/'), size) ?? [])
      }
      return files.flat().toSorted((one, other) => one.id.localeCompare(other.id))
    },

    async fetch(id, signal) {
      stopIfAborted(signal)
      if (storedFile(id, 0) === null) throw notThere()
      const home = await realpath(folder).catch(unreachable)
      // A link may not lead out of the folder.
      const path = await realpath(join(home, ...id.split('/'))).catch(() => null)
      if (path === null || !path.startsWith(home + sep)) throw notThere()
      return readWhole(path)
    },
  }
}

async function readWhole(path: string): Promise<Uint8Array> {
  const file = await open(path).catch(unreachable)
  try {
    const { size } = await file.stat()
    if (size > LARGEST_FILE_BYTES) throw new ProviderError(provider, 'refused', { detail: 'the file is too large' })
    return new Uint8Array(await file.readFile())
  } finally {
    await file.close()
  }
}

const notThere = () => new ProviderError(provider, 'refused', { detail: 'there is no such file' })

/** What the system says holds paths; it is not repeated. */
function unreachable(): never {
  throw new ProviderError(provider, 'unreachable')
}

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new ProviderError(provider, 'aborted')
}
