import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL that lives as long as the benchmark; `reason` says why there is none. */
export type OwnPostgres = { url: string; stop: () => void } | { reason: string }

/** Starts the newest PostgreSQL of this machine on an empty folder. It refuses to run as root: then it runs as the user `postgres`, where there is one. */
export async function ownPostgres(): Promise<OwnPostgres> {
  const programs = globSync('/usr/lib/postgresql/*/bin')
    .filter((folder) => existsSync(join(folder, 'initdb')))
    .toSorted()
    .at(-1)
  if (!programs) return { reason: 'PostgreSQL is not installed in /usr/lib/postgresql' }
  const user = process.getuid?.() === 0 ? userOf('postgres') : {}
  if (!user) return { reason: 'PostgreSQL refuses to run as root, and there is no user postgres' }
  const folder = mkdtempSync(join(tmpdir(), 'maju-postgres-'))
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const run = (program: string, ...given: string[]) =>
    execFileSync(join(programs, program), given, { ...user, cwd: folder, stdio: 'ignore' })
  const port = await freePort()
  const data = join(folder, 'data')
  run('initdb', '-D', data, '-U', 'maju', '--auth=trust', '--encoding=UTF8', '--locale=C')
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`
  run('pg_ctl', '-D', data, '-w', '-o', options, '-l', join(folder, 'log'), 'start')
  return {
    url: `postgres://maju@127.0.0.1:${port}/postgres`,
    stop() {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function userOf(name: string): { uid?: number; gid?: number } | null {
  const numberOf = (flag: string) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout)
  const [uid, gid] = [numberOf('-u'), numberOf('-g')]
  return uid > 0 ? { uid, gid } : null
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  return typeof address === 'object' && address ? address.port : 0
}
