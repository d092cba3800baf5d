import { unreadableReason } from '@maju/contracts/document'
import type { Route } from '@maju/contracts/route'
import { z } from 'zod'
import { asProblem } from '../api-problem.ts'
import { megabytesOf } from './file-bytes.ts'
import { useFileText } from './file-text.ts'

const fileTrouble = z.enum([...unreadableReason.options, 'gone'])

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
