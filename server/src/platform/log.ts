import { pino } from 'pino'

/** Structured log, one line an event. Values are ids, codes and numbers: never a name, an address, a text or a secret. */
export type Log = {
  debug(fields: Fields, event: string): void
  info(fields: Fields, event: string): void
  warn(fields: Fields, event: string): void
  error(fields: Fields, event: string): void
}
type Fields = Record<string, unknown>

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug'

/** Writes JSON lines to standard error, so that standard output stays for the one line that a person reads. */
export const jsonLog = (level: LogLevel): Log => pino({ level, base: null }, pino.destination(2))

export const silentLog = (): Log => ({ debug() {}, info() {}, warn() {}, error() {} })

/** An error as log fields: its kind and place, not its message, which may carry what a person wrote. */
export function errorFields(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  const cause = error.cause instanceof Error ? error.cause : null
  const code = codeOf(error) ?? codeOf(cause)
  return {
    error: error.name,
    ...(cause && { cause: cause.name }),
    ...(code && { code }),
    at: frames.slice(0, 6).map((line) => line.trim()),
  }
}

function codeOf(error: Error | null): string | null {
  return error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
