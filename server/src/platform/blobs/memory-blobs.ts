import { NotFound } from '../errors.ts'
import { checkKey, type Blobs } from './blobs.ts'

/** Blobs that live as long as the process: for tests. */
export function memoryBlobs(): Blobs {
  const kept = new Map<string, Uint8Array>()
  return {
    async put(key, bytes) {
      kept.set(checkKey(key), bytes.slice())
    },
    async get(key) {
      const bytes = kept.get(checkKey(key))
      if (!bytes) throw new NotFound('blob')
      return bytes.slice()
    },
    async removeAll(prefix) {
      checkKey(prefix)
      for (const key of kept.keys())
        if (key === prefix || (prefix.endsWith('/') && key.startsWith(prefix))) kept.delete(key)
    },
    async size() {
      return [...kept.values()].reduce((sum, { length }) => sum + length, 0)
    },
  }
}
