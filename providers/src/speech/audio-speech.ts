import type { Language } from '@maju/contracts/basics'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import { asJson, postForBytes } from '../wire/request.ts'
import type { RawSpeaker } from './raw-speaker.ts'

type AudioSpeech = WireOptions & {
  provider: string
  model: string
  url: string | URL
  headers: Record<string, string>
  voices: Record<Language, string>
  textLeavesMachine: boolean
}

/** OpenAI's `/audio/speech`, as OpenAI, Azure OpenAI, Kokoro, Speaches and others speak it. */
export function audioSpeech(options: AudioSpeech): RawSpeaker {
  const { provider, model, url, headers, voices, textLeavesMachine } = options
  return {
    description: { provider, model, languages: ['ko', 'en'], voices, textLeavesMachine },
    speak: ({ text, language, signal }) => {
      const asked = { model, input: text, voice: voices[language], response_format: 'mp3' }
      return postForBytes({ provider, url, signal, ...asJson(asked, headers) }, options)
    },
  }
}
