import type { Problem, ProblemCode } from '@maju/contracts/problem'
import { UnreadableFile } from '@maju/documents/read/draft/unreadable-file'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Malformed, NotFound, Refused, Unauthenticated } from '../platform/errors.ts'
import { Unreachable } from '../platform/fetch/unreachable.ts'
import { errorFields, type Log } from '../platform/log.ts'

const STATUS: Record<ProblemCode, number> = {
  malformed: 400,
  unauthenticated: 401,
  'wrong-credentials': 401,
  'session-revoked': 401,
  forbidden: 403,
  'account-disabled': 403,
  'not-found': 404,
  conflict: 409,
  'already-answered': 409,
  'email-taken': 409,
  'interview-finished': 409,
  'not-ready': 409,
  'not-readable': 422,
  'too-large': 413,
  'unsupported-media': 415,
  'weak-password': 422,
  'idempotency-mismatch': 422,
  'too-many-requests': 429,
  'daily-limit': 429,
  broken: 500,
  'not-offered': 501,
  unavailable: 503,
}

const TITLES: Record<ProblemCode, string> = {
  malformed: 'Malformed request',
  unauthenticated: 'Not signed in',
  'wrong-credentials': 'Wrong credentials',
  'session-revoked': 'Session ended',
  forbidden: 'Not allowed',
  'account-disabled': 'Account disabled',
  'not-found': 'Not found',
  conflict: 'Conflict',
  'already-answered': 'Already answered',
  'email-taken': 'E-mail address taken',
  'interview-finished': 'Interview finished',
  'not-ready': 'Not ready',
  'not-readable': 'Cannot be read',
  'too-large': 'Too large',
  'unsupported-media': 'Unsupported media type',
  'weak-password': 'Weak password',
  'idempotency-mismatch': 'Idempotency key used for another request',
  'too-many-requests': 'Too many requests',
  'daily-limit': 'Daily limit reached',
  'not-offered': 'Not offered here',
  broken: 'Something broke on our side',
  unavailable: 'Unavailable for a moment',
}

type Known = { code: ProblemCode; detail: string } & Partial<
  Pick<Problem, 'fields' | 'reason' | 'retryAfterSeconds' | 'limit'>
>

/**
 * What a thrown value means to the caller. Anything unforeseen is `broken`, without a word about what it was. `limitBytes`: the largest body
 * of the route that was called.
 */
function knownError(error: unknown, limitBytes: number): Known {
  if (error instanceof NotFound) return { code: 'not-found', detail: error.message }
  if (error instanceof Malformed) return { code: 'malformed', detail: error.message, fields: [...error.fields] }
  if (error instanceof Unauthenticated) return { code: error.code, detail: error.message }
  if (error instanceof Refused) {
    const wait = error.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: error.retryAfterSeconds }
    return { code: error.code, detail: error.message, ...wait, ...(error.limit && { limit: error.limit }) }
  }
  if (error instanceof Unreachable || error instanceof UnreadableFile)
    return { code: 'not-readable', detail: error.message, reason: error.reason }
  return (
    frameworkError(error, limitBytes) ?? {
      code: 'broken',
      detail: 'This is our fault. It was logged under the request id.',
    }
  )
}

/** What Fastify itself refuses before a route is reached. */
function frameworkError(error: unknown, limitBytes: number): Known | null {
  if (!(error instanceof Error) || !('statusCode' in error)) return null
  switch (error.statusCode) {
    case 400:
      return { code: 'malformed', detail: 'The request is not valid HTTP with a JSON body.' }
    case 404:
      return { code: 'not-found', detail: 'There is nothing at this address.' }
    case 413:
      return {
        code: 'too-large',
        detail: `What was sent is larger than is taken here (${limitBytes / 1_000_000} MB).`,
        fields: [{ path: 'body', message: `has more than ${limitBytes} bytes` }],
      }
    case 415:
      return { code: 'unsupported-media', detail: 'Send JSON (content-type: application/json).' }
    default:
      return null
  }
}

/** Sends an error as RFC 9457 says, and logs what is our fault. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log) {
  const { code, ...known } = knownError(error, request.routeOptions.bodyLimit)
  const problem: Problem = {
    type: `urn:maju:problem:${code}`,
    title: TITLES[code],
    status: STATUS[code],
    code,
    ...known,
    requestId: request.id,
  }
  if (code === 'broken')
    log.error(
      { requestId: request.id, route: request.routeOptions.config.name, ...errorFields(error) },
      'request-broken',
    )
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', problem.retryAfterSeconds)
  return reply.code(problem.status).type('application/problem+json').send(problem)
}
