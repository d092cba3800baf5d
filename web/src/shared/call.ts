import type { Route } from '@maju/contracts/route'
import type { z } from 'zod'
import { ApiProblem, problemOf } from './api-problem.ts'
import { eventData } from './event-stream.ts'
import { intentKeys } from './intents.ts'
import { transport, type LooseInput, type TransportNeeds } from './transport.ts'

type Part<Name extends string, Shape extends z.ZodType> =
  undefined extends z.input<Shape>
    ? { [Key in Name]?: z.input<Shape> }
    : Record<string, never> extends z.input<Shape>
      ? { [Key in Name]?: z.input<Shape> }
      : { [Key in Name]: z.input<Shape> }

/**
 * What a call of a route takes: its parameters, query and body as the contract reads them; `bytes` where it takes bytes. `patienceSeconds` where the
 * server may take longer than usual.
 */
export type CallInput<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = Part<
  'params',
  Params
> &
  Part<'query', Query> &
  Part<'body', Body> & { signal?: AbortSignal; bytes?: Blob; patienceSeconds?: number }

/**
 * The typed client of the contract. An expired session is renewed once, silently; a wish whose reply was lost is sent
 * again under the same `Idempotency-Key`. Every failure is an `ApiProblem`, except a call that was aborted by its signal.
 */
export function apiClient(needs: TransportNeeds = {}) {
  const intents = intentKeys()
  const send = transport(needs)

  async function call<
    Params extends z.ZodType,
    Query extends z.ZodType,
    Body extends z.ZodType,
    Reply extends z.ZodType,
  >(route: Route<Params, Query, Body, Reply>, input: CallInput<Params, Query, Body>): Promise<z.output<Reply>> {
    const given: LooseInput = input
    const wish = route.idempotent ? JSON.stringify([route.name, given.params, given.body]) : null
    const headers: Record<string, string> = wish === null ? {} : { 'idempotency-key': intents.keyFor(wish) }
    const response = await send(route, given, headers)
    // Below 500 the server has decided; above, the same wish may be sent again.
    if (wish !== null && response.status < 500) intents.settle(wish)
    if (!response.ok) throw await problemOf(response)
    try {
      return route.reply.parse(await contentOf(route, response))
    } catch (cause) {
      throw new ApiProblem('unreadable', { cause })
    }
  }

  async function* events<
    Params extends z.ZodType,
    Query extends z.ZodType,
    Body extends z.ZodType,
    Reply extends z.ZodType,
  >(route: Route<Params, Query, Body, Reply>, input: CallInput<Params, Query, Body>): AsyncGenerator<z.output<Reply>> {
    const response = await send(route, input, { accept: 'text/event-stream' })
    if (!response.ok) throw await problemOf(response)
    if (!response.body) return
    for await (const data of eventData(response.body)) yield route.reply.parse(JSON.parse(data))
  }

  return { call, events }
}

async function contentOf(route: Route, response: Response): Promise<unknown> {
  if (response.status === 204) return undefined
  return route.kind === 'file' ? new Uint8Array(await response.arrayBuffer()) : response.json()
}

export type ApiClient = ReturnType<typeof apiClient>
