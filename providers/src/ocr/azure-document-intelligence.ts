import { setTimeout as sleep } from 'node:timers/promises'
import type { RecognisedSheet } from '@maju/contracts/recognition'
import { ProviderError } from '../provider-error.ts'
import { unreadable } from '../wire/bad-reply.ts'
import { baseAddress } from '../wire/base-address.ts'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import { inTime } from '../wire/deadline.ts'
import { readJsonReply } from '../wire/read-reply.ts'
import { exchange, type Limits } from '../wire/request.ts'
import { analysis, sheetOf } from './azure-analysis.ts'
import type { PictureRecogniser, RecognitionRequest } from './picture-recogniser.ts'

type DocumentIntelligenceOptions = WireOptions &
  Limits & {
    key: string
    /** `https://<resource>.cognitiveservices.azure.com`. */
    endpoint: string
    /** Default `prebuilt-read`, which reads and does nothing else. */
    model?: string
    /** Between two questions whether it is done, where the service does not say. Default 1. */
    pollSeconds?: number
  }

const provider = 'azure-document-intelligence'
const apiVersion = '2024-11-30'
/** The service says after how long to ask again; neither sooner nor much later makes sense. */
const shortestPoll = 0.1
const longestPoll = 10

/** Azure Document Intelligence (v4): a picture is handed over, and asked for until it has been read. */
export function azureDocumentIntelligence(options: DocumentIntelligenceOptions): PictureRecogniser {
  const { key, endpoint, model = 'prebuilt-read', timeoutSeconds = 60, pollSeconds = 1 } = options
  const base = `${baseAddress(endpoint)}/documentintelligence/documentModels/${encodeURIComponent(model)}`
  const headers = { 'ocp-apim-subscription-key': key }

  /** Where the result will be. Only its id is taken from what the service says: the key goes nowhere but to the endpoint. */
  async function begin({ picture, signal }: RecognitionRequest): Promise<string> {
    const url = `${base}:analyze?api-version=${apiVersion}&stringIndexType=utf16CodeUnit`
    const typed = { ...headers, 'content-type': 'application/octet-stream' }
    const begun = await exchange({ provider, url, headers: typed, body: picture, signal, method: 'POST' }, options)
    const id = /\/analyzeResults\/([A-Za-z0-9-]{1,100})(?:[?/]|$)/.exec(begun.headers.get('operation-location') ?? '')
    if (!id?.[1]) throw unreadable(provider)
    return `${base}/analyzeResults/${id[1]}?api-version=${apiVersion}`
  }

  async function result(url: string, signal: AbortSignal): Promise<RecognisedSheet> {
    while (true) {
      const { bytes, headers: told } = await exchange({ provider, url, headers, signal, method: 'GET' }, options)
      const { status, analyzeResult } = readJsonReply(provider, analysis, bytes)
      if (status === 'succeeded') return sheetOf(provider, analyzeResult)
      if (status !== 'running' && status !== 'notStarted')
        throw new ProviderError(provider, 'refused', { detail: 'it could not read the picture' })
      const asked = Number(told.get('retry-after') ?? pollSeconds)
      const seconds = Math.min(Math.max(Number.isFinite(asked) ? asked : pollSeconds, shortestPoll), longestPoll)
      await sleep(seconds * 1000, undefined, { signal })
    }
  }

  return {
    describe: () => ({ provider, model, pictureLeavesMachine: true }),
    recognise: ({ picture, signal: asked }) =>
      inTime({ provider, signal: asked, timeoutSeconds }, async (signal) =>
        result(await begin({ picture, signal }), signal),
      ),
  }
}
