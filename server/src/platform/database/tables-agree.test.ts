import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { is, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { describeOnEachDatabase } from './each-database.conformance.ts'
import { rowsOf, type Db } from './db.ts'

type Column = { table: string; column: string; type: string; required: boolean }
const source = join(import.meta.dirname, '../..')
const inOrder = (columns: Column[]) =>
  columns.toSorted((a, b) => `${a.table}.${a.column}`.localeCompare(`${b.table}.${b.column}`))

async function described(): Promise<Column[]> {
  const found: Column[] = []
  for await (const file of glob('**/*.table.ts', { cwd: source })) {
    const exported: unknown = await import(join(source, file))
    for (const table of Object.values(exported ?? {}).filter((value) => is(value, PgTable))) {
      const { name, columns } = getTableConfig(table)
      found.push(
        ...columns.map((c) => ({
          table: name,
          column: c.name,
          type: c.getSQLType().replace(' (', '('),
          required: c.notNull,
        })),
      )
    }
  }
  return inOrder(found)
}

/** What the migrations made; the migrations' own table and the queue's schema are nobody's feature. */
const migrated = async (db: Db) =>
  inOrder(
    await rowsOf<Column>(
      db,
      sql`select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required
          from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and c.relname <> 'migration'`,
    ),
  )

describeOnEachDatabase('the schema', (opened) => {
  test('the tables beside the features and the migrated schema name the same columns, types and nullability', async () => {
    expect(await described()).toEqual(await migrated(opened().db))
  })

  test('every table reaches the account, so that deleting it leaves nothing behind', async () => {
    const cascades = await rowsOf<{ child: string; parent: string }>(
      opened().db,
      sql`select child.relname as child, parent.relname as parent from pg_constraint k
          join pg_class child on child.oid = k.conrelid join pg_class parent on parent.oid = k.confrelid
          where k.contype = 'f' and k.confdeltype = 'c'`,
    )
    const reached = new Set(['account'])
    for (let before = 0; before !== reached.size;) {
      before = reached.size
      for (const { child, parent } of cascades) if (reached.has(parent)) reached.add(child)
    }
    /** No person's data: keyed hashes that fade, sums of tokens by day, how good an embedder is. */
    const ownerless = [
      'sign_in_failure',
      'model_token',
      'daily_limit',
      'google_farewell',
      'library_embedder',
      'library_outside',
      'library_import',
    ]
    const tables = new Set((await described()).map(({ table }) => table))
    expect([...tables].filter((table) => !reached.has(table) && !ownerless.includes(table))).toEqual([])
  })
})
