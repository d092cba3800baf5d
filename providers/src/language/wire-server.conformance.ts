import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import {
  chatCompletions,
  generateContent,
  messages,
  responses,
  type Said,
  type WireFormat,
} from './wire-formats.conformance.ts'

/** What the server does with one request. */
export type Behaviour =
  | { say: string; ending?: Said['ending'] }
  | { status: number; code?: string; headers?: Record<string, string> }
  /** Status 200 and these bytes, of the kind that was asked for. */
  | { bytes: string }
  /** Takes the request and never answers. */
  | { hang: true }
  /** Says this much in a stream, then nothing more. */
  | { stallAfter: string }
  /** Says this much in a stream, then the connection ends in good order. */
  | { truncateAfter: string }
  /** Says this much in a stream, then the connection breaks. Without a stream it breaks at once. */
  | { resetAfter: string }
  | { reset: true }
  /** Talks without end. */
  | { flood: true }
  /** Sends the caller elsewhere. */
  | { redirect: string }
  /** Refuses a request that asks for structured output, else says this. */
  | { plainOnly: string }

export type SeenRequest = { path: string; headers: IncomingMessage['headers']; body: string }

export type WireServer = {
  url: string
  requests: SeenRequest[]
  /** The behaviours of the next requests, in order; the last one stays. */
  play(behaviours: Behaviour[]): void
  /** Requests that were neither answered to the end nor left by the caller. */
  underWay(): number
  floodedBytes(): number
  close(): Promise<void>
}

const formats: readonly (readonly [RegExp, WireFormat])[] = [
  [/\/responses$/, responses],
  [/\/chat\/completions$/, chatCompletions],
  [/\/messages$/, messages],
  [/:(?:generate|streamGenerate)Content$/, generateContent],
]

const readBody = async (request: IncomingMessage): Promise<string> => {
  let body = ''
  for await (const piece of request.setEncoding('utf8')) body += String(piece)
  return body
}

const asksForStructure = (body: string): boolean =>
  /"(?:json_schema|responseSchema|responseJsonSchema|output_format|output_config)"/.test(body)

/** Speaks every wire format of our adapters on 127.0.0.1, well or badly. */
export async function startWireServer(): Promise<WireServer> {
  const requests: SeenRequest[] = []
  const sockets = new Set<Socket>()
  const underWay = new Set<ServerResponse>()
  let script: Behaviour[] = []
  let flooded = 0

  const server = createServer((request, response) => {
    underWay.add(response)
    response.on('close', () => underWay.delete(response))
    answer(request, response).catch(() => response.destroy())
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
  })

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const body = await readBody(request)
    const { pathname: path, search } = new URL(request.url ?? '/', 'http://local')
    requests.push({ path: path + search, headers: request.headers, body })
    const format = formats.find(([pattern]) => pattern.test(path))?.[1]
    const behaviour = script.length > 1 ? script.shift() : script[0]
    if (!format || !behaviour) return void response.writeHead(404).end('{}')
    const streamed = /stream/i.test(path) || /"stream":true/.test(body)
    const what = { response, format, streamed, secret: secretOf(request) + body }
    if ('flood' in behaviour) return await flood(what)
    if ('plainOnly' in behaviour)
      return play(
        asksForStructure(body) ? { status: 400, code: 'invalid_request_error' } : { say: behaviour.plainOnly },
        what,
      )
    play(behaviour, what)
  }

  async function flood({
    response,
    format,
    streamed,
  }: {
    response: ServerResponse
    format: WireFormat
    streamed: boolean
  }) {
    const closed = once(response, 'close')
    response.writeHead(200, { 'content-type': streamed ? 'text/event-stream' : 'application/json' })
    const { opening } = format.frames({ text: 'x'.repeat(6), ending: 'complete' })
    const piece = streamed ? (opening.at(-1) ?? '') : `"${'x'.repeat(16_384)}",`
    if (streamed) response.write(opening.slice(0, -1).join(''))
    else response.write('[')
    while (!response.destroyed && flooded < 64 * 1024 * 1024) {
      flooded += piece.length
      if (!response.write(piece)) await Promise.race([once(response, 'drain'), closed])
    }
  }

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    play(behaviours) {
      script = [...behaviours]
      requests.length = 0
      flooded = 0
    },
    underWay: () => underWay.size,
    floodedBytes: () => flooded,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** Real services repeat keys and prompts in their errors; so does this one. */
const secretOf = ({ headers }: IncomingMessage): string =>
  [headers.authorization, headers['api-key'], headers['x-api-key'], headers['x-goog-api-key']].join(' ')

type What = { response: ServerResponse; format: WireFormat; streamed: boolean; secret: string }

function play(behaviour: Exclude<Behaviour, { flood: true } | { plainOnly: string }>, what: What): void {
  if ('hang' in behaviour) return
  if ('reset' in behaviour) what.response.socket?.resetAndDestroy()
  else if ('redirect' in behaviour) what.response.writeHead(307, { location: behaviour.redirect }).end()
  else if ('bytes' in behaviour) open(what).end(behaviour.bytes)
  else if ('say' in behaviour) say(behaviour, what)
  else if ('status' in behaviour) refuse(behaviour, what)
  else sayHalf(behaviour, what)
}

function refuse(
  { status, code = 'some_error', headers = {} }: Extract<Behaviour, { status: number }>,
  what: What,
): void {
  what.response.writeHead(status, { 'content-type': 'application/json', ...headers })
  what.response.end(JSON.stringify(what.format.error(code, `You sent ${what.secret}`)))
}

const open = ({ response, streamed }: What): ServerResponse =>
  response.writeHead(200, { 'content-type': streamed ? 'text/event-stream' : 'application/json' })

function say(behaviour: Extract<Behaviour, { say: string }>, what: What): void {
  const said = { text: behaviour.say, ending: behaviour.ending ?? 'complete' }
  const { opening, closing } = what.format.frames(said)
  open(what).end(what.streamed ? [...opening, ...closing].join('') : JSON.stringify(what.format.whole(said)))
}

/** Begins a reply; then silence, an early end or a broken connection. */
function sayHalf(
  behaviour: Extract<Behaviour, { stallAfter: string } | { truncateAfter: string } | { resetAfter: string }>,
  what: What,
): void {
  const { format, response, streamed } = what
  const [text] = Object.values(behaviour)
  open(what).write(streamed ? format.frames({ text: text ?? '', ending: 'complete' }).opening.join('') : '{"id"')
  if ('truncateAfter' in behaviour) response.end()
  if ('resetAfter' in behaviour) setTimeout(() => response.socket?.resetAndDestroy(), 30)
}
