import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import { sql } from 'drizzle-orm'
import fastify, { type FastifyInstance } from 'fastify'
import type { House } from '../compose.ts'
import { Refused } from '../platform/errors.ts'
import { mountOn } from '../platform/http/mount.ts'
import { rateLimit } from '../platform/http/rate-limit.ts'
import { serveDocs } from './docs-page.ts'
import { serveMetrics } from './metrics.ts'
import { sendProblem } from './problems.ts'
import { serveUnsubscribePage } from './unsubscribe-page.ts'
import { serveWebFiles } from './web-files.ts'

/** 1 MB in bytes: more than every field of every contract at its longest. */
const BODY_LIMIT = 1_000_000

/** The HTTP door: everything of the house under one address. */
export async function createApp(house: House): Promise<FastifyInstance> {
  const { settings, log } = house
  const app = fastify({
    logger: false,
    trustProxy: trustOf(settings.trustProxy),
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
  })
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, log))
  await app.register(cookie)
  // A turn fits into three packets and is not worth the time. Without zstd, which browsers ask for first: at the speed it is used with, its
  // replies are larger than those of gzip.
  await app.register(compress, { global: true, threshold: 4096, encodings: ['br', 'gzip', 'deflate'] })
  await app.register(helmet, securityHeaders(settings.publicUrl))
  logRequests(app, house)
  serveMetrics(app)
  serveHealth(app, house)
  await serveDocs(app, settings.version)
  mountRoutes(app, house)
  serveUnsubscribePage(app)
  await serveWebFiles(app, settings.webFolder)
  return app
}

/** A number means: that many proxies stand in front, and no more are believed. */
const trustOf = (trust: boolean | number | string) =>
  typeof trust === 'number' ? (_address: string, hop: number) => hop < trust : trust

function mountRoutes(app: FastifyInstance, house: House) {
  const { settings, sessions, idempotency, log, now } = house
  const mount = mountOn({
    app,
    actorOf: sessions.actorOf,
    idempotency,
    limit: rateLimit({ perMinute: settings.requestsPerMinute, now: () => now().getTime() }),
    publicOrigin: settings.publicUrl ? new URL(settings.publicUrl).origin : null,
    log,
  })
  for (const addRoutes of house.routes) addRoutes(mount)
}

/** Only our own files, no inline script; recordings and images that the page makes itself are blob: and data:. */
function securityHeaders(publicUrl: string | null) {
  const self = ["'self'"]
  const none = ["'none'"]
  const https = publicUrl?.startsWith('https:') ?? false
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: self,
        // The nets that see a face in the browser run as WebAssembly; eval stays forbidden.
        scriptSrc: [...self, "'wasm-unsafe-eval'"],
        // Charts and overlays set positions as style attributes; style elements stay forbidden.
        styleSrc: self,
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: [...self, 'data:', 'blob:'],
        fontSrc: self,
        connectSrc: self,
        mediaSrc: [...self, 'blob:'],
        workerSrc: [...self, 'blob:'],
        objectSrc: none,
        baseUri: none,
        formAction: self,
        frameAncestors: none,
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https,
    crossOriginEmbedderPolicy: false,
  }
}

/** One line a request: which route, how it ended, how long it took. The address itself could carry ids and is left out. */
function logRequests(app: FastifyInstance, { log }: House) {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (request.url.startsWith('/api/v2/')) reply.header('cache-control', 'no-store')
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.config.name
    if (!route) return
    const milliseconds = Math.round(reply.elapsedTime)
    log.info({ requestId: request.id, route, status: reply.statusCode, milliseconds }, 'request')
  })
}

function serveHealth(app: FastifyInstance, { database }: House) {
  app.get('/healthz', async () => ({ status: 'alive' }))
  app.get('/readyz', async () => {
    await database.db.execute(sql`select 1`).catch(() => {
      throw new Refused('unavailable', 'The database does not answer.', 5)
    })
    return { status: 'ready' }
  })
}
