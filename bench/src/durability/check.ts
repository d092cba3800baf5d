import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { amcheck } from '@electric-sql/pglite/contrib/amcheck'
import { z } from 'zod'
import { durableOptions } from '@maju/server/platform/database/durable-file-system'
import { engine, openLedger } from './ledger.ts'

/** node check.ts ENGINE FOLDER ACKNOWLEDGED      Opens the database and prints as JSON what is missing of the numbers in the file. */
const [which, folder = '', file = ''] = process.argv.slice(2)
const acknowledged = z.array(z.int()).parse(JSON.parse(readFileSync(file, 'utf8')))

const began = performance.now()
const ledger = await openLedger(engine.parse(which), folder)
const openSeconds = (performance.now() - began) / 1000
const { numbers, torn } = await ledger.read()
await ledger.close()
const kept = new Set(numbers)
const lost = acknowledged.filter((n) => !kept.has(n)).length
const damagedCount = which === 'durable' ? await damagedIndexes(join(folder, 'database')) : 0
console.log(JSON.stringify({ openSeconds, last: Math.max(0, ...numbers), lost, torn, damaged: damagedCount }))
process.exit(0)

/** Indexes that do not agree with their tables, by PostgreSQL's own check. */
async function damagedIndexes(cluster: string): Promise<number> {
  const client = await PGlite.create({ ...durableOptions(cluster), extensions: { amcheck } })
  await client.exec('create extension if not exists amcheck')
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_am a on a.oid = c.relam where a.amname = 'btree' and c.relkind = 'i'`,
  )
  let wrong = 0
  for (const { name } of rows) {
    await client.query('select bt_index_check($1::regclass, true)', [name]).catch(() => (wrong += 1))
  }
  await client.close()
  return wrong
}
