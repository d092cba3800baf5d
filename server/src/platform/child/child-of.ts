import { type ChildProcess, fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'

type Allowed = {
  /** Of memory for objects; pictures and unpacked data lie beside them. */
  heapMegabytes: number
  /** Flags of Node's permission model, `mayReadOnly` for instance; none: all that this process may. */
  permissions?: readonly string[]
}

/**
 * Starts one of our programs in a process of its own, for work that a hostile file could bring down. It has no variable of the server's environment: no key
 * and no password goes with it. It works below everything that somebody waits for, and whoever started it ends it.
 */
export function childOf(program: string, { heapMegabytes, permissions = [] }: Allowed): ChildProcess {
  const child = fork(program, [], {
    execArgv: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${heapMegabytes}`, ...permissions],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  return child
}

const ROOT = join(import.meta.dirname, '../../../..')

/** Programs of the house and of its packages, and not one file of a person: all that a process which reads what it is sent may read from the disk. */
export const mayReadOnly = (...rooms: readonly string[]): string[] => [
  '--permission',
  ...['package.json', 'node_modules', ...rooms].map((path) => `--allow-fs-read=${join(ROOT, path)}`),
]

/** Exit code of a process that aborted itself, as a shell would say it; V8 does so when its memory is used up. */
const ABORTED = 134

/** Whether V8 aborted a process for want of memory, or the system or a guard killed it for that. */
export const ranOutOfMemory = (code: number | null, by: NodeJS.Signals | null): boolean =>
  by === 'SIGKILL' || by === 'SIGABRT' || code === ABORTED
