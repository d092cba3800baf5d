import { azureApi, type AzureDeployment } from '../wire/azure-address.ts'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import { audioSpeech } from './audio-speech.ts'
import { guardedSpeaker, type Limits } from './guarded-speaker.ts'
import { openAiVoices } from './open-ai.ts'
import type { Speaker } from './speaker.ts'
import type { Voices } from './voices.ts'

/** The first that knows the newer models. */
const defaultApiVersion = '2025-03-01-preview'

/** Speaking models of Azure OpenAI, at the address of their deployment. */
export function azureOpenAiSpeaker(options: WireOptions & Limits & AzureDeployment & { voices?: Voices }): Speaker {
  const api = azureApi(options, 'audio/speech', defaultApiVersion)
  const voices = { ...openAiVoices, ...options.voices }
  return guardedSpeaker(audioSpeech({ ...options, ...api, voices, textLeavesMachine: true }), options)
}
