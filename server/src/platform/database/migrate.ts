import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from '../errors.ts'

export type Migration = { number: number; name: string; sql: string; checksum: string }

/** One statement with values, or a script without. */
export type Run = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
export type InTransaction = <Result>(work: (run: Run) => Promise<Result>) => Promise<Result>

/** Any number; the same on every process that migrates this database. */
const LOCK = 4_600_001

/** The numbered files of a folder, in order. @throws CannotStart for a gap, a double number or a strange name. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(
    names.map(async (name, index) => {
      const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1])
      if (number !== index + 1) throw new CannotStart(`The migration ${name} should be number ${index + 1}.`)
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** One value for a list of migrations, to key what was made from them. */
export const fingerprint = (migrations: readonly Migration[]) =>
  createHash('sha256')
    .update(migrations.map(({ checksum }) => checksum).join())
    .digest('hex')
    .slice(0, 12)

/**
 * Brings the schema up to date, each migration in its own transaction, one process at a time.
 * Gives the names of those that were applied now.
 * @throws CannotStart when an applied migration was changed since, or the database comes from a newer version.
 */
export async function migrate(inTransaction: InTransaction, migrations: readonly Migration[]): Promise<string[]> {
  await inTransaction(async (run) => {
    await run(`select pg_advisory_xact_lock(${LOCK})`)
    await run(`create table if not exists migration (
      number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`)
  })
  const applied: string[] = []
  for (const migration of migrations) {
    if (await inTransaction((run) => applyOne(run, migration))) applied.push(migration.name)
  }
  await inTransaction((run) => refuseNewer(run, migrations))
  return applied
}

async function applyOne(run: Run, { number, name, sql, checksum }: Migration): Promise<boolean> {
  await run(`select pg_advisory_xact_lock(${LOCK})`)
  const [before] = await run('select checksum from migration where number = $1', [number])
  if (before?.['checksum'] === checksum) return false
  if (before)
    throw new CannotStart(
      `The migration ${name} was changed after it had been applied. Put the old text back and add a new migration.`,
    )
  await run(sql)
  await run('insert into migration (number, name, checksum) values ($1, $2, $3)', [number, name, checksum])
  return true
}

async function refuseNewer(run: Run, migrations: readonly Migration[]) {
  const [newer] = await run('select name from migration where number > $1 order by number limit 1', [migrations.length])
  if (newer)
    throw new CannotStart(
      `The data was written by a newer version (${String(newer['name'])}). Start that version, or restore a backup.`,
    )
}
