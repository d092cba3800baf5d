/** The reply was longer than we read. */
export class ReplyTooLong extends Error {
  override readonly name = 'ReplyTooLong'
}

/**
 * A `fetch` that stops reading after `maxBytes` of body, closing the socket with `ReplyTooLong`, and follows no redirect:
 * headers like `api-key` would go along to another host.
 */
export function boundedFetch(fetch: typeof globalThis.fetch, maxBytes: number): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' })
    if (!response.body) return response
    let bytes = 0
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          bytes += chunk.byteLength
          if (bytes > maxBytes) controller.error(new ReplyTooLong())
          else controller.enqueue(chunk)
        },
      }),
    )
    const { status, statusText, headers } = response
    return new Response(counted, { status, statusText, headers })
  }
}
