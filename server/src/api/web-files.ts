import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { NotFound } from '../platform/errors.ts'

const YEAR_SECONDS = 31_536_000

/**
 * The web app as it was built. Files with a hash in their name never change and stay in the browser; the page itself is
 * asked for each time. Every other address is a page of the app, which routes by itself; below /api there are none.
 */
export async function serveWebFiles(app: FastifyInstance, folder: string) {
  const there = existsSync(join(folder, 'index.html'))
  if (there) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      cacheControl: false,
      setHeaders(reply, path) {
        const hashed = path.includes('/assets/') || path.includes('\\assets\\')
        reply.header('cache-control', hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache')
      },
    })
  }
  const page = there ? await readFile(join(folder, 'index.html')) : null
  app.setNotFoundHandler(async (request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|assets|metrics|healthz|readyz)(\/|$|\?)/.test(request.url)
    if (!page || !isPage) throw new NotFound('address')
    // What is behind a link is for whoever was given it.
    if (request.url.startsWith('/shared/')) reply.header('x-robots-tag', 'noindex, nofollow')
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page)
  })
}
