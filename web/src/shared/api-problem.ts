import { problem, type Problem, type ProblemCode } from '@maju/contracts/problem'

/** The server's codes, and the two that only a browser can see. */
export type ApiProblemCode = ProblemCode | 'offline' | 'unreadable'

/** A call that did not succeed. `fields` says which input is wrong; `retryable` whether trying again may help. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly code: ApiProblemCode
  readonly status: number
  readonly fields: NonNullable<Problem['fields']>
  readonly retryAfterSeconds: number | null
  /** Why something cannot be read; null for every other problem. */
  readonly reason: string | null
  /** When a limit of the day is full again; null for every other problem. */
  readonly resetsAt: string | null
  readonly requestId: string | null

  constructor(code: ApiProblemCode, given: Partial<Problem> & { cause?: unknown } = {}) {
    super(given.detail ?? code, { cause: given.cause })
    this.code = code
    this.status = given.status ?? 0
    this.fields = given.fields ?? []
    this.retryAfterSeconds = given.retryAfterSeconds ?? null
    this.reason = given.reason ?? null
    this.resetsAt = given.limit?.resetsAt ?? null
    this.requestId = given.requestId ?? null
  }

  get retryable(): boolean {
    return this.code === 'offline' || this.code === 'unavailable' || this.code === 'broken'
  }
}

/** Anything thrown, as a problem with a code that the app has a sentence for. */
export function asProblem(thrown: unknown): ApiProblem {
  return thrown instanceof ApiProblem ? thrown : new ApiProblem('unreadable', { cause: thrown })
}

const codeByStatus: Record<number, ProblemCode> = {
  400: 'malformed',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  415: 'unsupported-media',
  429: 'too-many-requests',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
}

/** Reads a failed reply. A proxy's page instead of a problem document is judged by its status. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null)
  const parsed = problem.safeParse(body)
  if (parsed.success) return new ApiProblem(parsed.data.code, parsed.data)
  return new ApiProblem(codeByStatus[response.status] ?? 'broken', { status: response.status })
}
