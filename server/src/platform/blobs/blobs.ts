/**
 * Bytes that no query looks into. Keys are paths like `accounts/<id>/recordings/<id>`; what belongs to an account lies
 * below `accounts/<id>/`, so that deleting it is one call.
 */
export type Blobs = {
  /** Keeps the bytes under the key, whole or not at all, also through a power loss. Replaces what was there. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** @throws NotFound when there is nothing under the key. */
  get(key: string): Promise<Uint8Array>
  /** Forgets everything whose key begins with the prefix, which ends in `/` or is a whole key; nothing there is fine. */
  removeAll(prefix: string): Promise<void>
  /** Bytes kept in all. */
  size(): Promise<number>
  /** What lies below the prefix, which ends in `/`, one at a time and in no order; what comes or goes meanwhile may be missed. */
  list(prefix: string): AsyncIterable<{ key: string; changedAt: Date }>
}

/** Lower-case words, digits, dots inside; no empty, hidden or climbing part. @throws Error, since keys are made by the house. */
export function checkKey(key: string): string {
  if (key.length > 500 || !/^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*\/?$/.test(key))
    throw new Error('not a blob key')
  return key
}

/** Where an account's blobs lie. */
export const accountPrefix = (accountId: string) => `accounts/${accountId}/`
