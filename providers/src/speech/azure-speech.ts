import type { Language } from '@maju/contracts/basics'
import { speechLocales } from '../speech-locales.ts'
import { azureRegion } from '../wire/azure-address.ts'
import { baseAddress } from '../wire/base-address.ts'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import { postForBytes } from '../wire/request.ts'
import { asXmlText } from '../wire/xml-text.ts'
import { guardedSpeaker, type Limits } from './guarded-speaker.ts'
import type { Speaker, SpeakRequest } from './speaker.ts'
import type { Voices } from './voices.ts'

export type AzureSpeechOptions = WireOptions &
  Limits & {
    key: string
    /** Of a region, by `azureSpeechAddress`, or of a resource, by `azureResourceAddress`. */
    url: string
    voices?: Voices
  }

const provider = 'azure-speech'
const usual: Record<Language, string> = { ko: 'ko-KR-SunHiNeural', en: 'en-US-JennyNeural' }
const path = 'cognitiveservices/v1'

/** Where a region such as `koreacentral` speaks. Throws `TypeError` where it is no name of one. */
export const azureSpeechAddress = (region: string): string =>
  `https://${azureRegion(region)}.tts.speech.microsoft.com/${path}`

/** Where a resource such as `https://<resource>.cognitiveservices.azure.com` speaks. */
export const azureResourceAddress = (endpoint: string): string => `${baseAddress(endpoint)}/tts/${path}`

/** Azure Speech: SSML in, MP3 out. */
export function azureSpeechSpeaker(options: AzureSpeechOptions): Speaker {
  const { key, url } = options
  const voices = { ...usual, ...options.voices }
  const headers = {
    'ocp-apim-subscription-key': key,
    'content-type': 'application/ssml+xml',
    'x-microsoft-outputformat': 'audio-24khz-48kbitrate-mono-mp3',
    'user-agent': 'maju',
  }
  return guardedSpeaker(
    {
      description: { provider, model: 'neural', languages: ['ko', 'en'], voices, textLeavesMachine: true },
      speak: (request) =>
        postForBytes({ provider, url, headers, body: ssml(request, voices), signal: request.signal }, options),
    },
    options,
  )
}

function ssml({ text, language }: SpeakRequest, voices: Record<Language, string>): string {
  const voice = `<voice name="${asXmlText(voices[language])}">${asXmlText(text)}</voice>`
  const head = `version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="${speechLocales[language]}"`
  return `<speak ${head}>${voice}</speak>`
}
