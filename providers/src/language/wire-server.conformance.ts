import { type Answer, type BadServer, json, type SeenRequest, startBadServer } from '../wire/bad-server.conformance.ts'
import {
  asSaid,
  chatCompletions,
  generateContent,
  messages,
  type Reply,
  responses,
  type WireFormat,
} from './wire-formats.conformance.ts'

const formats: readonly (readonly [RegExp, WireFormat])[] = [
  [/\/responses(?:\?|$)/, responses],
  [/\/chat\/completions(?:\?|$)/, chatCompletions],
  [/\/messages(?:\?|$)/, messages],
  [/:(?:generate|streamGenerate)Content(?:\?|$)/, generateContent],
]

const inOnePiece = (format: WireFormat): Answer<Reply> => ({
  ...json,
  whole: (reply) => JSON.stringify(format.whole(asSaid(reply))),
  half: '{"id"',
  error: format.error,
})

function inAStream(format: WireFormat): Answer<Reply> {
  const opened = (text: string) => format.frames(asSaid(text)).opening
  const endless = opened('x'.repeat(6))
  return {
    contentType: 'text/event-stream',
    whole(reply) {
      const { opening, closing } = format.frames(asSaid(reply))
      return [...opening, ...closing].join('')
    },
    half: opened('어떤 역할을 맡으').join(''),
    endless: { opening: endless.slice(0, -1).join(''), piece: endless.at(-1) ?? '' },
    error: format.error,
  }
}

function answerTo({ path, body }: SeenRequest): Answer<Reply> | null {
  const format = formats.find(([pattern]) => pattern.test(path))?.[1]
  if (!format) return null
  return /stream/i.test(path) || body.includes('"stream":true') ? inAStream(format) : inOnePiece(format)
}

/** Speaks every wire format of our adapters on 127.0.0.1, well or badly. */
export const startWireServer = (): Promise<BadServer<Reply>> => startBadServer(answerTo)

/** Refuses a request that asks for structured output, else says this. */
export const plainOnly =
  (say: string) =>
  ({ body }: SeenRequest) =>
    /"(?:json_schema|responseSchema|responseJsonSchema|output_format|output_config)"/.test(body)
      ? { status: 400, code: 'invalid_request_error' }
      : { say }
