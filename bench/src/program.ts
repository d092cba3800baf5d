import { randomUUID } from 'node:crypto'
import { z } from 'zod'

type Call = (method: string, path: string, body?: object) => Promise<Record<string, unknown>>

/** A program that talks to a house as a guest with a bearer token; throws with the problem document when it is refused. */
export async function program(address: string): Promise<Call> {
  let token = ''
  const call: Call = async (method, path, body) => {
    const reply = await fetch(`${address}/api/v2${path}`, {
      method,
      headers: {
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(token ? { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() } : {}),
      },
      body: body ? JSON.stringify(body) : null,
    })
    const text = await reply.text()
    if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}: ${text.slice(0, 300)}`)
    return text === '' ? {} : z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  }
  const { tokens } = await call('POST', '/auth/guest', { language: 'ko' })
  token = (tokens as { accessToken: string }).accessToken
  return call
}
