import { once } from 'node:events'
import type { FastifyReply } from 'fastify'

const BEAT_SECONDS = 15

/**
 * Sends values as server-sent events until they end or the listener goes. A comment every 15 s keeps proxies from closing
 * the connection. What is thrown on the way ends the stream and is thrown on: the reply has begun and cannot become a problem document.
 */
export async function sendEvents(
  reply: FastifyReply,
  values: AsyncIterable<unknown>,
  signal: AbortSignal,
): Promise<void> {
  reply.hijack()
  const { raw } = reply
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value)
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  raw.write(': open\n\n')
  const beat = setInterval(() => raw.write(': beat\n\n'), BEAT_SECONDS * 1000)
  try {
    for await (const value of values) {
      if (signal.aborted) break
      if (!raw.write(`data: ${JSON.stringify(value)}\n\n`)) await once(raw, 'drain', { signal })
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    clearInterval(beat)
    raw.end()
  }
}
