import { getEventListeners } from 'node:events'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import { ProviderError } from '../provider-error.ts'
import type { BadServer, Behaviour } from './bad-server.conformance.ts'

/** Every subject is made with this key and is sent these words; neither may be found in an error. */
export const secretKey = 'sk-secret-4f9a1c77e2b35d'
export const secretWords = 'secret-words-of-the-candidate'

/** Most bytes of a reply that a subject reads. */
export const replyBytes = 256 * 1024

/** What can be seen of a provider from behind; left out where it has no such thing. */
export type Traces = {
  /** Requests whose connection is still held open for a reply, or programs that still run. */
  underWay?: () => number
  /** Bytes sent to a caller that should have stopped reading. */
  floodedBytes?: () => number
  /** Requests that reached the provider. */
  asked?: () => number
  /** Files that were left behind. */
  leftBehind?: () => string[]
}

export type SubjectSource<Subject, Said, Limits> = {
  name: string
  start?(): Promise<void>
  stop?(): Promise<void>
  /** A subject whose provider behaves like this; null where it cannot behave so. */
  make(behaviours: Behaviour<Said>[], limits: Limits): (Subject & Traces) | null
}

/** Adapters over HTTP as a source: each has a bad server of its own, which `start` starts. */
export function overTheWire<Subject extends object, Said, Limits>(
  name: string,
  start: () => Promise<BadServer<Said>>,
  make: (url: string, wire: Limits & { maxReplyBytes: number }) => Subject,
): SubjectSource<Subject, Said, Limits> {
  let server: BadServer<Said>
  return {
    name,
    async start() {
      server = await start()
    },
    stop: () => server.close(),
    make(behaviours, limits) {
      server.play(behaviours)
      return {
        ...make(server.url, { ...limits, maxReplyBytes: replyBytes }),
        underWay: () => server.underWay(),
        floodedBytes: () => server.floodedBytes(),
        asked: () => server.requests.length,
      }
    },
  }
}

const everything = (error: unknown): string => inspect(error, { depth: 20, showHidden: true, getters: true })

/** The error with which the work fails: one of ours, without a secret. */
export async function failure(work: Promise<unknown>): Promise<ProviderError> {
  const error = await work.then(
    (value) => expect.unreachable(`it succeeded: ${inspect(value)}`),
    (reason: unknown) => reason,
  )
  expect(everything(error)).not.toContain(secretKey)
  expect(everything(error)).not.toContain(secretWords)
  if (!(error instanceof ProviderError)) throw error
  return error
}

export async function within(seconds: number, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now()
  await work()
  expect((performance.now() - began) / 1000).toBeLessThan(seconds)
}

export async function leavesNothing({ underWay, leftBehind }: Traces): Promise<void> {
  await expect.poll(() => underWay?.() ?? 0, { interval: 5 }).toBe(0)
  await expect.poll(() => leftBehind?.() ?? [], { interval: 5 }).toEqual([])
}

/** A subject that behaves like this; a test of what it cannot do is skipped. */
export type SubjectOf<Subject, Said, Limits> = (
  context: TestContext,
  behaviours: Behaviour<Said>[],
  limits?: Limits,
) => Subject & Traces

/** What all subjects of a source pass: it is started before and stopped after. */
export function describeSubjects<Subject, Said, Limits>(
  source: SubjectSource<Subject, Said, Limits>,
  what: string,
  usual: Limits,
  tests: (subject: SubjectOf<Subject, Said, Limits>) => void,
): void {
  describe(`${source.name} as ${what}`, () => {
    beforeAll(() => source.start?.())
    afterAll(() => source.stop?.())
    tests(
      (context, behaviours, limits) =>
        source.make(behaviours, { ...usual, ...limits }) ?? context.skip('this provider cannot behave so'),
    )
  })
}

type Failing<Subject, Said> = {
  subject: SubjectOf<Subject, Said, { timeoutSeconds?: number }>
  call(subject: Subject, signal?: AbortSignal): Promise<unknown>
  /** Something that may be said, whatever is called. */
  good: Said
}

/** Whatever is asked of it, a provider fails, stops and leaves like this. */
export function failsLikeAProvider<Subject, Said>({ subject, call, good }: Failing<Subject, Said>): void {
  test.for([
    [401, 'unauthorised', false],
    [403, 'unauthorised', false],
    [404, 'broken', false],
    [413, 'broken', false],
    [500, 'broken', true],
    [503, 'overloaded', true],
  ] as const)('takes HTTP %i for %s, retryable %s', async ([status, kind, retryable], context) => {
    expect(await failure(call(subject(context, [{ status }])))).toMatchObject({ kind, retryable })
  })

  test('tells how long a 429 wants us to wait', async (context) => {
    const made = subject(context, [{ status: 429, headers: { 'retry-after': '7' } }])
    const expected = { kind: 'rate-limited', retryable: true, retryAfterSeconds: 7 }
    expect(await failure(call(made))).toMatchObject(expected)
  })

  test('does not try again by itself', async (context) => {
    expect((await failure(call(subject(context, [{ status: 503 }, { say: good }])))).kind).toBe('overloaded')
  })

  test('takes a reset connection for unreachable', async (context) => {
    const expected = { kind: 'unreachable', retryable: true }
    expect(await failure(call(subject(context, [{ reset: true }])))).toMatchObject(expected)
  })

  test('takes a connection that breaks in the middle for unreachable', async (context) => {
    expect((await failure(call(subject(context, [{ resetMiddle: true }])))).kind).toBe('unreachable')
  })

  test('takes a reply that ends too early for broken', async (context) => {
    const expected = { kind: 'broken', retryable: true }
    expect(await failure(call(subject(context, [{ truncate: true }])))).toMatchObject(expected)
  })

  test('does not follow a redirect', async (context) => {
    expect((await failure(call(subject(context, [{ redirect: true }, { say: good }])))).kind).toBe('broken')
  })

  test.for([
    ['nothing comes', { hang: true }],
    ['it stalls in the middle', { stall: true }],
  ] as const)('times out when %s, and leaves nothing running', async ([_what, behaviour], context) => {
    const made = subject(context, [behaviour], { timeoutSeconds: 0.3 })
    await within(1.5, async () => expect((await failure(call(made))).kind).toBe('timeout'))
    await leavesNothing(made)
  })

  test('stops on the signal, and leaves nothing running', async (context) => {
    const made = subject(context, [{ hang: true }])
    const controller = new AbortController()
    setTimeout(() => controller.abort(new Error(secretWords)), 100)
    const work = call(made, controller.signal)
    await within(1.5, async () => expect(await failure(work)).toMatchObject({ kind: 'aborted', retryable: false }))
    await leavesNothing(made)
  })

  test('does nothing when the signal was aborted before', async (context) => {
    const made = subject(context, [{ say: good }])
    expect((await failure(call(made, AbortSignal.abort()))).kind).toBe('aborted')
    expect(made.asked?.() ?? 0).toBe(0)
  })

  test('stops reading a reply without end', async (context) => {
    const made = subject(context, [{ flood: true }])
    expect((await failure(call(made))).kind).toBe('invalid-output')
    await leavesNothing(made)
    // What the kernel and both ends of the connection hold in their buffers comes on top.
    expect(made.floodedBytes?.() ?? 0).toBeLessThan(replyBytes + 8 * 1024 * 1024)
  })

  test('leaves nothing hanging on the signal of a long-lived caller', async (context) => {
    const { signal } = new AbortController()
    await call(subject(context, [{ say: good }]), signal)
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
  })
}

/** What comes in place of a reply that is JSON is told from one. */
export function tellsWhatIsNoReply<Subject, Said>({ subject, call }: Omit<Failing<Subject, Said>, 'good'>): void {
  test.for([
    ['a page of HTML', `<html>${secretWords}${secretKey}</html>`],
    ['broken JSON', `{"text": "${secretWords}", `],
    ['JSON of another shape', `["${secretWords}", 2]`],
    ['a number', '7'],
    ['JSON nested ten thousand times', '['.repeat(10_000)],
  ] as const)('takes %s in place of a reply for broken or invalid', async ([_what, bytes], context) => {
    expect(['broken', 'invalid-output']).toContain((await failure(call(subject(context, [{ bytes }])))).kind)
  })
}
