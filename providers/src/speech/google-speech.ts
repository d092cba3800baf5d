import { Buffer } from 'node:buffer'
import type { Language } from '@maju/contracts/basics'
import { z } from 'zod'
import { speechLocales } from '../speech-locales.ts'
import { baseAddress } from '../wire/base-address.ts'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import type { Authorise } from '../wire/google-access-token.ts'
import { readReply } from '../wire/read-reply.ts'
import { asJson, postForJson } from '../wire/request.ts'
import { guardedSpeaker, type Limits } from './guarded-speaker.ts'
import type { Speaker, SpeakRequest } from './speaker.ts'
import type { Voices } from './voices.ts'

export type GoogleSpeechOptions = WireOptions &
  Limits & {
    /** Asked for at every text, since tokens run out. */
    authorise: Authorise
    voices?: Voices
    /** Default: Google's own. */
    baseUrl?: string
  }

const provider = 'google-speech'
const usual: Record<Language, string> = { ko: 'ko-KR-Neural2-A', en: 'en-US-Neural2-C' }
const reply = z.object({ audioContent: z.base64() })

/** Google Cloud Text-to-Speech, version 1, `text:synthesize`. */
export function googleSpeechSpeaker(options: GoogleSpeechOptions): Speaker {
  const { authorise, baseUrl = 'https://texttospeech.googleapis.com' } = options
  const voices = { ...usual, ...options.voices }
  const url = `${baseAddress(baseUrl)}/v1/text:synthesize`

  const speak = async ({ text, language, signal }: SpeakRequest) => {
    const asked = {
      input: { text },
      voice: { languageCode: speechLocales[language], name: voices[language] },
      audioConfig: { audioEncoding: 'MP3' },
    }
    const post = { provider, url, signal, ...asJson(asked, await authorise(signal)) }
    return Buffer.from(readReply(provider, reply, await postForJson(post, options)).audioContent, 'base64')
  }
  return guardedSpeaker(
    {
      description: { provider, model: 'text-to-speech', languages: ['ko', 'en'], voices, textLeavesMachine: true },
      speak,
    },
    options,
  )
}
