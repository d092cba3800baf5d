import { setTimeout as sleep } from 'node:timers/promises'
import { ProviderError } from '@maju/providers/provider-error'

export type Patience = {
  /** Tries in all. */
  attempts: number
  firstWaitSeconds: number
  /** Who asks for a longer wait is asked again another time. */
  longestWaitSeconds: number
}

/** Asks again what may pass by itself, as late as the service wants. Only for what can be done twice. */
export async function askPatiently<T>(ask: () => Promise<T>, patience: Patience, signal: AbortSignal): Promise<T> {
  const { attempts, firstWaitSeconds, longestWaitSeconds } = patience
  for (let tried = 1; ; tried += 1) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof ProviderError) || !error.retryable || tried >= attempts) throw error
      const wait = Math.max(
        error.retryAfterSeconds ?? 0,
        firstWaitSeconds * 2 ** (tried - 1) * (0.5 + Math.random() / 2),
      )
      if (wait > longestWaitSeconds) throw error
      await sleep(wait * 1000, undefined, { signal })
    }
  }
}
