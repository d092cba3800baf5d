import { z } from 'zod'
import { baseAddress } from '../wire/base-address.ts'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import { asJson, postForJson } from '../wire/request.ts'
import { readReply } from '../wire/read-reply.ts'
import type { Embedder } from './embedder.ts'
import { guardedEmbedder, type Limits } from './guarded-embedder.ts'

export type GoogleOptions = WireOptions & Limits & { apiKey: string; model: string; baseUrl?: string }

const provider = 'google'
const tasks = { query: 'RETRIEVAL_QUERY', passage: 'RETRIEVAL_DOCUMENT' } as const
const reply = z.object({ embeddings: z.array(z.object({ values: z.array(z.number()) })) })

/** Google’s embedding models through the Generative Language API, which is told what each text is for. */
export function googleEmbedder(options: GoogleOptions): Embedder {
  const { apiKey, model, baseUrl = 'https://generativelanguage.googleapis.com/v1beta' } = options
  const name = `models/${model}`
  const url = `${baseAddress(baseUrl)}/models/${encodeURIComponent(model)}:batchEmbedContents`
  return guardedEmbedder(
    {
      description: { provider, model, textLeavesMachine: true },
      mostTexts: 100,
      async embed({ texts, kind, signal }) {
        const requests = texts.map((text) => ({ model: name, content: { parts: [{ text }] }, taskType: tasks[kind] }))
        const post = { provider, url, signal, ...asJson({ requests }, { 'x-goog-api-key': apiKey }) }
        const answer = await postForJson(post, options)
        return readReply(provider, reply, answer).embeddings.map(({ values }) => values)
      },
    },
    options,
  )
}
