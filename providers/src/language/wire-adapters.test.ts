import { inspect } from 'node:util'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { anthropic } from './anthropic.ts'
import { azureOpenAi } from './azure-open-ai.ts'
import { ProviderError } from '../provider-error.ts'
import { overTheWire, secretKey } from '../wire/provider.conformance.ts'
import { keepsItsKeyInItsHeader, setTraps, type WireAdapters } from '../wire/wire-adapters.conformance.ts'
import type { SdkOptions } from './ai-sdk-model.ts'
import { google } from './google.ts'
import { behavesLikeALanguageModel, verdict } from './language-model.conformance.ts'
import type { LanguageModel } from './language-model.ts'
import { openAiCompatible } from './open-ai-compatible.ts'
import { openAi } from './open-ai.ts'
import { plainOnly, startWireServer } from './wire-server.conformance.ts'

type Make = (url: string, wire: SdkOptions) => LanguageModel
const apiKey = secretKey

const adapters = {
  'openAi (responses)': {
    make: (url, wire) => openAi({ apiKey, model: 'gpt-6-luna', baseUrl: `${url}/v1`, api: 'responses', ...wire }),
    path: '/v1/responses',
    keyHeader: 'authorization',
  },
  'openAi (chat)': {
    make: (url, wire) => openAi({ apiKey, model: 'gpt-6-luna', baseUrl: `${url}/v1`, ...wire }),
    path: '/v1/chat/completions',
    keyHeader: 'authorization',
  },
  'azureOpenAi (v1)': {
    make: (url, wire) => azureOpenAi({ apiKey, endpoint: `${url}/`, deployment: 'mine', ...wire }),
    path: '/openai/v1/responses',
    keyHeader: 'api-key',
  },
  'azureOpenAi (dated)': {
    make: (url, wire) => azureOpenAi({ apiKey, endpoint: url, deployment: 'mine', apiVersion: '2024-10-21', ...wire }),
    path: '/openai/deployments/mine/chat/completions?api-version=2024-10-21',
    keyHeader: 'api-key',
  },
  google: {
    make: (url, wire) => google({ apiKey, model: 'gemini-3.8-flash', baseUrl: `${url}/v1beta`, ...wire }),
    path: '/v1beta/models/gemini-3.8-flash:generateContent',
    keyHeader: 'x-goog-api-key',
  },
  anthropic: {
    make: (url, wire) => anthropic({ apiKey, model: 'claude-haiku-5-5', baseUrl: `${url}/v1`, ...wire }),
    path: '/v1/messages',
    keyHeader: 'x-api-key',
  },
  openAiCompatible: {
    make: (url, wire) => openAiCompatible({ apiKey, model: 'gemma3:4b', baseUrl: `${url}/v1`, ...wire }),
    path: '/v1/chat/completions',
    keyHeader: 'authorization',
  },
} satisfies WireAdapters<LanguageModel, SdkOptions>

for (const [name, { make }] of Object.entries(adapters))
  behavesLikeALanguageModel(overTheWire(name, startWireServer, (url, wire: SdkOptions) => ({ model: make(url, wire) })))

const event = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`

const server = await startWireServer()
afterAll(() => server.close())

describe('on the wire', () => {
  afterEach(() => vi.restoreAllMocks())
  const request = { system: 'S', prompt: 'P', maxOutputTokens: 300, signal: new AbortController().signal }
  const good = { level: 3, quote: 'q' }
  const ask = (make: Make, wire: SdkOptions = {}) => make(server.url, wire).writeObject({ ...request, schema: verdict })

  keepsItsKeyInItsHeader({
    adapters,
    server,
    said: JSON.stringify(good),
    call: (model) => model.writeObject({ ...request, schema: verdict }),
  })

  test.each(Object.entries(adapters))('%s asks for the schema', async (_name, adapter) => {
    server.play([{ say: JSON.stringify(good) }])
    await ask(adapter.make)
    expect(server.requests[0]?.body).toContain('"additionalProperties":false')
    expect(server.requests[0]?.body).toContain('"quote"')
  })

  test.each([
    [
      'openAi',
      (fetch: typeof globalThis.fetch) => openAi({ apiKey, model: 'm', fetch }),
      'https://api.openai.com/v1/responses',
    ],
    [
      'anthropic',
      (fetch: typeof globalThis.fetch) => anthropic({ apiKey, model: 'm', fetch }),
      'https://api.anthropic.com/v1/messages',
    ],
    [
      'google',
      (fetch: typeof globalThis.fetch) => google({ apiKey, model: 'm', fetch }),
      'https://generativelanguage.googleapis.com/v1beta/models/m:generateContent',
    ],
  ] as const)(
    '%s without an address goes to the service itself, whatever the environment says',
    async (_name, make, url) => {
      setTraps()
      const asked: string[] = []
      const fetch: typeof globalThis.fetch = async (input) => {
        asked.push(String(input instanceof Request ? input.url : input))
        return new Response('{}', { status: 401 })
      }
      await expect(make(fetch).writeObject({ ...request, schema: verdict })).rejects.toMatchObject({
        kind: 'unauthorised',
      })
      expect(asked).toEqual([url])
    },
  )

  test.each(Object.entries(adapters))('%s prints nothing', async (_name, adapter) => {
    const printed = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name))
    const processWarning = vi.spyOn(process, 'emitWarning')
    server.play([{ status: 500 }])
    await expect(ask(adapter.make)).rejects.toMatchObject({ kind: 'broken' })
    server.play([{ say: JSON.stringify(good) }])
    await ask(adapter.make)
    for (const spy of [...printed, processWarning]) expect(spy).not.toHaveBeenCalled()
  })

  test.each(Object.entries(adapters))(
    '%s asks in words where structured output is rejected, and remembers it',
    async (_name, adapter) => {
      server.play([plainOnly(`Here you are:\n\`\`\`json\n${JSON.stringify(good)}\n\`\`\``)])
      const model = adapter.make(server.url, {})
      expect((await model.writeObject({ ...request, schema: verdict })).value).toEqual(good)
      expect(server.requests).toHaveLength(2)
      await model.writeObject({ ...request, schema: verdict })
      expect(server.requests).toHaveLength(3)
      expect(server.requests[2]?.body).toContain('Reply with one JSON value')
    },
  )

  test.each(['openAi (responses)', 'azureOpenAi (v1)'] as const)(
    '%s asks the service to store nothing',
    async (name) => {
      server.play([{ say: JSON.stringify(good) }])
      await ask(adapters[name].make)
      expect(JSON.parse(server.requests[0]?.body ?? '{}').store).toBe(false)
    },
  )

  test.each([
    ['openAi (responses)', '"max_output_tokens":1324'],
    ['openAi (chat)', '"max_completion_tokens":1324'],
    ['google', '"maxOutputTokens":1324'],
    ['anthropic', '"max_tokens":1324'],
    ['openAiCompatible', '"max_tokens":300'],
  ] as const)('%s asks for 300 tokens and its thinking on top: %s', async (name, limit) => {
    server.play([{ say: JSON.stringify(good) }])
    await ask(adapters[name].make)
    expect(server.requests[0]?.body).toContain(limit)
  })

  test('a repair attempt shows the model its reply and what is wrong with it', async () => {
    server.play([{ say: '{"level":9,"quote":"q"}' }, { say: JSON.stringify(good) }])
    await ask(adapters.openAiCompatible.make)
    const { messages } = JSON.parse(server.requests[1]?.body ?? '{}')
    expect(messages.at(-1).content).toContain('{"level":9,"quote":"q"}')
    expect(messages.at(-1).content).toContain('level: Too big')
  })

  test('the thinking of a local model is left out', async () => {
    server.play([{ say: `<think>level 1? {"level":1,"quote":"no"}</think>${JSON.stringify(good)}` }])
    expect((await ask(adapters.openAiCompatible.make)).value).toEqual(good)
  })

  test('a server without a key gets no authorization header', async () => {
    server.play([{ say: JSON.stringify(good) }])
    await ask((url, wire) => openAiCompatible({ baseUrl: `${url}/v1`, model: 'm', ...wire }))
    expect(server.requests[0]?.headers.authorization).toBe(undefined)
  })

  test.each([
    [400, 'content_filter', 'refused'],
    [400, 'API_KEY_INVALID', 'unauthorised'],
    [400, 'context_length_exceeded', 'broken'],
    [529, 'overloaded_error', 'overloaded'],
    [504, 'x', 'timeout'],
  ])('HTTP %i with code %s is %s', async (status, code, kind) => {
    server.play([{ status, code }])
    await expect(ask(adapters['azureOpenAi (v1)'].make)).rejects.toMatchObject({ kind })
  })

  const openAiError = event({ error: { type: 'x', code: 'rate_limit_exceeded', message: secretKey } })
  test.each([
    ['anthropic', event({ type: 'error', error: { type: 'overloaded_error', message: secretKey } }), 'overloaded'],
    ['google', event({ error: { code: 503, status: 'UNAVAILABLE', message: secretKey } }), 'overloaded'],
    ['openAi (chat)', openAiError, 'rate-limited'],
    ['openAiCompatible', openAiError, 'broken'],
    [
      'openAi (responses)',
      event({
        type: 'response.failed',
        sequence_number: 1,
        response: { error: { code: 'server_error', message: secretKey } },
      }),
      'broken',
    ],
  ] as const)('%s: an error inside a stream is typed and its text is not repeated', async (name, bytes, kind) => {
    server.play([{ bytes }])
    const parts = adapters[name].make(server.url, {}).streamText(request)[Symbol.asyncIterator]()
    const error: unknown = await parts.next().catch((reason: unknown) => reason)
    expect(error).toMatchObject({ kind, retryable: true })
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(secretKey)
  })

  test('a spent quota is a rate limit that is not worth a retry', async () => {
    server.play([{ status: 429, code: 'insufficient_quota' }])
    await expect(ask(adapters['openAi (chat)'].make)).rejects.toMatchObject({
      kind: 'rate-limited',
      retryable: false,
      message: 'openai has had too many requests (HTTP 429, insufficient_quota)',
    })
  })

  test.each([
    [{ 'retry-after-ms': '1500' }, 1.5],
    [{ 'retry-after': '999999999' }, 86_400],
    [{ 'retry-after': '-5' }, undefined],
    [{ 'retry-after': 'soon' }, undefined],
  ] satisfies [Record<string, string>, number | undefined][])(
    'the headers %o mean a wait of %s seconds',
    async (headers, seconds) => {
      server.play([{ status: 429, headers }])
      await expect(ask(adapters.anthropic.make)).rejects.toSatisfy(
        (error) => error instanceof ProviderError && error.retryAfterSeconds === seconds,
      )
    },
  )

  test('an address where nobody listens is unreachable', async () => {
    const nowhere = await startWireServer()
    await nowhere.close()
    await expect(ask(() => openAiCompatible({ baseUrl: `${nowhere.url}/v1`, model: 'm' }))).rejects.toMatchObject({
      kind: 'unreachable',
      retryable: true,
    })
  })
})
