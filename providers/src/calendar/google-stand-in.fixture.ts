import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { googleData } from './google-data.fixture.ts'

export const CLIENT = { clientId: 'client-of-the-operator', clientSecret: 'secret-of-the-operator' }
const SCOPE = 'https://www.googleapis.com/auth/calendar.app.created'

/** How one request goes wrong: before anything happened, or after all of it. */
export type StandInFault =
  | { before: number; reason?: string; retryAfter?: string }
  | { after: number | 'reset' | 'hang' }
  | 'reset'

type Asked = {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: string
}
type Reply = { status: number; body?: unknown; location?: string }

const problem = (status: number, reason: string): Reply => ({
  status,
  body: { error: { code: status, message: 'No.', errors: [{ domain: 'calendar', reason, message: 'No.' }] } },
})
const oauthProblem = (status: number, error: string): Reply => ({ status, body: { error, error_description: 'No.' } })

/** Speaks as Google's consent page, token service and Calendar API do, on this machine. */
export async function googleStandIn({ now = () => new Date() }: { now?: () => Date } = {}) {
  const data = googleData(now)
  const asked: Asked[] = []
  const codes = new Map<string, { challenge: string; redirectUri: string }>()
  const refreshTokens = new Set<string>()
  const accessTokens = new Map<string, string>()
  const control = {
    /** Asked for every request, in order. */
    fault: (_asked: Asked): StandInFault | null => null,
    /** What the person ticks. */
    granted: SCOPE,
  }

  /** The page where the person says yes; sends them back at once. */
  function consent(query: URLSearchParams): Reply {
    const isRight =
      query.get('client_id') === CLIENT.clientId &&
      query.get('response_type') === 'code' &&
      query.get('code_challenge_method') === 'S256' &&
      query.get('scope') === SCOPE &&
      query.get('include_granted_scopes') === 'true'
    if (!isRight) return problem(400, 'invalid_request')
    const code = `4/${randomUUID()}`
    const redirectUri = query.get('redirect_uri') ?? ''
    codes.set(code, { challenge: query.get('code_challenge') ?? '', redirectUri })
    const back = new URLSearchParams({ state: query.get('state') ?? '', code, scope: control.granted })
    return { status: 302, location: `${redirectUri}?${back.toString()}` }
  }

  function token(given: URLSearchParams): Reply {
    if (given.get('client_id') !== CLIENT.clientId || given.get('client_secret') !== CLIENT.clientSecret)
      return oauthProblem(401, 'invalid_client')
    const refreshToken = given.get('grant_type') === 'refresh_token' ? given.get('refresh_token') : spend(given)
    if (refreshToken === null || !refreshTokens.has(refreshToken)) return oauthProblem(400, 'invalid_grant')
    const accessToken = `ya29.${randomUUID()}`
    accessTokens.set(accessToken, refreshToken)
    const fresh = given.get('grant_type') === 'refresh_token' ? {} : { refresh_token: refreshToken }
    const body = { access_token: accessToken, expires_in: 3599, token_type: 'Bearer', scope: control.granted, ...fresh }
    return { status: 200, body }
  }

  /** A code is good once, with the verifier of its challenge. */
  function spend(given: URLSearchParams): string | null {
    const code = codes.get(given.get('code') ?? '')
    codes.delete(given.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(given.get('code_verifier') ?? '')
      .digest('base64url')
    if (!code || code.challenge !== challenge || code.redirectUri !== given.get('redirect_uri')) return null
    const refreshToken = `1//${randomUUID()}`
    refreshTokens.add(refreshToken)
    return refreshToken
  }

  function revoke(query: URLSearchParams): Reply {
    return refreshTokens.delete(query.get('token') ?? '')
      ? { status: 200, body: {} }
      : oauthProblem(400, 'invalid_token')
  }

  function calendarApi({ method, path, query, headers, body }: Asked): Reply {
    const access = accessTokens.get(/^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '')
    if (access === undefined || !refreshTokens.has(access)) return problem(401, 'authError')
    const given = (body === '' ? {} : JSON.parse(body)) as Record<string, unknown> &
      Partial<Record<'id' | 'summary' | 'timeZone', string>>
    if (method === 'POST' && path === '/calendar/v3/calendars') return { status: 200, body: data.makeCalendar(given) }
    const [, calendarId, eventId] = /^\/calendar\/v3\/calendars\/([^/]+)\/events(?:\/([^/]+))?$/.exec(path) ?? []
    const calendar = data.calendars.get(decodeURIComponent(calendarId ?? ''))
    if (!calendar) return problem(404, 'notFound')
    if (method === 'GET') {
      const from = { sync: query.get('syncToken'), page: query.get('pageToken') }
      const page = data.list(calendar, { ...from, limit: Number(query.get('maxResults')) })
      return page === null ? problem(410, 'fullSyncRequired') : { status: 200, body: page }
    }
    if (method === 'POST') {
      const id = given.id ?? randomUUID().replaceAll('-', '')
      if (!/^[a-v0-9]{5,1024}$/.test(id)) return problem(400, 'invalid')
      if (calendar.events.has(id)) return problem(409, 'duplicate')
      return { status: 200, body: data.keep(calendar, { status: 'confirmed', ...withoutNulls(given), id }) }
    }
    const before = calendar.events.get(decodeURIComponent(eventId ?? ''))?.event
    if (!before) return problem(404, 'notFound')
    const match = headers['if-match']
    if (match !== undefined && match !== before.etag) return problem(412, 'conditionNotMet')
    if (before.status === 'cancelled') return problem(410, 'deleted')
    if (method === 'DELETE') {
      data.keep(calendar, { ...before, status: 'cancelled' })
      return { status: 204 }
    }
    return { status: 200, body: data.keep(calendar, patched(before, given)) }
  }

  function answer(request: Asked): Reply {
    if (request.path === '/o/oauth2/v2/auth') return consent(request.query)
    if (request.path === '/token') return token(new URLSearchParams(request.body))
    if (request.path === '/revoke') return revoke(request.query)
    return calendarApi(request)
  }

  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()))
  async function serve(request: IncomingMessage, response: ServerResponse) {
    let body = ''
    for await (const piece of request.setEncoding('utf8')) body += String(piece)
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const { method = 'GET', headers } = request
    const one = { method, path: pathname, query: searchParams, headers, body }
    asked.push(one)
    const fault = control.fault(one)
    if (fault === 'reset') return void response.socket?.resetAndDestroy()
    if (fault && 'before' in fault) {
      if (fault.retryAfter !== undefined) response.setHeader('retry-after', fault.retryAfter)
      return send(response, problem(fault.before, fault.reason ?? 'backendError'))
    }
    const reply = answer(one)
    if (fault === null) return send(response, reply)
    if (fault.after === 'reset') return void response.socket?.resetAndDestroy()
    if (fault.after !== 'hang') return send(response, problem(fault.after, 'backendError'))
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    control,
    ...data,
    expireAccess: () => accessTokens.clear(),
    /** The person takes the consent back at Google. */
    takeBack: () => refreshTokens.clear(),
    consents: () => refreshTokens.size,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
export type GoogleStandIn = Awaited<ReturnType<typeof googleStandIn>>

function send(response: ServerResponse, { status, body, location }: Reply) {
  response.writeHead(status, { 'content-type': 'application/json', ...(location !== undefined && { location }) })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

/** As a patch of Google's does: what is named takes the place of what was, null takes it away, objects are gone into. */
function patched<T extends Record<string, unknown>>(before: T, given: Record<string, unknown>): T {
  const after: Record<string, unknown> = { ...before }
  for (const [name, value] of Object.entries(given)) {
    if (value === null) delete after[name]
    else after[name] = isObject(value) && isObject(before[name]) ? patched(before[name], value) : withoutNulls(value)
  }
  return after as T
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const withoutNulls = <T>(value: T): T => (isObject(value) ? (patched({}, value) as T) : value)
