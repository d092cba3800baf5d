// oxlint-disable-next-line import/no-unassigned-import -- adds `cookies` to the type of requests
import '@fastify/cookie'
import type { FastifyRequest } from 'fastify'
import { Refused } from '../errors.ts'

export const ACCESS_COOKIE = 'maju_access'
export const REFRESH_COOKIE = 'maju_refresh'

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** The access token: of a program in `Authorization: Bearer`, of a browser in its cookie. */
export function accessTokenOf(request: FastifyRequest): string | null {
  return bearerOf(request) ?? request.cookies[ACCESS_COOKIE] ?? null
}

const bearerOf = ({ headers }: FastifyRequest) =>
  /^Bearer ([\w.~+/-]+=*)$/i.exec(headers.authorization ?? '')?.[1] ?? null

/**
 * Defence against cross-site request forgery: a browser adds cookies by itself, so an unsafe request that does not carry a
 * bearer token has to come from our own pages. Modern browsers say so in `Sec-Fetch-Site`, older ones in `Origin`
 * (OWASP Cross-Site Request Forgery Prevention Cheat Sheet).
 * @throws Refused `forbidden` when it comes from elsewhere.
 */
export function refuseForeignPage(request: FastifyRequest, publicOrigin: string | null) {
  if (!UNSAFE.has(request.method) || bearerOf(request)) return
  if (!comesFromUs(request, publicOrigin))
    throw new Refused('forbidden', 'This request came from another site and was not carried out.')
}

function comesFromUs(request: FastifyRequest, publicOrigin: string | null): boolean {
  const site = request.headers['sec-fetch-site']
  if (typeof site === 'string') return site === 'same-origin' || site === 'none'
  const { origin } = request.headers
  if (origin !== undefined) return origin === publicOrigin || origin === `${request.protocol}://${request.host}`
  // Neither header: no browser of today. Without cookies there is nothing to misuse.
  return request.cookies[ACCESS_COOKIE] === undefined && request.cookies[REFRESH_COOKIE] === undefined
}
