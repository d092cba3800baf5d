import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { NotFound } from '../errors.ts'
import { checkKey, type Blobs } from './blobs.ts'

/** Blobs as files below a folder. Written beside, synced and renamed, so that a reader never sees half of one. */
export function folderBlobs(folder: string): Blobs {
  const pathOf = (key: string) => join(folder, checkKey(key))
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      const made = await mkdir(dirname(path), { recursive: true })
      // In the same folder, so that what a crash leaves of it goes with whatever is removed there.
      const beside = join(dirname(path), `.${randomUUID()}`)
      try {
        await writeSynced(beside, bytes)
        await rename(beside, path)
      } catch (error) {
        await rm(beside, { force: true })
        throw error
      }
      await syncFolder(dirname(path))
      if (made !== undefined) await syncAbove(dirname(path), made)
    },
    get: (key) =>
      readFile(pathOf(key)).catch((error: unknown) => {
        throw isMissing(error) ? new NotFound('blob') : error
      }),
    async removeAll(prefix) {
      await rm(pathOf(prefix), { recursive: true, force: true })
    },
    async size() {
      const names = await readdir(folder, { recursive: true }).catch(() => [])
      const sizes = await Promise.all(names.map((name) => fileSize(join(folder, name))))
      return sizes.reduce((sum, size) => sum + size, 0)
    },
    list: (prefix) => below(pathOf(prefix), checkKey(prefix)),
  }
}

async function writeSynced(path: string, bytes: Uint8Array) {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Not on the event loop: a slow disk would make everybody wait. */
async function syncFolder(path: string) {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** A folder that was made survives a power loss when those above it, up to the one that was there before, know of it. */
async function syncAbove(folder: string, made: string) {
  for (let inner = folder; inner.startsWith(made); inner = dirname(inner)) await syncFolder(dirname(inner))
}

async function* below(folder: string, prefix: string): AsyncGenerator<{ key: string; changedAt: Date }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(emptyIfMissing)
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* below(path, `${prefix}${entry.name}/`)
    else {
      const found = await stat(path).catch(() => null)
      if (found) yield { key: `${prefix}${entry.name}`, changedAt: found.mtime }
    }
  }
}

function emptyIfMissing(error: unknown): [] {
  if (isMissing(error)) return []
  throw error
}

async function fileSize(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  return found?.isFile() ? found.size : 0
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'
