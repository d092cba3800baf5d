import type { FastifyRequest } from 'fastify'
import { isAdministrator, type Actor, type Administrator } from '../actor.ts'
import { Refused, Unauthenticated } from '../errors.ts'
import { accessTokenOf, refuseForeignPage } from './credentials.ts'
import type { RateLimit } from './rate-limit.ts'

/** What is needed to know who comes. */
export type Gate = {
  /** Who an access token belongs to. @throws Unauthenticated for one that is not valid (any more). */
  actorOf: (accessToken: string) => Promise<Actor>
  limit: RateLimit
  /** Where browsers find this instance, when a proxy hides it. */
  publicOrigin: string | null
}

/** Says who asks, and lets nobody through who may not or who asks too often. @throws Unauthenticated, Refused */
export type Check<Who> = (gate: Gate, request: FastifyRequest) => Promise<Who>

export const anybody: Check<Actor | null> = async (gate, request) => {
  refuseForeignPage(request, gate.publicOrigin)
  const token = accessTokenOf(request)
  const actor = token === null ? null : await gate.actorOf(token).catch(nobodyIfInvalid)
  gate.limit(actor ? actor.accountId : request.ip)
  return actor
}

export const anAccount: Check<Actor> = async (gate, request) => {
  refuseForeignPage(request, gate.publicOrigin)
  const token = accessTokenOf(request)
  if (token === null) throw new Unauthenticated('unauthenticated', 'Sign in, or start as a guest.')
  const actor = await gate.actorOf(token)
  gate.limit(actor.accountId)
  return actor
}

export const anAdministrator: Check<Administrator> = async (gate, request) => {
  const actor = await anAccount(gate, request)
  if (!isAdministrator(actor)) throw new Refused('forbidden', 'This is for administrators.')
  return actor
}

function nobodyIfInvalid(error: unknown): null {
  if (error instanceof Unauthenticated || (error instanceof Refused && error.code === 'account-disabled')) return null
  throw error
}
