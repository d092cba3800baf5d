/** The browser plays nothing before the person has touched the page. */
export class NotAllowedToPlay extends Error {
  override readonly name = 'NotAllowedToPlay'
}

/** Plays a sound file from its beginning to its end; until then or until the signal stops it. Throws where it cannot be played. */
export async function playSound(bytes: Uint8Array, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
  const audio = new Audio(address)
  const { promise: over, resolve, reject } = Promise.withResolvers<void>()
  const stop = () => {
    audio.pause()
    resolve()
  }
  audio.addEventListener('ended', () => resolve(), { once: true })
  audio.addEventListener('error', () => reject(new Error('The sound cannot be played.')), { once: true })
  signal.addEventListener('abort', stop, { once: true })
  try {
    await audio.play().catch((error: unknown) => {
      if (signal.aborted) return
      throw error instanceof DOMException && error.name === 'NotAllowedError' ? new NotAllowedToPlay() : error
    })
    await over
  } finally {
    signal.removeEventListener('abort', stop)
    URL.revokeObjectURL(address)
  }
}
