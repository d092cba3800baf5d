import { baseAddress } from './base-address.ts'
import { isThisMachine } from './this-machine.ts'

/** OpenAI, or any server that speaks as it does. */
export type OpenAiServer = {
  /** How it is named beside what it gives and in errors. Default `openai`. */
  provider?: string
  /** Left out where the server asks for none. */
  apiKey?: string
  model: string
  /** Default: OpenAI itself. With `/v1` at its end. */
  baseUrl?: string
}

/** Where one of its APIs is, what carries the key there, and whether that is another machine. */
export function openAiApi(server: OpenAiServer, path: string) {
  const { provider = 'openai', apiKey, model, baseUrl = 'https://api.openai.com/v1' } = server
  const url = new URL(`${baseAddress(baseUrl)}/${path}`)
  const headers: Record<string, string> = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }
  return { provider, model, url, headers, leavesMachine: !isThisMachine(url.hostname) }
}
