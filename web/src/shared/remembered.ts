import { keptText } from './kept.ts'

/**
 * A choice of this device. Whoever looks is told when it changes, in this tab or in another: switched off in one is switched off in all. Where the
 * browser refuses to remember it, it holds for this visit.
 */
export function remembered(key: string) {
  const listeners = new Set<() => void>()
  let unkept: string | null = null
  return {
    read: (): string | null => keptText.read(key) ?? unkept,
    /** Null forgets it. */
    write(text: string | null): void {
      if (text === null) keptText.remove(key)
      unkept = text === null || keptText.write(key, text) ? null : text
      listeners.forEach((tell) => tell())
    },
    /** As React wants to subscribe to what it does not keep itself. */
    subscribe(tell: () => void): () => void {
      listeners.add(tell)
      window.addEventListener('storage', tell)
      return () => {
        listeners.delete(tell)
        window.removeEventListener('storage', tell)
      }
    },
  }
}
