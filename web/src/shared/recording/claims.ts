const lockOf = (localId: string) => `maju-recording-${localId}`

/** Browsers have locks on secure origins only, and microphones too. */
const locks = () => (typeof navigator !== 'undefined' && 'locks' in navigator ? navigator.locks : undefined)

/** Claims a recording for this tab until the given function is called or the tab is gone. */
export function claim(localId: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  void locks()?.request(lockOf(localId), () => promise)
  return resolve
}

/** Whether some tab of this browser is just making it. */
export async function isClaimed(localId: string): Promise<boolean> {
  const held = (await locks()?.query())?.held ?? []
  return held.some(({ name }) => name === lockOf(localId))
}
