import { expect, onTestFinished, test, vi } from 'vitest'
import type { BadServer } from './bad-server.conformance.ts'
import { secretKey } from './provider.conformance.ts'

const trap = 'trap-of-the-environment'
const keys = [
  'OPENAI_API_KEY',
  'AZURE_API_KEY',
  'AZURE_OPENAI_API_KEY',
  'AZURE_RESOURCE_NAME',
  'AZURE_SPEECH_KEY',
  'ANTHROPIC_API_KEY',
  'GOOGLE_API_KEY',
  'GOOGLE_GENERATIVE_AI_API_KEY',
]
const addresses = ['OPENAI_BASE_URL', 'ANTHROPIC_BASE_URL']

/** Nothing that an adapter uses may come out of the environment. Undone when the test ends. */
export function setTraps(): void {
  for (const name of keys) vi.stubEnv(name, trap)
  for (const name of addresses) vi.stubEnv(name, `http://127.0.0.1:9/${trap}`)
  onTestFinished(() => void vi.unstubAllEnvs())
}

/** How each is made for an address, with `secretKey`; the path that it asks and the header that carries the key. */
export type WireAdapters<Made, Given> = Record<
  string,
  { make: (url: string, options: Given) => Made; path: string; keyHeader: string }
>

type Options<Made, Said> = {
  adapters: WireAdapters<Made, object>
  server: BadServer<Said>
  said: Said
  call(made: Made): Promise<unknown>
}

/** Every adapter over HTTP passes this. */
export function keepsItsKeyInItsHeader<Made, Said>({ adapters, server, said, call }: Options<Made, Said>): void {
  test.each(Object.entries(adapters))('%s sends the key in its header and nowhere else', async (_name, adapter) => {
    setTraps()
    const { play, url, requests } = server
    play([{ say: said }])
    await call(adapter.make(url, {}))
    expect(requests.map(({ path }) => path)).toEqual([adapter.path])
    const headers = Object.entries(requests[0]?.headers ?? {})
    const carriers = headers.filter(([, value]) => value?.includes(secretKey)).map(([name]) => name)
    expect(carriers).toEqual([adapter.keyHeader])
    expect(JSON.stringify(requests)).not.toContain(trap)
  })
}
