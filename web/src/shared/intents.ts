/** Idempotency keys by what is wanted, so that asking again after a lost reply repeats the same key. */
export function intentKeys(newKey: () => string = () => crypto.randomUUID()) {
  const open = new Map<string, string>()
  return {
    /** The key for this wish; the same one until it is settled. */
    keyFor(wish: string): string {
      const known = open.get(wish)
      if (known !== undefined) return known
      const key = newKey()
      open.set(wish, key)
      return key
    },
    /** The server has decided: the same wish from now on is a new one. */
    settle(wish: string): void {
      open.delete(wish)
    },
  }
}
