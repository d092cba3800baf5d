import { once } from 'node:events'
import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'

export type Asked = { path: string; query: URLSearchParams; headers: Record<string, unknown>; at: number }

/** A register on this machine: answers by path; closes after the test. */
export async function register(answer: (asked: Asked) => Uint8Array | string | number) {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const one = { path: url.pathname, query: url.searchParams, headers: request.headers, at: performance.now() }
    asked.push(one)
    const said = answer(one)
    if (typeof said === 'number') response.writeHead(said).end()
    else response.end(said)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, asked }
}

export const patient = new AbortController().signal
