import type { Handler, Job } from './queue.ts'
import type { z } from 'zod'

/** What is kept of a failure: its kind, never its message, which may hold what a person wrote. */
export class JobFailed extends Error {
  override name = 'JobFailed'

  constructor(error: unknown) {
    super(error instanceof Error ? error.name : 'unknown')
    delete this.stack
  }
}

/** One try: parses the payload, gives the handler a signal that ends with the time, and waits no longer than it. */
export async function runHandler<Payload extends z.ZodType>(
  job: Job<Payload>,
  handler: Handler<Payload>,
  { data, lastTry, stopped }: { data: unknown; lastTry: boolean; stopped: AbortSignal },
): Promise<void> {
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(job.timeoutSeconds * 1000)])
  const ended = Promise.withResolvers<never>()
  ended.promise.catch(() => {})
  signal.addEventListener('abort', () => ended.reject(signal.reason), { once: true })
  await Promise.race([handler(job.payload.parse(data), { signal, lastTry }), ended.promise])
}
