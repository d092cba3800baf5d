import { azureApi, type AzureDeployment } from '../wire/azure-address.ts'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import { audioTranscriptions } from './audio-transcriptions.ts'
import { guardedTranscriber, type Limits } from './guarded-transcriber.ts'
import type { Transcriber } from './transcriber.ts'

/** The first that knows Whisper and the newer models. */
const defaultApiVersion = '2025-03-01-preview'

/** Speech models of Azure OpenAI, at the address of their deployment. */
export function azureOpenAiTranscriber(options: WireOptions & Limits & AzureDeployment): Transcriber {
  const api = azureApi(options, 'audio/transcriptions', defaultApiVersion)
  return guardedTranscriber(audioTranscriptions({ ...options, ...api, audioLeavesMachine: true }), options)
}
