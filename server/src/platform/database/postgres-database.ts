import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import { CannotStart } from '../errors.ts'
import { errorFields, type Log } from '../log.ts'
import type { Database } from './db.ts'
import { migrate, readMigrations, type InTransaction } from './migrate.ts'
import { transactionScope } from './transaction-scope.ts'

/** A PostgreSQL server, migrated. Many processes may share it. @throws CannotStart when it cannot be reached. */
export async function openPostgresDatabase(given: {
  url: string
  migrationsFolder: string
  log: Log
}): Promise<Database> {
  const pool = new Pool({
    connectionString: given.url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'maju',
  })
  pool.on('error', (error) => given.log.warn(errorFields(error), 'database-connection-lost'))
  try {
    await refuseOld(pool)
    await migrate(poolTransaction(pool), await readMigrations(given.migrationsFolder))
  } catch (error) {
    await pool.end()
    throw error
  }
  return overPool(pool, given.url)
}

async function refuseOld(pool: Pool) {
  const version = await pool
    .query<{ server_version_num: string }>('show server_version_num')
    .catch((error: unknown) => {
      const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
      throw new CannotStart(`The database named by DATABASE_URL does not answer${reason}.`)
    })
  if (Number(version.rows[0]?.server_version_num) < 150_000)
    throw new CannotStart('DATABASE_URL names a PostgreSQL older than 15.')
}

const poolTransaction =
  (pool: Pool): InTransaction =>
  async (work) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const result = await work(async (sql, values) => (await client.query<Record<string, unknown>>(sql, values)).rows)
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback')
      throw error
    } finally {
      client.release()
    }
  }

function overPool(pool: Pool, url: string): Database {
  const scope = transactionScope()
  const db = drizzle({ client: pool })
  const begin = db.transaction.bind(db)
  db.transaction = (work, config) => scope.inside(() => begin(work, config))
  // oxlint-disable-next-line typescript/unbound-method -- it is applied to the pool again
  pool.query = new Proxy(pool.query, {
    apply(query, _pool, given) {
      scope.mustBeOutside()
      return Reflect.apply(query, pool, given)
    },
  })
  return {
    engine: 'postgresql',
    db,
    afterCommit: scope.afterCommit,
    connection: { kind: 'postgresql', url },
    close: () => pool.end(),
  }
}
