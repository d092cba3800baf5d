/** The recorder of one answer; its parts come every few seconds. */
export type Film = {
  hold: () => void
  go: () => void
  /** Settles when the last part has been handed on. */
  stop: () => Promise<void>
}

/** How much of an answer lies in one part. */
export const PART_SECONDS = 4
const bitsPerSecond = { audioBitsPerSecond: 64_000, videoBitsPerSecond: 1_200_000 } as const

const types = {
  audio: ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus', 'audio/webm'],
  video: ['video/webm;codecs=vp8,opus', 'video/mp4', 'video/webm'],
} as const

/** A type that this browser records in; null where it has no recorder. */
export function filmType(kind: keyof typeof types): string | null {
  if (typeof MediaRecorder === 'undefined') return null
  return types[kind].find((type) => MediaRecorder.isTypeSupported(type)) ?? null
}

/** Starts recording; `onPart` gets each part as it is made. */
export function startFilm(stream: MediaStream, mimeType: string, onPart: (bytes: Blob) => void): Film {
  const recorder = new MediaRecorder(stream, { mimeType, ...bitsPerSecond })
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size > 0) onPart(data)
  })
  // A page that is put away may not come back: what was said so far goes into the store now.
  const keepSoFar = () => {
    if (document.visibilityState === 'hidden' && recorder.state === 'recording') recorder.requestData()
  }
  document.addEventListener('visibilitychange', keepSoFar)
  const stopped = new Promise<void>((done) => recorder.addEventListener('stop', () => done()))
  recorder.start(PART_SECONDS * 1000)
  return {
    hold() {
      if (recorder.state !== 'recording') return
      // What was said so far is safe before anything else happens.
      recorder.requestData()
      recorder.pause()
    },
    go() {
      if (recorder.state === 'paused') recorder.resume()
    },
    async stop() {
      if (recorder.state !== 'inactive') recorder.stop()
      await stopped
      document.removeEventListener('visibilitychange', keepSoFar)
    },
  }
}
