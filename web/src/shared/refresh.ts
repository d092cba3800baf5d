import { keptText } from './kept.ts'

const refreshedAtKey = 'maju.refreshed-at'

type Needs = {
  /** Exchanges the refresh cookie; false when the session is over. */
  exchange: () => Promise<boolean>
  now?: () => number
}

/**
 * Refreshes the session once for all who ask at the same time. A refresh token may be used once only, and the tabs of
 * a browser share it: so the exchange is done under a lock, and a tab that waited uses what another one has renewed.
 */
export function sessionRefresh({ exchange, now = Date.now }: Needs) {
  let running: Promise<boolean> | null = null

  async function refreshUnlessFresh(askedAt: number) {
    if (Number(keptText.read(refreshedAtKey) ?? 0) > askedAt) return true
    const renewed = await exchange()
    if (renewed) keptText.write(refreshedAtKey, String(now()))
    return renewed
  }

  function locked(askedAt: number): Promise<boolean> {
    const work = () => refreshUnlessFresh(askedAt)
    // Browsers have locks on secure origins only; a house on a plain local address does without.
    return typeof navigator !== 'undefined' && 'locks' in navigator && navigator.locks
      ? navigator.locks.request('maju-refresh', work)
      : work()
  }

  /** `askedAt`: when the refused request was sent, in milliseconds. */
  return function refreshOnce(askedAt: number): Promise<boolean> {
    running ??= locked(askedAt).finally(() => {
      running = null
    })
    return running
  }
}
