import type { Route } from '@maju/contracts/route'
import { ApiProblem } from '../api-problem.ts'

/** How much a route takes of a file, as people count it. */
export const megabytesOf = ({ limitBytes }: Pick<Route, 'limitBytes'>): number => (limitBytes ?? 1_000_000) / 1e6

/** What the server would say of a file, known before anything of it is sent; null where it may take it. */
export function refusalOf({ size }: Pick<File, 'size'>, route: Pick<Route, 'limitBytes'>): ApiProblem | null {
  if (size === 0) return new ApiProblem('not-readable', { reason: 'empty' })
  return size > megabytesOf(route) * 1e6 ? new ApiProblem('too-large') : null
}

/**
 * The bytes of a file for a route, out of the browser's hands.
 * @throws ApiProblem with the reason that the server would give, or `gone`
 */
export async function bytesFor(route: Pick<Route, 'limitBytes'>, file: File): Promise<Blob> {
  const refusal = refusalOf(file, route)
  if (refusal) throw refusal
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) throw new ApiProblem('not-readable', { reason: 'gone' })
  return new Blob([bytes])
}
