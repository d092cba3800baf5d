import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, vi } from 'vitest'

/** A folder of the tests' own while they run, with the temporary folder in it, so that what is left behind there is ours. */
export function ownFolder(): () => string {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maju-test-'))
    await mkdir(join(folder, 'tmp'))
    vi.stubEnv('TMPDIR', join(folder, 'tmp'))
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  })
  return () => folder
}

/** A tiny program that runs this shell, once its reply lies at `$reply`, and writes down how it was called. */
export async function fakeProgram(folder: string, kind: { program: string }, shell: string, reply: string) {
  const here = await mkdtemp(join(folder, 'fake-'))
  await writeFile(join(here, 'reply'), reply)
  const program = join(here, kind.program)
  const note = 'printf "%s\\n" "$@" > "$here/called"; env > "$here/environment"'
  await writeFile(program, `#!/bin/sh\nhere='${here}'\nreply="$here/reply"\n${note}\n${shell}\n`)
  await chmod(program, 0o700)
  return { program, here }
}

/** Shell that waits for ever, together with a child; both write down their numbers. */
export const waiting = 'sleep 60 & echo $! >> "$here/pids"; echo $$ >> "$here/pids"; wait'

const isRunning = (pid: number): boolean => {
  // A killed child stays as a zombie until its parent, or the one that took it over, looks after it.
  const path = `/proc/${pid}/stat`
  return existsSync(path) && !/\) Z /.test(readFileSync(path, 'utf8'))
}

/** How many programs still run that wrote down their numbers in this folder. */
export function stillRunning(here: string): number {
  const path = join(here, 'pids')
  const numbers = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').map(Number) : []
  return numbers.filter(isRunning).length
}
