import type { Language } from '@maju/contracts/basics'
import { useCallback, useEffect, useRef, useState } from 'react'
import { browserRecognition, wordsOf, type Recognition } from './speech-recognition.ts'

export type DictationProblem = 'blocked' | 'noMicrophone' | 'network' | 'failed'
export type Dictation = {
  state: 'absent' | 'off' | 'starting' | 'listening'
  /** Words that may still change; they are not in the answer yet. */
  interim: string
  problem: DictationProblem | null
  start: () => void
  stop: () => void
}

const problems: Record<string, DictationProblem> = {
  'not-allowed': 'blocked',
  'service-not-allowed': 'blocked',
  'audio-capture': 'noMicrophone',
  network: 'network',
}
const locales = { ko: 'ko-KR', en: 'en-US' } as const

/** A recogniser that ends by itself this soon has not heard silence: it does not work. */
const shortestSecondsAlive = 0.5

type Heard = {
  onStart: () => void
  onWords: (words: ReturnType<typeof wordsOf>) => void
  onProblem: (problem: DictationProblem) => void
}

/** Starts the browser's recogniser and keeps it going; gives the function that stops it. */
function listen(Make: new () => Recognition, language: Language, { onStart, onWords, onProblem }: Heard): () => void {
  const recognition = new Make()
  const stopping = new AbortController()
  const { signal } = stopping
  let startedAt = performance.now()
  Object.assign(recognition, { lang: locales[language], continuous: true, interimResults: true })
  recognition.addEventListener('start', onStart, { signal })
  recognition.addEventListener('result', (event) => onWords(wordsOf(event)), { signal })
  recognition.addEventListener(
    'error',
    ({ error }) => {
      const problem = problems[error]
      if (problem) onProblem(problem)
    },
    { signal },
  )
  // Browsers stop listening after a silence. A pause to think is no reason to stop.
  recognition.addEventListener(
    'end',
    () => {
      if (performance.now() - startedAt < shortestSecondsAlive * 1000) return onProblem('failed')
      startedAt = performance.now()
      return recognition.start()
    },
    { signal },
  )
  recognition.start()
  return () => {
    stopping.abort()
    recognition.abort()
  }
}

/** The browser's speech recognition, writing down what is said until it is stopped. `onWords` gets what is certain. */
export function useDictation(language: Language, onWords: (words: string) => void): Dictation {
  const [state, setState] = useState<'off' | 'starting' | 'listening'>('off')
  const [interim, setInterim] = useState('')
  const [problem, setProblem] = useState<DictationProblem | null>(null)
  const stopListening = useRef<(() => void) | null>(null)

  const stop = useCallback(() => {
    stopListening.current?.()
    stopListening.current = null
    setState('off')
    setInterim('')
  }, [])

  const start = useCallback(() => {
    const Make = browserRecognition()
    if (!Make || stopListening.current) return
    setProblem(null)
    setState('starting')
    stopListening.current = listen(Make, language, {
      onStart: () => setState('listening'),
      onWords: ({ final, interim: uncertain }) => {
        setInterim(uncertain)
        if (final) onWords(final)
      },
      onProblem: (found) => {
        setProblem(found)
        stop()
      },
    })
  }, [language, onWords, stop])

  useEffect(() => stop, [stop])
  return { state: browserRecognition() ? state : 'absent', interim, problem, start, stop }
}
