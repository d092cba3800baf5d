import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** What can go wrong with a request, whatever was asked. */
export type Fault =
  | { status: number; code?: string; headers?: Record<string, string> }
  /** These bytes where a reply is expected. */
  | { bytes: string }
  /** Takes the request and never answers. */
  | { hang: true }
  /** Half a reply, then nothing more. */
  | { stall: true }
  /** Half a reply, then a good end. */
  | { truncate: true }
  /** Half a reply, then the connection breaks. */
  | { resetMiddle: true }
  | { reset: true }
  /** Talks without end. */
  | { flood: true }
  /** Sends the caller elsewhere. */
  | { redirect: true }

/** What a provider does with one request. */
export type Behaviour<Said> = { say: Said } | Fault

export type SeenRequest = {
  path: string
  headers: IncomingMessage['headers']
  /** One character a byte. */
  body: string
}

/** How a service answers one request. */
export type Answer<Said> = {
  contentType: string
  whole(said: Said): string
  /** Where it is not 200 and a type alone that come with a whole reply. */
  status?: number
  headers?: Record<string, string>
  /** A reply that is cut in the middle. */
  half: string
  /** How a reply without end begins, and what it repeats. */
  endless: { opening: string; piece: string }
  /** An error, with what real services like to repeat in it. */
  error(code: string, message: string): unknown
}

export const json = { contentType: 'application/json', endless: { opening: '[', piece: `"${'x'.repeat(16_384)}",` } }

export type BadServer<Said> = {
  url: string
  requests: SeenRequest[]
  /** The behaviours of the next requests, in order; the last one stays. */
  play(behaviours: (Behaviour<Said> | ((request: SeenRequest) => Behaviour<Said>))[]): void
  /** Requests that were neither answered to the end nor left by the caller. */
  underWay(): number
  floodedBytes(): number
  close(): Promise<void>
}

/** Speaks on 127.0.0.1 as the services do that `answerTo` knows, well or badly. */
export async function startBadServer<Said>(
  answerTo: (request: SeenRequest) => Answer<Said> | null,
): Promise<BadServer<Said>> {
  const requests: SeenRequest[] = []
  const sockets = new Set<Socket>()
  const underWay = new Set<ServerResponse>()
  let script: Parameters<BadServer<Said>['play']>[0] = []
  let flooded = 0

  const server = createServer((request, response) => {
    underWay.add(response)
    response.on('close', () => underWay.delete(response))
    reply(request, response).catch(() => response.destroy())
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
  })

  async function reply(request: IncomingMessage, response: ServerResponse) {
    let body = ''
    for await (const piece of request.setEncoding('latin1')) body += String(piece)
    const seen = { path: request.url ?? '/', headers: request.headers, body }
    requests.push(seen)
    const answer = answerTo(seen)
    const next = script.length > 1 ? script.shift() : script[0]
    if (!answer || !next) return void response.writeHead(404).end('{}')
    const behaviour = typeof next === 'function' ? next(seen) : next
    if ('flood' in behaviour) return await flood(response, answer)
    play(behaviour, { response, answer, seen })
  }

  async function flood(response: ServerResponse, { contentType, endless }: Answer<Said>) {
    const closed = once(response, 'close')
    response.writeHead(200, { 'content-type': contentType }).write(endless.opening)
    while (!response.destroyed && flooded < 64 * 1024 * 1024) {
      flooded += endless.piece.length
      if (!response.write(endless.piece)) await Promise.race([once(response, 'drain'), closed])
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

type What<Said> = { response: ServerResponse; answer: Answer<Said>; seen: SeenRequest }

function play<Said>(
  behaviour: Exclude<Behaviour<Said>, { flood: true }>,
  { response, answer, seen }: What<Said>,
): void {
  if ('hang' in behaviour) return
  if ('reset' in behaviour) return void response.socket?.resetAndDestroy()
  if ('redirect' in behaviour) return void response.writeHead(307, { location: `/elsewhere${seen.path}` }).end()
  if ('status' in behaviour) {
    const { status, code = 'some_error', headers = {} } = behaviour
    response.writeHead(status, { 'content-type': json.contentType, ...headers })
    // Real services repeat keys and what was sent in their errors; so does this one.
    const message = `You sent ${Object.values(seen.headers).join(' ')} ${seen.body}`
    return void response.end(JSON.stringify(answer.error(code, message)))
  }
  const isWhole = 'say' in behaviour
  const headers = { 'content-type': answer.contentType, ...(isWhole && answer.headers) }
  response.writeHead((isWhole && answer.status) || 200, headers)
  if ('bytes' in behaviour) response.end(behaviour.bytes)
  else if ('say' in behaviour) response.end(answer.whole(behaviour.say))
  else {
    response.write(answer.half)
    if ('truncate' in behaviour) response.end()
    if ('resetMiddle' in behaviour) setTimeout(() => response.socket?.resetAndDestroy(), 30)
  }
}
