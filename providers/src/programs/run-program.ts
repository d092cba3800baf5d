import { spawn } from 'node:child_process'
import { ProviderError } from '../provider-error.ts'
import { tooLong } from '../wire/bad-reply.ts'

export type ProgramRun = {
  provider: string
  /** A path. */
  program: string
  /** Handed over one by one: no shell reads them. */
  parameters: readonly string[]
  /** Variables that the program sees. Ours hold keys and passwords, so it inherits none. */
  environment?: Record<string, string> | undefined
  /** What it reads on its standard input; without it, nothing. */
  input?: string | undefined
  signal: AbortSignal
  /** Most bytes of standard output that are read. */
  maxOutputBytes: number
}

const isWindows = process.platform === 'win32'

/**
 * Runs a program and gives its standard output. It is killed together with what it started when the signal is aborted or when it talks too much;
 * its standard error is not read, since it may hold what was said. Every failure is a `ProviderError`.
 */
export function runProgram(run: ProgramRun): Promise<Uint8Array> {
  const { provider, program, parameters, environment = {}, input, signal, maxOutputBytes } = run
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const child = spawn(program, parameters, {
    shell: false,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'],
    env: environment,
    // A group of its own, so that its children end with it.
    detached: !isWindows,
    windowsHide: true,
  })
  const pieces: Uint8Array[] = []
  let bytes = 0
  // A program that ends before it has read everything says so by its exit code.
  child.stdin?.on('error', () => {}).end(input)

  const stop = (error: ProviderError) => {
    killWithChildren(child)
    child.stdout?.destroy()
    reject(error)
  }
  const onAbort = () => stop(new ProviderError(provider, 'aborted'))
  if (signal.aborted) onAbort()
  else signal.addEventListener('abort', onAbort, { once: true })

  child.stdout?.on('data', (piece: Uint8Array) => {
    bytes += piece.byteLength
    if (bytes > maxOutputBytes) stop(tooLong(provider))
    else pieces.push(piece)
  })
  child.on('error', () => reject(new ProviderError(provider, 'broken', { detail: 'the program cannot be started' })))
  child.on('close', (code) => {
    if (code === 0) resolve(Buffer.concat(pieces))
    // A signal from outside is most often the memory running out: the next time may go better.
    else reject(new ProviderError(provider, 'broken', { detail: ending(code), retryable: code === null }))
  })
  return promise.finally(() => signal.removeEventListener('abort', onAbort))
}

const ending = (code: number | null): string => (code === null ? 'the program was killed' : `exit code ${code}`)

function killWithChildren(child: ReturnType<typeof spawn>): void {
  // Its number may by now belong to somebody else.
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    if (isWindows) child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It ended between the question and the kill.
  }
}
