import type { WireOptions } from '../wire/bounded-fetch.ts'
import { audioTranscriptions } from './audio-transcriptions.ts'
import { guardedTranscriber, type Limits } from './guarded-transcriber.ts'
import type { Transcriber } from './transcriber.ts'

export type OpenAiOptions = WireOptions &
  Limits & {
    /** How it is named in a transcript and in errors. Default `openai`. */
    provider?: string
    /** Left out where the server asks for none. */
    apiKey?: string
    model: string
    /** Default: OpenAI itself. With `/v1` at its end. */
    baseUrl?: string
    /** Default: everything but an address of this machine is another machine. */
    audioLeavesMachine?: boolean
    secondsPerSecond?: number
  }

const thisMachine = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** OpenAI, or any server that speaks as it does. */
export function openAiTranscriber(options: OpenAiOptions): Transcriber {
  const { provider = 'openai', apiKey, model, baseUrl = 'https://api.openai.com/v1', secondsPerSecond } = options
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}/audio/transcriptions`)
  const raw = audioTranscriptions({
    ...options,
    provider,
    model,
    url,
    headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
    audioLeavesMachine: options.audioLeavesMachine ?? !thisMachine.test(url.hostname),
    ...(secondsPerSecond === undefined ? {} : { secondsPerSecond }),
  })
  return guardedTranscriber(raw, options)
}
