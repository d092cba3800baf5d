import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Behaviour, SaidWord } from './transcriber.conformance.ts'

type Said = { text: string; words: readonly SaidWord[] }
type WireFormat = (said: Said, body: string) => unknown

const openAi: WireFormat = ({ text, words }, body) =>
  body.includes('verbose_json')
    ? {
        task: 'transcribe',
        text,
        words: words.map(({ text: word, startSecond: start, endSecond: end, confidence }) => ({
          word,
          start,
          end,
          ...(confidence === undefined ? {} : { probability: confidence }),
        })),
      }
    : { text }

const azureSpeech: WireFormat = ({ text, words }) => ({
  durationMilliseconds: 2000,
  combinedPhrases: [{ text }],
  phrases: [
    {
      text,
      confidence: 0.9,
      words: words.map((word) => ({
        text: word.text,
        offsetMilliseconds: word.startSecond * 1000,
        durationMilliseconds: (word.endSecond - word.startSecond) * 1000,
      })),
    },
  ],
})

const google: WireFormat = ({ text, words }) =>
  text === ''
    ? {}
    : {
        results: [
          {
            alternatives: [
              {
                transcript: text,
                confidence: 0.9,
                words: words.map(({ text: word, startSecond, endSecond, confidence = 0 }) => ({
                  word,
                  startTime: `${startSecond}s`,
                  endTime: `${endSecond}s`,
                  confidence,
                })),
              },
            ],
          },
        ],
      }

const formats: readonly (readonly [RegExp, WireFormat])[] = [
  [/\/audio\/transcriptions$/, openAi],
  [/\/speechtotext\/transcriptions:transcribe$/, azureSpeech],
  [/\/speech:recognize$/, google],
]

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
    let body = ''
    // One character a byte: the recording is among them.
    for await (const piece of request.setEncoding('latin1')) body += String(piece)
    const { pathname: path, search } = new URL(request.url ?? '/', 'http://local')
    requests.push({ path: path + search, headers: request.headers, body })
    const format = formats.find(([pattern]) => pattern.test(path))?.[1]
    const behaviour = script.length > 1 ? script.shift() : script[0]
    if (!format || !behaviour) return void response.writeHead(404).end('{}')
    if ('flood' in behaviour) return await flood(response)
    play(behaviour, { response, format, body, secret: secretOf(request) + body })
  }

  async function flood(response: ServerResponse) {
    const closed = once(response, 'close')
    response.writeHead(200, { 'content-type': 'application/json' }).write('[')
    const piece = `"${'x'.repeat(16_384)}",`
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

/** Real services repeat keys and what was sent in their errors; so does this one. */
const secretOf = ({ headers }: IncomingMessage): string =>
  [headers.authorization, headers['api-key'], headers['x-goog-api-key'], headers['ocp-apim-subscription-key']].join(' ')

type What = { response: ServerResponse; format: WireFormat; body: string; secret: string }

function play(behaviour: Exclude<Behaviour, { flood: true }>, what: What): void {
  const { response, format, body, secret } = what
  if ('hang' in behaviour) return
  if ('reset' in behaviour) return void response.socket?.resetAndDestroy()
  if ('redirect' in behaviour) return void response.writeHead(307, { location: behaviour.redirect }).end()
  const { status = 200, headers = {} } = 'status' in behaviour ? behaviour : {}
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  if ('status' in behaviour)
    response.end(JSON.stringify({ error: { code: behaviour.code ?? 'some_error', message: `You sent ${secret}` } }))
  else if ('bytes' in behaviour) response.end(behaviour.bytes)
  else if ('hear' in behaviour) response.end(JSON.stringify(format(behaviour.hear, body)))
  else {
    response.write('{"text": "I led')
    if ('truncate' in behaviour) response.end()
    if ('resetMiddle' in behaviour) setTimeout(() => response.socket?.resetAndDestroy(), 30)
  }
}
