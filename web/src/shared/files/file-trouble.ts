import { unreadableReason } from '@maju/contracts/document'
import type { Route } from '@maju/contracts/route'
import { z } from 'zod'
import { ApiProblem, asProblem } from '../api-problem.ts'
import { useFileText } from './file-text.ts'

const fileTrouble = z.enum([...unreadableReason.options, 'gone'])

/** How much a route takes of a file, as people count it. */
export const megabytesOf = ({ limitBytes }: Pick<Route, 'limitBytes'>): number => (limitBytes ?? 1_000_000) / 1e6

/**
 * The bytes of a file for a route, out of the browser's hands: what is wrong with it is known before anything is sent.
 * @throws ApiProblem with the reason that the server would give, or `gone`
 */
export async function bytesFor(route: Pick<Route, 'limitBytes'>, file: File): Promise<Blob> {
  if (file.size === 0) throw new ApiProblem('not-readable', { reason: 'empty' })
  if (file.size > megabytesOf(route) * 1e6) throw new ApiProblem('too-large')
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) throw new ApiProblem('not-readable', { reason: 'gone' })
  return new Blob([bytes])
}

/** Why nothing was read of a file and what to do; null for a problem that is not one of the file. */
export function useFileTrouble() {
  const say = useFileText()
  return (error: unknown, route: Pick<Route, 'limitBytes'>): string | null => {
    const { code, reason } = asProblem(error)
    if (code === 'too-large') return say('file.larger', { megabytes: megabytesOf(route) })
    if (code !== 'not-readable') return null
    return say(`file.${fileTrouble.safeParse(reason).data ?? 'unknown-format'}`)
  }
}
