import { refresh } from '@maju/contracts/account'
import type { Route } from '@maju/contracts/route'
import { ApiProblem, problemOf } from './api-problem.ts'
import { sessionRefresh } from './refresh.ts'

/** Input of any route, before its contract has been looked at. */
export type LooseInput = {
  params?: unknown
  query?: unknown
  body?: unknown
  bytes?: Blob
  signal?: AbortSignal
  patienceSeconds?: number
}

export type TransportNeeds = {
  fetch?: typeof fetch
  /** Told when the session is over and cannot be renewed. */
  onSessionEnd?: () => void
  timeoutSeconds?: number
}

/** Path and query values are words and numbers; anything else has no place in an address. */
function inAddress(values: unknown): [name: string, value: string][] {
  if (typeof values !== 'object' || values === null) return []
  return Object.entries(values).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[name, String(value)]] : [],
  )
}

function addressOf(route: Route, { params, query }: LooseInput): string {
  const values = new Map(inAddress(params))
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(values.get(name) ?? ''))
  const search = new URLSearchParams(inAddress(query))
  return `/api/v2${path}${search.size > 0 ? `?${search.toString()}` : ''}`
}

/** What a request carries and what it is called: bytes as they are, or JSON, or nothing. */
function carriedBy(route: Route, { body, bytes }: LooseInput): { body?: Blob | string; type?: string } {
  if (route.takes === 'bytes') return bytes ? { body: bytes, type: 'application/octet-stream' } : {}
  return body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' }
}

/** Bytes may have a slow way up. */
const bytesTakeLonger = 4

const isAbort = (thrown: unknown) => thrown instanceof DOMException && thrown.name === 'AbortError'

/** Sends requests of the contract; an expired session is renewed once, silently. */
export function transport({
  fetch: send = (...given) => fetch(...given),
  onSessionEnd,
  timeoutSeconds = 30,
}: TransportNeeds) {
  const refreshOnce = sessionRefresh({ exchange: exchangeRefreshCookie })

  /** Only the server's refusal ends a session; a server in trouble does not. */
  async function exchangeRefreshCookie() {
    const response = await request(refresh, { body: {} }, {})
    if (response.ok) return true
    const problem = await problemOf(response)
    if (problem.status === 401 || problem.status === 403) return false
    throw problem
  }

  async function request(route: Route, input: LooseInput, headers: Record<string, string>): Promise<Response> {
    const usual = timeoutSeconds * (route.takes === 'bytes' ? bytesTakeLonger : 1)
    const patience = input.patienceSeconds ?? usual
    const limit = route.kind === 'json' ? [AbortSignal.timeout(patience * 1000)] : []
    const signal = AbortSignal.any([...limit, ...(input.signal ? [input.signal] : [])])
    const { body, type } = carriedBy(route, input)
    try {
      return await send(addressOf(route, input), {
        method: route.method,
        credentials: 'same-origin',
        headers: { ...(type && { 'content-type': type }), ...headers },
        signal,
        ...(body !== undefined && { body }),
      })
    } catch (thrown) {
      if (isAbort(thrown)) throw thrown
      throw new ApiProblem('offline', { cause: thrown })
    }
  }

  async function requestWithSession(
    route: Route,
    input: LooseInput,
    headers: Record<string, string>,
  ): Promise<Response> {
    const sentAt = Date.now()
    const response = await request(route, input, headers)
    if (response.status !== 401 || route.access === 'public') return response
    if (await refreshOnce(sentAt)) return request(route, input, headers)
    onSessionEnd?.()
    return response
  }

  return requestWithSession
}
