import { ProviderError, type ProviderErrorKind } from '../provider-error.ts'
import { unreadable } from '../wire/bad-reply.ts'

export const provider = 'opendart'

/** What the service answers in place of data, always with HTTP 200. Null: there is nothing, which is no failure. */
const STATUSES: Record<string, ProviderErrorKind | null> = {
  '010': 'unauthorised',
  '011': 'unauthorised',
  '012': 'unauthorised',
  '901': 'unauthorised',
  '013': null,
  '014': null,
  '020': 'rate-limited',
  '021': 'refused',
  '100': 'refused',
  '101': 'refused',
  '800': 'overloaded',
}

/** @throws ProviderError for a status that is a failure. */
export function refuseStatus(status: string): void {
  const kind = status === '000' ? null : status in STATUSES ? STATUSES[status] : 'broken'
  if (kind) throw new ProviderError(provider, kind, { detail: `status ${/^\d{3}$/.test(status) ? status : 'unknown'}` })
}

const statusIn = (bytes: Uint8Array): string | null =>
  /<status>\s*(\d{3})\s*<\/status>/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4000)))?.[1] ?? null

/** Whether an XML message in place of an archive says that there is nothing, which is no failure. */
export const saysNothing = (bytes: Uint8Array): boolean => STATUSES[statusIn(bytes) ?? ''] === null

/** What an XML message in place of an archive means. */
export function messageError(bytes: Uint8Array): ProviderError {
  const status = statusIn(bytes)
  if (status === null) return unreadable(provider)
  return new ProviderError(provider, STATUSES[status] ?? 'broken', { detail: `status ${status}` })
}
