/** A value that others may watch. */
export function observed<Value>(initial: Value) {
  const listeners = new Set<() => void>()
  let value = initial
  return {
    get: () => value,
    set(next: Value): void {
      value = next
      listeners.forEach((tell) => tell())
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
