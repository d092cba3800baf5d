import { NotFound } from '../errors.ts'
import { checkKey, type Blobs } from './blobs.ts'

/** Blobs that live as long as the process: for tests. */
export function memoryBlobs(): Blobs {
  const kept = new Map<string, { bytes: Uint8Array; changedAt: Date }>()
  return {
    async put(key, bytes) {
      kept.set(checkKey(key), { bytes: bytes.slice(), changedAt: new Date() })
    },
    async get(key) {
      const found = kept.get(checkKey(key))
      if (!found) throw new NotFound('blob')
      return found.bytes.slice()
    },
    async removeAll(prefix) {
      checkKey(prefix)
      for (const key of kept.keys())
        if (key === prefix || (prefix.endsWith('/') && key.startsWith(prefix))) kept.delete(key)
    },
    async size() {
      return [...kept.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
    },
    async *list(prefix) {
      checkKey(prefix)
      for (const [key, { changedAt }] of kept) if (key.startsWith(prefix)) yield { key, changedAt }
    },
  }
}
