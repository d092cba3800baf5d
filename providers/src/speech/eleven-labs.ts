import { baseAddress } from '../wire/base-address.ts'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import { asJson, postForBytes } from '../wire/request.ts'
import { guardedSpeaker, type Limits } from './guarded-speaker.ts'
import type { Speaker } from './speaker.ts'
import type { Voices } from './voices.ts'

export type ElevenLabsOptions = WireOptions &
  Limits & {
    apiKey: string
    /** The id of a voice of the account: every account has its own. */
    voice: string
    voices?: Voices
    /** Default: the one that speaks both languages. */
    model?: string
    baseUrl?: string
  }

const provider = 'elevenlabs'

/** ElevenLabs, `/v1/text-to-speech/<voice>`. */
export function elevenLabsSpeaker(options: ElevenLabsOptions): Speaker {
  const { apiKey, voice, model = 'eleven_multilingual_v2', baseUrl = 'https://api.elevenlabs.io' } = options
  const voices = { ko: voice, en: voice, ...options.voices }
  const headers = { 'xi-api-key': apiKey }
  return guardedSpeaker(
    {
      description: { provider, model, languages: ['ko', 'en'], voices, textLeavesMachine: true },
      speak: ({ text, language, signal }) => {
        const url = `${baseAddress(baseUrl)}/v1/text-to-speech/${encodeURIComponent(voices[language])}?output_format=mp3_44100_128`
        return postForBytes({ provider, url, signal, ...asJson({ text, model_id: model }, headers) }, options)
      },
    },
    options,
  )
}
