export type ProviderErrorKind =
  | 'timeout'
  | 'refused'
  | 'invalid-output'
  | 'unauthorised'
  | 'rate-limited'
  | 'overloaded'
  | 'unreachable'
  | 'aborted'
  | 'broken'
  | 'budget-spent'

const sentences: Record<ProviderErrorKind, string> = {
  timeout: 'did not answer in time',
  refused: 'refused to answer',
  'invalid-output': 'answered in a form that cannot be used',
  unauthorised: 'did not accept the key',
  'rate-limited': 'has had too many requests',
  overloaded: 'is overloaded',
  unreachable: 'cannot be reached',
  aborted: 'was told to stop',
  broken: 'failed',
  'budget-spent': 'has spent its tokens for today',
}

/** Kinds that may pass by themselves; a second attempt makes sense. */
const passing: ReadonlySet<ProviderErrorKind> = new Set(['timeout', 'rate-limited', 'overloaded', 'unreachable'])

export type ProviderErrorOptions = {
  /** Words of ours added to the sentence. Never text that came from outside. */
  detail?: string
  retryable?: boolean
  /** How long the provider asks us to wait, in seconds. */
  retryAfterSeconds?: number | undefined
  /** HTTP status, where there was one. */
  status?: number | undefined
  /** Tokens that were spent before it failed, as far as is known. */
  usage?: { inputTokens: number; outputTokens: number } | undefined
}

/**
 * The only error an adapter may throw. Callers read `kind` and `retryable`; nobody parses messages.
 * It deliberately has no `cause`: errors of vendors' libraries hold the prompt, and services echo keys.
 */
export class ProviderError extends Error {
  override readonly name = 'ProviderError'
  readonly provider: string
  readonly kind: ProviderErrorKind
  readonly retryable: boolean
  readonly retryAfterSeconds?: number
  readonly status?: number
  readonly usage?: { inputTokens: number; outputTokens: number }

  constructor(provider: string, kind: ProviderErrorKind, options: ProviderErrorOptions = {}) {
    super(`${provider} ${sentences[kind]}${options.detail ? ` (${options.detail})` : ''}`)
    this.provider = provider
    this.kind = kind
    this.retryable = options.retryable ?? passing.has(kind)
    if (options.retryAfterSeconds !== undefined) this.retryAfterSeconds = options.retryAfterSeconds
    if (options.status !== undefined) this.status = options.status
    if (options.usage !== undefined) this.usage = options.usage
  }
}

/** Anything else than a `ProviderError` is our own mistake or a vendor's: it must not carry text out. */
export const asProviderError = (provider: string, error: unknown): ProviderError =>
  error instanceof ProviderError ? error : new ProviderError(provider, 'broken')
