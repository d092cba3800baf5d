/** The part of the browser's speech recognition that is used here; browsers name it differently and types leave it out. */
export type Recognition = {
  lang: string
  continuous: boolean
  interimResults: boolean
  addEventListener: <Name extends keyof RecognitionEvents>(
    name: Name,
    listener: (event: RecognitionEvents[Name]) => void,
    options: { signal: AbortSignal },
  ) => void
  start: () => void
  abort: () => void
}

type RecognitionEvents = {
  start: unknown
  end: unknown
  error: { error: string }
  result: RecognitionResult
}

export type RecognitionResult = {
  resultIndex: number
  results: ArrayLike<{ isFinal: boolean; [alternative: number]: { transcript: string } }>
}

type MakesRecognition = new () => Recognition

declare global {
  interface Window {
    SpeechRecognition?: MakesRecognition
    webkitSpeechRecognition?: MakesRecognition
  }
}

/** What this browser offers, or null where it has no speech recognition. */
export const browserRecognition = (): MakesRecognition | null =>
  window.SpeechRecognition ?? window.webkitSpeechRecognition ?? null

/** Words that are certain now, and those that may still change. */
export function wordsOf({ resultIndex, results }: RecognitionResult): { final: string; interim: string } {
  const heard = Array.from(results).slice(resultIndex)
  const textOf = (certain: boolean) =>
    heard
      .filter(({ isFinal }) => isFinal === certain)
      .map((result) => result[0]?.transcript ?? '')
      .join(' ')
      .trim()
  return { final: textOf(true), interim: textOf(false) }
}
