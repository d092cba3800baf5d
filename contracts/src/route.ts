import { z } from 'zod'

/** Who may call: anybody, anyone with an account (a guest has one), or an administrator. */
export type Access = 'public' | 'account' | 'admin'

type Shape = z.ZodType

/**
 * One HTTP operation, described once: the server mounts it, the web client calls it, OpenAPI is printed from it,
 * and the test that tries every route with a stranger's id walks over it.
 */
export type Route<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Reply extends Shape = Shape,
> = {
  /** Unique; the OpenAPI operationId. */
  name: string
  /** One sentence for the API page. */
  summary: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below /api/v2, parameters as `:name`. */
  path: string
  access: Access
  params: Params
  query: Query
  body: Body
  reply: Reply
  status: 200 | 201 | 202 | 204
  /** True where doing it twice must not do it twice: an `Idempotency-Key` header is honoured. */
  idempotent: boolean
  /** `events`: the reply is a stream of server-sent events, each one `reply`. */
  kind: 'json' | 'events' | 'file'
  /**
   * What the request carries: JSON as `body` says, bytes as they are (`application/octet-stream`), which `body` does not describe, or a form that other
   * programs are told to send and of which nothing is read.
   */
  takes: 'json' | 'bytes' | 'form'
  /** The largest body in bytes where that is not the 1 MB which every other route takes; null: 1 MB. */
  limitBytes: number | null
  /** A `file` that may be large and comes in ranges too (`Range: bytes=…`). */
  ranges: boolean
}

type Given = Pick<Route, 'name' | 'summary' | 'method' | 'path'> &
  Partial<Pick<Route, 'access' | 'status' | 'idempotent' | 'kind' | 'takes' | 'limitBytes' | 'ranges'>>

const nothing = z.object({})
type Nothing = typeof nothing

/** Makes a route value; what is not said is: for accounts, JSON, 200, no parameters, no body. */
export function route<
  Params extends Shape = Nothing,
  Query extends Shape = Nothing,
  Body extends Shape = z.ZodUndefined,
  Reply extends Shape = z.ZodVoid,
>(given: Given & { params?: Params; query?: Query; body?: Body; reply?: Reply }): Route<Params, Query, Body, Reply> {
  const whenUnsaid = {
    access: 'account' as const,
    status: given.reply ? (200 as const) : (204 as const),
    idempotent: false,
    kind: 'json' as const,
    takes: 'json' as const,
    limitBytes: null,
    ranges: false,
    params: nothing,
    query: nothing,
    body: z.undefined(),
    reply: z.void(),
  }
  // The four shapes are generic only so that callers are typed; an unsaid one is exactly its default type.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return { ...whenUnsaid, ...given } as unknown as Route<Params, Query, Body, Reply>
}
