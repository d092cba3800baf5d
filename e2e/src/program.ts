import { signedIn } from '@maju/contracts/account'

type Reply = { status: number; body: unknown }

/** Asks the house for something; a reply that is not JSON has the body null. */
export type Ask = (method: string, path: string, body?: object, key?: string) => Promise<Reply>

/** A program that talks to a house as a guest with a bearer token. Refusals are replies, a lost connection throws. */
export async function guestProgram(address: string): Promise<Ask> {
  let token = ''
  const ask: Ask = async (method, path, body, key) => {
    const reply = await fetch(`${address}/api/v2${path}`, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(key && { 'idempotency-key': key }),
      },
      body: body ? JSON.stringify(body) : null,
    })
    const text = await reply.text()
    return { status: reply.status, body: text === '' ? null : JSON.parse(text) }
  }
  const { body } = await ask('POST', '/auth/guest', { language: 'ko' })
  token = signedIn.parse(body).tokens.accessToken
  return ask
}
