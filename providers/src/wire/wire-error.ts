import { ProviderError, type ProviderErrorKind } from '../provider-error.ts'
import { tooLong, unreadable } from './bad-reply.ts'
import { ReplyTooLong } from './bounded-fetch.ts'

/** Codes of the services that we repeat in an error or act upon. Anything else that they say stays unsaid. */
const knownCodes: ReadonlyMap<string, ProviderErrorKind | null> = new Map([
  ['content_filter', 'refused'],
  ['ResponsibleAIPolicyViolation', 'refused'],
  ['content_policy_violation', 'refused'],
  ['API_KEY_INVALID', 'unauthorised'],
  ['invalid_api_key', 'unauthorised'],
  ['authentication_error', 'unauthorised'],
  ['permission_error', 'unauthorised'],
  ['PERMISSION_DENIED', 'unauthorised'],
  ['rate_limit_error', 'rate-limited'],
  ['rate_limit_exceeded', 'rate-limited'],
  ['RESOURCE_EXHAUSTED', 'rate-limited'],
  ['insufficient_quota', 'rate-limited'],
  ['rateLimitExceeded', 'rate-limited'],
  ['userRateLimitExceeded', 'rate-limited'],
  ['quotaExceeded', 'rate-limited'],
  ['overloaded_error', 'overloaded'],
  ['UNAVAILABLE', 'overloaded'],
  ['model_not_found', null],
  ['not_found_error', null],
  ['DeploymentNotFound', null],
  ['NOT_FOUND', null],
  ['context_length_exceeded', null],
])

const kindsByStatus: ReadonlyMap<number, ProviderErrorKind> = new Map([
  [401, 'unauthorised'],
  [403, 'unauthorised'],
  [407, 'unauthorised'],
  [408, 'timeout'],
  [429, 'rate-limited'],
  [503, 'overloaded'],
  [504, 'timeout'],
  [529, 'overloaded'],
])

/** The error and what it names as its cause, eight deep. */
function* chain(error: unknown): Generator<object> {
  let current = error
  for (let depth = 0; depth < 8 && typeof current === 'object' && current !== null; depth++) {
    yield current
    current = 'cause' in current ? current.cause : undefined
  }
}

const networkCode = /^(?:E[A-Z]{3,}|UND_ERR_[A-Z_]+)$/

const isNetworkFault = (link: object): boolean =>
  ('code' in link && typeof link.code === 'string' && networkCode.test(link.code)) ||
  (link instanceof TypeError && /^(?:terminated|fetch failed)$/.test(link.message))

export type Reply = { status?: number; body: string; headers: Record<string, string> }

function codeIn(body: string): string | undefined {
  for (const [, code] of body.slice(0, 20_000).matchAll(/"(?:code|type|status|reason)"\s*:\s*"([A-Za-z_]{1,60})"/g)) {
    if (code !== undefined && knownCodes.has(code)) return code
  }
  return undefined
}

/** Seconds of `retry-after` (a number or a date), `retry-after-ms` or Google's `retryDelay`; at most a day. */
function retryAfterSeconds({ headers, body }: Reply): number | undefined {
  const milliseconds = Number(headers['retry-after-ms'] ?? Number.NaN)
  const header = headers['retry-after'] ?? /"retryDelay"\s*:\s*"(\d+(?:\.\d+)?)s"/.exec(body)?.[1]
  const asDate = header === undefined ? Number.NaN : (Date.parse(header) - Date.now()) / 1000
  const seconds = [milliseconds / 1000, Number(header), asDate].find((value) => Number.isFinite(value) && value >= 0)
  return seconds === undefined ? undefined : Math.min(seconds, 86_400)
}

/** A refusal of a service as a `ProviderError`: its status and a code out of our list, nothing else of what it said. */
export function replyError(provider: string, reply: Reply): ProviderError {
  const code = codeIn(reply.body)
  const byStatus = reply.status === undefined ? undefined : kindsByStatus.get(reply.status)
  const kind = knownCodes.get(code ?? '') ?? byStatus ?? 'broken'
  const detail = [reply.status && `HTTP ${reply.status}`, code].filter(Boolean).join(', ')
  const passes = kind === 'broken' ? (reply.status ?? 0) >= 500 : undefined
  const retryable = code === 'insufficient_quota' ? false : passes
  return new ProviderError(provider, kind, {
    detail,
    status: reply.status,
    retryAfterSeconds: retryAfterSeconds(reply),
    ...(retryable === undefined ? {} : { retryable }),
  })
}

/** Finds what a service answered in an error of a library and its causes; null where it answered nothing, or well. */
export type ReplyInError = (links: readonly object[]) => Reply | null

/** Any error of `fetch`, of a stream or of a library as a `ProviderError`, without a word of what was sent or answered. */
export function wireError(provider: string, error: unknown, replyIn: ReplyInError = () => null): ProviderError {
  if (error instanceof ProviderError) return error
  const links = [...chain(error)]
  if (links.some((link) => link instanceof ReplyTooLong)) return tooLong(provider)
  const reply = replyIn(links)
  if (reply) return replyError(provider, reply)
  if (links.some(isNetworkFault)) return new ProviderError(provider, 'unreachable')
  return unreadable(provider)
}
