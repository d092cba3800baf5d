import type { Route } from '@maju/contracts/route'
import type { FastifyRequest } from 'fastify'
import { Malformed, Refused } from '../errors.ts'
import { parseInput } from './parse-input.ts'

/** A request as its contract says. @throws Malformed, or Refused `unsupported-media` for JSON where bytes are due and the reverse. */
export function inputOf(route: Route, request: FastifyRequest) {
  return {
    params: parseInput(route.params, request.params, 'params'),
    query: parseInput(route.query, request.query, 'query'),
    body: bodyOf(route, request),
  }
}

/** What stands for the content of a form: nobody reads it. */
export const FORM = Symbol('form')

function bodyOf(route: Route, request: FastifyRequest): unknown {
  if (route.takes === 'form') return undefined
  return route.takes === 'bytes' ? bytesOf(request) : parseInput(route.body, jsonOf(request), 'body')
}

/** @throws Refused, Malformed */
function bytesOf({ body }: FastifyRequest): Uint8Array {
  if (!Buffer.isBuffer(body))
    throw new Refused('unsupported-media', 'Send bytes as they are (content-type: application/octet-stream).')
  if (body.length === 0) throw new Malformed([{ path: 'body', message: 'has no bytes' }])
  return body
}

function jsonOf({ body }: FastifyRequest): unknown {
  if (Buffer.isBuffer(body) || body === FORM)
    throw new Refused('unsupported-media', 'Send JSON (content-type: application/json).')
  return body
}
