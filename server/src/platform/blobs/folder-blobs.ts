import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncPath } from '../database/durable-file-system.ts'
import { NotFound } from '../errors.ts'
import { checkKey, type Blobs } from './blobs.ts'

/** Blobs as files below a folder. Written beside, synced and renamed, so that a reader never sees half of one. */
export function folderBlobs(folder: string): Blobs {
  const pathOf = (key: string) => join(folder, checkKey(key))
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true })
      const beside = join(folder, `.${randomUUID()}`)
      try {
        await writeSynced(beside, bytes)
        await rename(beside, path)
      } catch (error) {
        await rm(beside, { force: true })
        throw error
      }
      syncPath(dirname(path))
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

async function fileSize(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  return found?.isFile() ? found.size : 0
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'
