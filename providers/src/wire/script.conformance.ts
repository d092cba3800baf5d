import type { z } from 'zod'
import type { scriptLine } from '../script-line.ts'
import type { Behaviour, Fault } from './bad-server.conformance.ts'

type Line = z.input<typeof scriptLine>

const failures: Record<number, NonNullable<Line['fail']>> = {
  401: 'unauthorised',
  403: 'unauthorised',
  429: 'rate-limited',
  503: 'overloaded',
}

/** The same fault as a line of a script; null where a script has no such thing (bytes on a wire, endless replies). */
export function faultAsLine(fault: Fault): Line | null {
  if ('hang' in fault) return { afterSeconds: 60 }
  if ('reset' in fault || 'resetMiddle' in fault) return { fail: 'unreachable' }
  const fail = 'status' in fault ? failures[fault.status] : undefined
  return fail && 'status' in fault ? { fail, retryAfterSeconds: Number(fault.headers?.['retry-after'] ?? 0) } : null
}

/** A script that behaves like this, its last line for ever; null where one of the lines cannot be written. */
export function asScript<Said, Own extends Line>(
  behaviours: Behaviour<Said>[],
  asLine: (behaviour: Behaviour<Said>) => Own | null,
): Own[] | null {
  const lines = behaviours.map(asLine).filter((line) => line !== null)
  if (lines.length < behaviours.length) return null
  return lines.map((line, i) => (i < lines.length - 1 ? { ...line, times: 1 } : line))
}
