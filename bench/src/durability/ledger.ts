import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { rowsOf } from '@maju/server/platform/database/db'
import { openFolderDatabase } from '@maju/server/platform/database/pglite-database'
import { cacheFolder, migrationsFolder } from '@maju/server/platform/database/places'

/** `durable`: the database as the product opens it. `as-shipped`: PGlite without our set-up, to see the test fail. */
export const engine = z.enum(['durable', 'as-shipped'])
export type Engine = z.infer<typeof engine>

export type Ledger = {
  /** Writes the number into two tables in one transaction; when it resolves, it is promised to be kept. */
  write: (n: number) => Promise<void>
  /** Every number kept, and how many are in one table only. */
  read: () => Promise<{ numbers: number[]; torn: number }>
  close: () => Promise<void>
}

const tables = `create table if not exists ledger (n integer primary key, payload text not null, tag text not null);
  create index if not exists ledger_tag on ledger (tag);
  create table if not exists twin (n integer primary key, length integer not null)`

/** Between 100 and 3 100 characters, so that rows cross pages. */
const payloadOf = (n: number) => String(n).padStart(8, '0') + 'x'.repeat(92 + ((n * 7919) % 3000))

const torn = `select count(*)::int as torn from ledger full join twin using (n)
  where ledger.n is null or twin.n is null or length(payload) <> twin.length`

export const openLedger = (which: Engine, folder: string): Promise<Ledger> =>
  which === 'durable' ? durableLedger(folder) : shippedLedger(folder)

async function durableLedger(dataFolder: string): Promise<Ledger> {
  const { db, close } = await openFolderDatabase({ dataFolder, migrationsFolder, cacheFolder })
  for (const statement of tables.split(';')) await db.execute(sql.raw(statement))
  return {
    write: (n) =>
      db.transaction(async (tx) => {
        await tx.execute(sql`insert into ledger values (${n}, ${payloadOf(n)}, ${`t${n % 50}`})`)
        await tx.execute(sql`insert into twin values (${n}, ${payloadOf(n).length})`)
      }),
    async read() {
      const numbers = await rowsOf<{ n: number }>(db, sql`select n from ledger`)
      const [counted] = await rowsOf<{ torn: number }>(db, sql.raw(torn))
      return { numbers: numbers.map(({ n }) => n), torn: counted?.torn ?? 0 }
    },
    close,
  }
}

async function shippedLedger(folder: string): Promise<Ledger> {
  mkdirSync(folder, { recursive: true })
  const client = await PGlite.create(join(folder, 'shipped'))
  await client.exec(tables)
  return {
    write: (n) =>
      client.transaction(async (tx) => {
        await tx.query('insert into ledger values ($1, $2, $3)', [n, payloadOf(n), `t${n % 50}`])
        await tx.query('insert into twin values ($1, $2)', [n, payloadOf(n).length])
      }),
    async read() {
      const { rows } = await client.query<{ n: number }>('select n from ledger')
      const counted = await client.query<{ torn: number }>(torn)
      return { numbers: rows.map(({ n }) => n), torn: counted.rows[0]?.torn ?? 0 }
    },
    close: () => client.close(),
  }
}
