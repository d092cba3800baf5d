import { azureDeployment, datedVersion } from '../wire/azure-address.ts'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import { audioTranscriptions } from './audio-transcriptions.ts'
import { guardedTranscriber, type Limits } from './guarded-transcriber.ts'
import type { Transcriber } from './transcriber.ts'

export type AzureOpenAiOptions = WireOptions &
  Limits & {
    /** `https://<resource>.openai.azure.com`, with or without `/openai` and `/openai/v1` behind it. */
    endpoint: string
    apiKey: string
    /** Name of the deployment of a speech model, which need not be the name of the model. */
    deployment: string
    /** A date. Default: the first that knows Whisper and the newer models. Other words, as the `v1` API has them, are not for these addresses. */
    apiVersion?: string
  }

const defaultApiVersion = '2025-03-01-preview'

/** Speech models of Azure OpenAI, at the address of their deployment. */
export function azureOpenAiTranscriber(options: AzureOpenAiOptions): Transcriber {
  const { endpoint, apiKey, deployment, apiVersion } = options
  const url = new URL(`${azureDeployment(endpoint, deployment)}/audio/transcriptions`)
  url.searchParams.set('api-version', datedVersion(apiVersion) ?? defaultApiVersion)
  const raw = audioTranscriptions({
    ...options,
    provider: 'azure',
    model: deployment,
    url,
    headers: { 'api-key': apiKey },
    audioLeavesMachine: true,
  })
  return guardedTranscriber(raw, options)
}
