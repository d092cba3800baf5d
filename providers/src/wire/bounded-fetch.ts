/** The reply was longer than we read. */
export class ReplyTooLong extends Error {
  override readonly name = 'ReplyTooLong'
}

/** What every adapter over HTTP takes besides its own key and address. */
export type WireOptions = {
  /** In place of the global one, for proxies and tests. */
  fetch?: typeof globalThis.fetch
  /** Bytes of one reply that are read at most. Default 4 MiB for a language model, 8 MiB for a transcriber. */
  maxReplyBytes?: number
}

/**
 * A `fetch` that stops reading after `maxReplyBytes` of body, closing the socket with `ReplyTooLong`, and follows no redirect:
 * headers like `api-key` would go along to another host.
 */
export function boundedFetch(wire: WireOptions, defaultReplyBytes: number): typeof globalThis.fetch {
  const { fetch = globalThis.fetch, maxReplyBytes = defaultReplyBytes } = wire
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' })
    if (!response.body) return response
    let bytes = 0
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          bytes += chunk.byteLength
          if (bytes > maxReplyBytes) controller.error(new ReplyTooLong())
          else controller.enqueue(chunk)
        },
      }),
    )
    const { status, statusText, headers } = response
    return new Response(counted, { status, statusText, headers })
  }
}
