import { randomUUID } from 'node:crypto'
import { becomeGuest, register, type SignedIn } from '@maju/contracts/account'
import type { Route } from '@maju/contracts/route'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { z } from 'zod'

export const PASSWORD = 'four quiet words here'

type Sent = {
  params?: Record<string, string | number>
  query?: Record<string, string>
  body?: unknown
  /** For a route that takes bytes. */
  bytes?: Uint8Array
  headers?: Record<string, string>
}

/** Somebody with a browser: keeps cookies, says where the request comes from. */
export type Visitor = {
  /** Calls a contract route; the raw reply. */
  send: (route: Route, sent?: Sent) => Promise<LightMyRequestResponse>
  /** Calls a contract route and gives its parsed reply. @throws Error with the problem when the status is not the contract's. */
  call: <R extends z.ZodType>(route: Route<z.ZodType, z.ZodType, z.ZodType, R>, sent?: Sent) => Promise<z.output<R>>
  cookies: Map<string, string>
}

export type Member = Visitor & { accountId: string; email: string }

export type Visitors = {
  /** Nobody yet. */
  stranger: () => Visitor
  guest: () => Promise<Visitor & { accountId: string }>
  /** Registered; the first one of a house is its administrator. */
  registered: (name?: string) => Promise<Member>
  /** The administrator and somebody who is not. */
  administrator: () => Promise<Member>
}

export function visitors(app: FastifyInstance): Visitors {
  let firstIsTaken: Promise<Member> | null = null
  const signUp = async (name: string): Promise<Member> => {
    const visitor = visitorOf(app)
    const email = `${randomUUID()}@example.com`
    const { account } = await visitor.call(register, { body: { email, password: PASSWORD, name, language: 'ko' } })
    return { ...visitor, email, accountId: account.id }
  }
  const administrator = () => (firstIsTaken ??= signUp('운영자'))
  return {
    stranger: () => visitorOf(app),
    async guest() {
      const visitor = visitorOf(app)
      const { account } = await visitor.call(becomeGuest, { body: { language: 'ko' } })
      return { ...visitor, accountId: account.id }
    },
    async registered(name = '홍길동') {
      await administrator()
      return signUp(name)
    },
    administrator,
  }
}

/** The address of a route with its parameters filled in. */
export function addressOf(route: Route, { params = {}, query = {} }: Sent = {}): string {
  const path = route.path.replaceAll(/:(\w+)/g, (_match, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams(query).toString()
  return `/api/v2${path}${search && `?${search}`}`
}

function visitorOf(app: FastifyInstance): Visitor {
  const cookies = new Map<string, string>()

  async function send(route: Route, sent: Sent = {}) {
    const reply = await app.inject({
      method: route.method,
      url: addressOf(route, sent),
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(sent.body !== undefined && { 'content-type': 'application/json' }),
        ...(sent.bytes && { 'content-type': 'application/octet-stream' }),
        ...sent.headers,
      },
      cookies: Object.fromEntries(cookies),
      ...(sent.body !== undefined && { payload: JSON.stringify(sent.body) }),
      ...(sent.bytes && { payload: Buffer.from(sent.bytes) }),
    })
    for (const { name, value, maxAge, expires } of reply.cookies) {
      if (value === '' || maxAge === 0 || (expires && expires.getTime() === 0)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return reply
  }

  return {
    cookies,
    send,
    async call(route, sent) {
      const reply = await send(route, sent)
      if (reply.statusCode !== route.status) throw new Error(`${route.name} gave ${reply.statusCode}: ${reply.body}`)
      return route.reply.parse(reply.body === '' ? undefined : reply.json())
    },
  }
}

/** The access token of a signed-in reply as a header, for a program. */
export const bearer = ({ tokens }: SignedIn) => ({ authorization: `Bearer ${tokens.accessToken}` })
