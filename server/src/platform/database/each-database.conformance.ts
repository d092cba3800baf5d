import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import { silentLog } from '../log.ts'
import type { Database } from './db.ts'
import { openMemoryDatabase } from './pglite-database.ts'
import { openPostgresDatabase } from './postgres-database.ts'
import { cacheFolder, migrationsFolder } from './places.ts'

// oxlint-disable-next-line node/no-process-env -- where the tests find PostgreSQL; the product never reads it
const serverUrl = process.env['TEST_DATABASE_URL']

/**
 * Runs the same tests on PGlite in memory and, where TEST_DATABASE_URL names a server, on PostgreSQL in a database of
 * its own that is dropped afterwards. Where there is none, the PostgreSQL half is shown as skipped.
 */
export function describeOnEachDatabase(name: string, body: (opened: () => Database) => void) {
  describe(`${name} on PGlite`, () => {
    body(openedFor(() => openMemoryDatabase({ migrationsFolder, cacheFolder })))
  })
  describe.skipIf(!serverUrl)(
    `${name} on PostgreSQL${serverUrl ? '' : ' (skipped: TEST_DATABASE_URL is not set)'}`,
    () => {
      body(openedFor(() => openOwnDatabase(serverUrl ?? '')))
    },
  )
}

function openedFor(open: () => Promise<Database>) {
  let database: Database | null = null
  beforeAll(async () => {
    database = await open()
  }, 60_000)
  afterAll(() => database?.close())
  return () => {
    if (!database) throw new Error('the database is open only while tests run')
    return database
  }
}

async function openOwnDatabase(server: string): Promise<Database> {
  const name = `maju_test_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const database = await openPostgresDatabase({ url: url.href, migrationsFolder, log: silentLog() })
  return {
    ...database,
    async close() {
      await database.close()
      await onServer(server, `drop database ${name} with (force)`)
    },
  }
}

async function onServer(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
