import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export type House = {
  address: string
  /** kill -9 and a new start on the same data. */
  crashAndRestart: () => Promise<void>
  /** Starts another server on the same data, on a port of its own, and waits for it to give up. */
  openSecond: () => Promise<{ exitCode: number | null; errors: string }>
  stop: () => Promise<void>
}

/** Starts the product as a newcomer would meet it: an empty data folder, no key, a free port. `{address}` in a setting is where it is then found. */
export async function openHouse(settings: Record<string, string> = {}): Promise<House> {
  const data = await mkdtemp(join(tmpdir(), 'maju-walk-'))
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const environment = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    MAJU_DATA: data,
    PORT: String(port),
    ...Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [name, value.replaceAll('{address}', address)]),
    ),
  }
  let server = await start(environment, address)
  return {
    address,
    async crashAndRestart() {
      await end(server, 'SIGKILL')
      server = await start(environment, address)
    },
    openSecond: async () => refusalOf(serve({ ...environment, PORT: String(await freePort()) })),
    async stop() {
      await end(server, 'SIGTERM')
      await rm(data, { recursive: true, force: true })
    },
  }
}

const serve = (environment: Record<string, string>): ChildProcess =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/src/main.ts', '--no-open'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })

function refusalOf(server: ChildProcess) {
  let errors = ''
  server.stderr?.on('data', (bytes: Buffer) => (errors += bytes.toString()))
  const patience = setTimeout(() => server.kill('SIGKILL'), 30_000)
  return new Promise<{ exitCode: number | null; errors: string }>((ended) => {
    server.once('close', (exitCode) => {
      clearTimeout(patience)
      ended({ exitCode, errors })
    })
  })
}

async function start(environment: Record<string, string>, address: string): Promise<ChildProcess> {
  const server = serve(environment)
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (bytes: Buffer) => (said += bytes.toString()))
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (server.exitCode !== null) throw new Error(`the server ended while starting:\n${said}`)
    const ready = await fetch(`${address}/readyz`).then(
      (reply) => reply.ok,
      () => false,
    )
    if (ready) return server
    await new Promise((later) => setTimeout(later, 100))
  }
  server.kill('SIGKILL')
  throw new Error(`the server was not ready within a minute:\n${said}`)
}

function end(server: ChildProcess, signal: NodeJS.Signals) {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise<void>((ended) => {
    server.once('exit', () => ended())
    server.kill(signal)
  })
}

function freePort() {
  return new Promise<number>((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address !== null && typeof address === 'object' ? found(address.port) : failed(new Error('no port')),
      )
    })
  })
}
