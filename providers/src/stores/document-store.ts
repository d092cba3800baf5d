/** A file about a company that lies in a store. */
export type StoredFile = {
  /** Its path there. */
  id: string
  /** The first folder of the path: files are sorted by company. */
  company: string
  /** The rest of the path. */
  title: string
  bytes: number
}

/**
 * Files about companies that the operator keeps elsewhere, one folder a company. Absence is `null`, never an adapter that does nothing.
 * Every method fails with `ProviderError` only, never hangs longer than its timeout and stops on the signal.
 */
export type DocumentStore = {
  /** Files in folders, in order of their paths. What lies outside of a folder belongs to no company and is left out. */
  list(signal: AbortSignal): Promise<StoredFile[]>
  /** @throws ProviderError `refused` for what is not there, too large, or no path of this store. */
  fetch(id: string, signal: AbortSignal): Promise<Uint8Array>
}

/** The largest file that is fetched. */
export const LARGEST_FILE_BYTES = 20_000_000

/** Null for what lies outside of a folder, is hidden, or leads out of the store. */
export function storedFile(path: string, bytes: number): StoredFile | null {
  const [company = '', ...rest] = path.split('/')
  const isPlain = [company, ...rest].every((part) => part !== '' && !part.startsWith('.'))
  if (rest.length === 0 || !isPlain || path.length > 1024) return null
  return { id: path, company, title: rest.join('/'), bytes }
}
