import { ProviderError } from '../provider-error.ts'

/** A reply of which we read no more. */
export const tooLong = (provider: string): ProviderError =>
  new ProviderError(provider, 'invalid-output', { detail: 'the reply was too long to read' })

/** A reply in another form than its format says: most often cut short, so that the next one may be whole. */
export const unreadable = (provider: string): ProviderError =>
  new ProviderError(provider, 'broken', { detail: 'its reply cannot be read', retryable: true })
