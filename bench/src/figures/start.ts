import { execFileSync, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atMost } from '../bars.ts'
import type { Result } from '../benchmark.ts'
import { round } from '../round.ts'

const root = join(import.meta.dirname, '../../..')
const port = 4691
const secondStartBarSeconds = 5

/**
 * How long a newcomer waits: a fresh clone in a temporary folder, `npm start` with the machine's own npm, until the page answers; then stop and start
 * again. What is committed is what is measured. Installing depends on the network to the registry and is listed apart.
 */
export async function run(): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'maju-newcomer-'))
  try {
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, folder])
    const first = await start(folder)
    const second = await start(folder)
    return {
      rows: [
        { start: 'first, fresh clone', ...first },
        { start: 'second', ...second },
      ],
      bars: [atMost('second start, seconds', second.untilPageSeconds, secondStartBarSeconds)],
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Starts, waits for the page, stops; gives the seconds of each stage as the start script announces them. */
async function start(folder: string) {
  const begun = performance.now()
  const seconds = () => round((performance.now() - begun) / 1000, 1)
  const heard: { line: string; at: number }[] = []
  const child = spawn('npm', ['start', '--', '--no-open'], {
    cwd: folder,
    env: newcomersEnvironment(folder),
    detached: true,
  })
  child.stdout.on('data', (bytes: Buffer) => heard.push({ line: bytes.toString(), at: seconds() }))
  child.stderr.on('data', (bytes: Buffer) => heard.push({ line: bytes.toString(), at: seconds() }))
  const untilPageSeconds = await pageAnswers(
    seconds,
    () => child.exitCode,
    () => heard.map(({ line }) => line).join(''),
  )
  const when = (word: string) => heard.find(({ line }) => line.includes(word))?.at
  const built = when('Building')
  const installing = when('Installing')
  process.kill(-(child.pid ?? 0), 'SIGTERM')
  await new Promise((ended) => child.once('exit', ended))
  return {
    installSeconds: installing === undefined || built === undefined ? 0 : round(built - installing, 1),
    buildAndStartSeconds: round(untilPageSeconds - (built ?? 0), 1),
    untilPageSeconds,
  }
}

/** The environment without this process's own Node and npm settings. */
function newcomersEnvironment(folder: string) {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_') && !name.startsWith('MAJU_'))
  const path = (process.env.PATH ?? '').split(':').filter((part) => !part.includes('node_modules'))
  return { ...Object.fromEntries(kept), PATH: path.join(':'), PORT: String(port), MAJU_DATA: join(folder, 'data') }
}

async function pageAnswers(seconds: () => number, exitCode: () => number | null, said: () => string) {
  for (;;) {
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      (reply) => reply.ok,
      () => false,
    )
    if (answered) return seconds()
    if (exitCode() !== null || seconds() > 600) throw new Error(`the page never answered:\n${said()}`)
    await new Promise((later) => setTimeout(later, 50))
  }
}
