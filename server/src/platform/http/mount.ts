import type { Route } from '@maju/contracts/route'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Actor, Administrator } from '../actor.ts'
import { errorFields, type Log } from '../log.ts'
import { sendEvents } from './event-stream.ts'
import { idempotencyKeyOf, requestHash, type Idempotency } from './idempotency.ts'
import { type FileReply, type RangedFile, sendFile, sendRanges } from './send-file.ts'
import { FORM, inputOf } from './take-input.ts'
import { anAccount, anAdministrator, anybody, type Check, type Gate } from './who-asks.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Name of the contract's route, for the log and the metrics. */
    name?: string
  }
}

export type Http = { request: FastifyRequest; reply: FastifyReply }

/** What a handler gets: the request as its contract says, who asks, and a signal that ends when the caller is gone. */
export type Asked<Params, Query, Body, Who> = {
  params: Params
  query: Query
  body: Body
  actor: Who
  signal: AbortSignal
  /** The `Idempotency-Key` of a route that honours one; null when none was sent. */
  key: string | null
  http: Http
}

type Shapes = { P: z.ZodType; Q: z.ZodType; B: z.ZodType; R: z.ZodType }
type Handler<S extends Shapes, Who, Result> = (
  asked: Asked<z.output<S['P']>, z.output<S['Q']>, z.output<S['B']>, Who>,
) => Promise<Result>
type Binder<Who> = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  route: Route<P, Q, B, R>,
  handle: Handler<{ P: P; Q: Q; B: B; R: R }, Who, z.input<R>>,
) => void
type EventBinder<Who> = <P extends z.ZodType, Q extends z.ZodType, R extends z.ZodType>(
  route: Route<P, Q, z.ZodUndefined, R>,
  handle: Handler<{ P: P; Q: Q; B: z.ZodUndefined; R: R }, Who, AsyncIterable<z.input<R>>>,
) => void
type ByteBinder<Who> = <P extends z.ZodType, Q extends z.ZodType, R extends z.ZodType>(
  route: Route<P, Q, z.ZodUndefined, R>,
  handle: (asked: Asked<z.output<P>, z.output<Q>, Uint8Array, Who>) => Promise<z.input<R>>,
) => void
type FileBinder<Who, File> = <P extends z.ZodType, Q extends z.ZodType>(
  route: Route<P, Q, z.ZodUndefined>,
  handle: Handler<{ P: P; Q: Q; B: z.ZodUndefined; R: z.ZodType }, Who, File>,
) => void

/** Binds contract routes to functions. Which one fits is checked against the contract at the start. */
export type Mount = {
  /** A JSON route that anybody may call; the actor is there when somebody is signed in. */
  public: Binder<Actor | null>
  /** A route that other programs call with a form, as a standard tells them; the address is the proof. */
  form: Binder<Actor | null>
  /** A JSON route for accounts, guests included. */
  account: Binder<Actor>
  /**
   * A JSON route whose feature keeps the `Idempotency-Key` with what it makes, in the same transaction, instead of in the
   * table of replies: two writes fewer, and safe through a crash.
   */
  keyed: Binder<Actor>
  /** A JSON route for administrators. */
  admin: Binder<Administrator>
  /** A stream of server-sent events. What is thrown before the promise resolves is a problem document. */
  events: EventBinder<Actor>
  /** A JSON reply to bytes as they are; at least one, at most what the contract says. Doing it again is what a PUT allows anyway: no key. */
  bytes: ByteBinder<Actor>
  /** The same two for administrators. */
  adminEvents: EventBinder<Administrator>
  adminBytes: ByteBinder<Administrator>
  /** Bytes to save. */
  file: FileBinder<Actor, FileReply>
  /** Bytes for whoever has the address, which is the proof: signed in or not. */
  openFile: FileBinder<Actor | null, FileReply>
  /** Bytes to play, also in ranges; never compressed. */
  media: FileBinder<Actor, RangedFile>
  /** The same for whoever has the address. */
  openMedia: FileBinder<Actor | null, RangedFile>
}

export type Door = Gate & {
  app: FastifyInstance
  idempotency: Idempotency
  log: Log
}

/**
 * What comes in is parsed and may be refused (the caller's fault); what goes out is parsed too, so that a row never
 * leaks a field that the contract does not name (our fault if it fails).
 */
export function mountOn(door: Door): Mount {
  const bind = binderOf(door)
  return {
    public: (route, handle) =>
      bind(expecting(route, 'public', 'json'), anybody, (asked) => answerJson(door, route, asked, loosely(handle))),
    form: (route, handle) =>
      bind(expecting(route, 'public', 'json', 'form'), anybody, (asked) => answerOnce(route, asked, loosely(handle))),
    account: (route, handle) =>
      bind(expecting(route, 'account', 'json'), anAccount, (asked) => answerJson(door, route, asked, loosely(handle))),
    keyed: (route, handle) =>
      bind(expecting(route, 'account', 'json'), anAccount, (asked) => answerOnce(route, asked, loosely(handle))),
    admin: (route, handle) =>
      bind(expecting(route, 'admin', 'json'), anAdministrator, (asked) =>
        answerJson(door, route, asked, loosely(handle)),
      ),
    events: (route, handle) =>
      bind(expecting(route, 'account', 'events'), anAccount, async (asked) =>
        answerEvents(door, route, asked, await loosely(handle)(asked)),
      ),
    bytes: (route, handle) =>
      bind(expecting(route, 'account', 'json', 'bytes'), anAccount, (asked) =>
        answerOnce(route, asked, loosely(handle)),
      ),
    adminEvents: (route, handle) =>
      bind(expecting(route, 'admin', 'events'), anAdministrator, async (asked) =>
        answerEvents(door, route, asked, await loosely(handle)(asked)),
      ),
    adminBytes: (route, handle) =>
      bind(expecting(route, 'admin', 'json', 'bytes'), anAdministrator, (asked) =>
        answerOnce(route, asked, loosely(handle)),
      ),
    file: (route, handle) =>
      bind(expecting(route, 'account', 'file'), anAccount, async (asked) =>
        sendFile(asked.http.reply, await loosely(handle)(asked)),
      ),
    openFile: (route, handle) =>
      bind(expecting(route, 'public', 'file'), anybody, async (asked) =>
        sendFile(asked.http.reply, await loosely(handle)(asked)),
      ),
    media: (route, handle) =>
      bind(expecting(route, 'account', 'file'), anAccount, (asked) =>
        answerRanges(door, route, asked, loosely(handle)),
      ),
    openMedia: (route, handle) =>
      bind(expecting(route, 'public', 'file'), anybody, (asked) => answerRanges(door, route, asked, loosely(handle))),
  }
}

/** What every route has in common: who asks is known, what comes in is as it should be, and the signal ends when the caller or the house goes. */
function binderOf(door: Door) {
  const streams = new Set<AbortController>()
  door.app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer' },
    async (_request: unknown, body: unknown) => body,
  )
  door.app.addContentTypeParser(
    ['application/x-www-form-urlencoded', 'multipart/form-data'],
    { parseAs: 'buffer' },
    async () => FORM,
  )
  door.app.addHook('preClose', async () => {
    for (const stream of streams) stream.abort()
  })

  return function bind<Who>(route: Route, who: Check<Who>, answer: (asked: Loose<Who>) => Promise<unknown>) {
    door.app.route({
      method: route.method,
      url: `/api/v2${route.path}`,
      config: { name: route.name },
      ...(route.limitBytes !== null && { bodyLimit: route.limitBytes }),
      ...(route.ranges && { compress: false }),
      handler: async (request, reply) => {
        const gone = new AbortController()
        reply.raw.once('close', () => gone.abort())
        streams.add(gone)
        try {
          const actor = await who(door, request)
          const key = route.idempotent ? idempotencyKeyOf(request.headers['idempotency-key']) : null
          return await answer({ ...inputOf(route, request), actor, key, signal: gone.signal, http: { request, reply } })
        } finally {
          streams.delete(gone)
        }
      },
    })
  }
}

type Loose<Who> = Asked<unknown, unknown, unknown, Who>
type Work<Who, Result = unknown> = (asked: Loose<Who>) => Promise<Result>

/** The caller of `mount` was held to the contract's types; inside, `inputOf` has parsed exactly those shapes. */
function loosely<P, Q, B, Who, Result>(
  handle: (asked: Asked<P, Q, B, Who>) => Promise<Result>,
): (asked: Loose<Who>) => Promise<Result> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return handle as (asked: Loose<Who>) => Promise<Result>
}

function expecting(route: Route, access: Route['access'], kind: Route['kind'], takes: Route['takes'] = 'json'): Route {
  if (route.access !== access || route.kind !== kind || route.takes !== takes)
    throw new Error(
      `${route.name} is ${route.access} ${route.kind} and takes ${route.takes}, not ${access} ${kind} and ${takes}`,
    )
  return route
}

async function answerOnce<Who>(route: Route, asked: Loose<Who>, handle: (asked: Loose<Who>) => Promise<unknown>) {
  const response = route.reply.parse(await handle(asked))
  return asked.http.reply.code(route.status).send(response)
}

async function answerJson<Who extends Actor | null>(door: Door, route: Route, asked: Loose<Who>, handle: Work<Who>) {
  const { params, query, body, actor, key, http } = asked
  const work = async () => ({ status: route.status, response: route.reply.parse(await handle(asked)) })
  if (!key || !actor) {
    const { status, response } = await work()
    return http.reply.code(status).send(response)
  }
  const done = await door.idempotency.once({ actor, key, hash: requestHash([route.name, params, query, body]) }, work)
  if (done.replayed) http.reply.header('idempotency-replayed', 'true')
  return http.reply.code(done.status).send(done.response)
}

async function answerRanges<Who>(door: Door, route: Route, asked: Loose<Who>, handle: Work<Who, RangedFile>) {
  const { request, reply } = asked.http
  return sendRanges(request, reply, await handle(asked), (error) => logBroken(door, route, request, error))
}

async function answerEvents(
  door: Door,
  route: Route,
  { http, signal }: Pick<Loose<Actor>, 'http' | 'signal'>,
  events: AsyncIterable<unknown>,
) {
  async function* parsed() {
    for await (const event of events) yield route.reply.parse(event)
  }
  await sendEvents(http.reply, parsed(), signal).catch((error: unknown) => logBroken(door, route, http.request, error))
}

/** The reply has begun and cannot become a problem document. */
const logBroken = (door: Door, route: Route, request: FastifyRequest, error: unknown) =>
  door.log.error({ route: route.name, requestId: request.id, ...errorFields(error) }, 'stream-broken')
