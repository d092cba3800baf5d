/** Keeps so many values, to spare making them again: the least recently used one makes room. What is kept is never changed. */
export function lastUsed<Value extends object>(most: number) {
  const kept = new Map<string, Value>()
  return {
    get(key: string): Value | null {
      const value = kept.get(key)
      if (!value) return null
      kept.delete(key)
      kept.set(key, value)
      return value
    },

    keep(key: string, value: Value): Value {
      kept.set(key, value)
      const oldest = kept.keys().next()
      if (kept.size > most && !oldest.done) kept.delete(oldest.value)
      return value
    },
  }
}
