import type { Language } from '@maju/contracts/basics'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'

const speech = () => (typeof window !== 'undefined' && 'speechSynthesis' in window ? window.speechSynthesis : null)

let known: readonly SpeechSynthesisVoice[] = []

/** Browsers load their voices late; the list must stay the same object while it has not changed. */
function voicesNow(): readonly SpeechSynthesisVoice[] {
  const now = speech()?.getVoices() ?? []
  if (now.length !== known.length || now.some((voice, place) => voice !== known[place])) known = now
  return known
}

function onVoices(notify: () => void) {
  const synthesis = speech()
  synthesis?.addEventListener?.('voiceschanged', notify)
  return () => synthesis?.removeEventListener?.('voiceschanged', notify)
}

/** Voices of one language, those that work on this device first. */
export function useVoices(language: Language): readonly SpeechSynthesisVoice[] {
  const voices = useSyncExternalStore(onVoices, voicesNow)
  return voices
    .filter((voice) => voice.lang.toLowerCase().startsWith(language))
    .toSorted((one, other) => Number(other.localService) - Number(one.localService))
}

type Needs = { voice: SpeechSynthesisVoice | null; language: Language }

/** Reads texts aloud with a voice of the browser. `speak` replaces what is being read. */
export function useReadAloud({ voice, language }: Needs) {
  const [speaking, setSpeaking] = useState(false)
  const stop = useCallback(() => {
    speech()?.cancel()
    setSpeaking(false)
  }, [])
  const speak = useCallback(
    (text: string) => {
      const synthesis = speech()
      if (!synthesis || !voice) return
      synthesis.cancel()
      const utterance = new SpeechSynthesisUtterance(text)
      Object.assign(utterance, { voice, lang: voice.lang || language })
      utterance.addEventListener('start', () => setSpeaking(true))
      utterance.addEventListener('end', () => setSpeaking(false))
      utterance.addEventListener('error', () => setSpeaking(false))
      synthesis.speak(utterance)
    },
    [voice, language],
  )
  useEffect(() => stop, [stop])
  return { speaking, speak, stop }
}
