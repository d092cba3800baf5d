import type { Language } from '@maju/contracts/basics'
import { useState } from 'react'
import { browserRecognition } from '../../shared/answer/speech-recognition.ts'
import { keptText } from '../../shared/kept.ts'
import { useVoices } from '../../shared/voice/use-read-aloud.ts'

const readKey = 'maju.room.read-aloud'
const voiceKey = (language: Language) => `maju.room.voice.${language}`

/**
 * What may sound and listen in the room. Reading aloud is remembered on this device. Leave to use the microphone is
 * given anew for each visit, and is off until then.
 */
export function useVoiceSettings(language: Language) {
  const voices = useVoices(language)
  const [wanted, setWanted] = useState(() => keptText.read(readKey) === '1')
  const [voiceName, setVoiceName] = useState(() => keptText.read(voiceKey(language)))
  const [spoken, setSpoken] = useState(false)
  const voice = voices.find(({ name }) => name === voiceName) ?? voices[0] ?? null
  return {
    voices,
    voice,
    reads: wanted && voice !== null,
    setReads: (next: boolean) => {
      keptText.write(readKey, next ? '1' : '0')
      setWanted(next)
    },
    chooseVoice: (name: string) => {
      keptText.write(voiceKey(language), name)
      setVoiceName(name)
    },
    canListen: browserRecognition() !== null,
    spoken,
    setSpoken,
  }
}
export type VoiceSettings = ReturnType<typeof useVoiceSettings>
