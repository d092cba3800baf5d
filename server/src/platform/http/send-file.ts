import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { byteRangeOf } from './byte-range.ts'

/** A file that is made in one go and saved. */
export type FileReply = { name: string; type: string; bytes: Uint8Array }

/** A file that may be large: shown by the browser, read as it is sent, in ranges too. */
export type RangedFile = {
  name: string
  type: string
  /** In bytes. */
  size: number
  /** The bytes from `from` up to and without `to`, piece by piece; what it holds at a time is what memory it takes. */
  read: (from: number, to: number) => AsyncIterable<Uint8Array>
}

export const sendFile = (reply: FastifyReply, { name, type, bytes }: FileReply) =>
  reply
    .header('content-type', type)
    .header('content-disposition', disposition('attachment', name))
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))

/**
 * Sends the range that was asked for (206, or 416 when it lies behind the end), else the whole. There is no validator, so an `If-Range` is
 * never fulfilled. What is thrown while reading ends the connection and is given to `broken`: the reply has begun.
 */
export function sendRanges(
  { headers, method }: FastifyRequest,
  reply: FastifyReply,
  { name, type, size, read }: RangedFile,
  broken: (error: unknown) => void,
) {
  const range = byteRangeOf(headers['if-range'] === undefined ? headers.range : undefined, size)
  reply.header('accept-ranges', 'bytes')
  if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${size}`).send()
  const { from, to } = range ?? { from: 0, to: size }
  if (range) reply.code(206).header('content-range', `bytes ${from}-${to - 1}/${size}`)
  const content = Readable.from(method === 'HEAD' ? [] : read(from, to), { objectMode: false })
  content.on('error', broken)
  return reply
    .header('content-type', type)
    .header('content-length', to - from)
    .header('content-disposition', disposition('inline', name))
    .send(content)
}

/** Both spellings of RFC 6266; nothing of the name can end the header or its quotes. */
export const disposition = (how: 'inline' | 'attachment', name: string) =>
  `${how}; filename="${name.replaceAll(/[^\w.-]/g, '-')}"; filename*=UTF-8''${encoded(name)}`

/** As RFC 8187 has it, which keeps fewer signs than an address does. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
