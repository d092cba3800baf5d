import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterEach, expect, test } from 'vitest'
import { migrate, readMigrations, type InTransaction } from './migrate.ts'
import { pgliteTransaction } from './pglite-transaction.ts'
import { cacheFolder } from './places.ts'
import { migratedTemplate } from './template.ts'

const opened: PGlite[] = []
afterEach(async () => {
  for (const client of opened.splice(0)) await client.close()
})

async function emptyDatabase(): Promise<{ client: PGlite; inTransaction: InTransaction }> {
  const client = await PGlite.create({ loadDataDir: await migratedTemplate(cacheFolder, []) })
  opened.push(client)
  return { client, inTransaction: pgliteTransaction(client) }
}

async function folderWith(files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'maju-migrations-'))
  for (const [name, sql] of Object.entries(files)) await writeFile(join(folder, name), sql)
  return readMigrations(folder)
}
const first = { '0001-first.sql': 'create table one (id integer); insert into one values (1);' }

test('applies each migration once, in order, with several statements in one', async () => {
  const { client, inTransaction } = await emptyDatabase()
  const migrations = await folderWith({ ...first, '0002-second.sql': 'insert into one values (2)' })
  expect(await migrate(inTransaction, migrations)).toEqual(['0001-first.sql', '0002-second.sql'])
  expect(await migrate(inTransaction, migrations)).toEqual([])
  expect((await client.query('select id from one order by id')).rows).toEqual([{ id: 1 }, { id: 2 }])
})

test('an applied migration that was changed is refused with a sentence', async () => {
  const { inTransaction } = await emptyDatabase()
  await migrate(inTransaction, await folderWith(first))
  const changed = await folderWith({ '0001-first.sql': 'create table other (id integer)' })
  await expect(migrate(inTransaction, changed)).rejects.toThrow('0001-first.sql was changed after it had been applied')
})

test('other line endings are no change', async () => {
  const { inTransaction } = await emptyDatabase()
  await migrate(inTransaction, await folderWith({ '0001-first.sql': 'select 1;\nselect 2;\n' }))
  expect(await migrate(inTransaction, await folderWith({ '0001-first.sql': 'select 1;\r\nselect 2;\r\n' }))).toEqual([])
})

test('data of a newer version is refused with a sentence', async () => {
  const { inTransaction } = await emptyDatabase()
  await migrate(inTransaction, await folderWith({ ...first, '0002-newer.sql': 'select 1' }))
  await expect(migrate(inTransaction, await folderWith(first))).rejects.toThrow(
    'written by a newer version (0002-newer.sql)',
  )
})

test('a migration that fails leaves nothing of itself and everything before it', async () => {
  const { client, inTransaction } = await emptyDatabase()
  const broken = await folderWith({
    ...first,
    '0002-broken.sql': 'insert into one values (2); select nothing_like_this;',
  })
  await expect(migrate(inTransaction, broken)).rejects.toThrow('nothing_like_this')
  expect((await client.query('select id from one')).rows).toEqual([{ id: 1 }])
  expect((await client.query('select number from migration')).rows).toEqual([{ number: 1 }])
})

test('two that migrate at once apply each migration once', async () => {
  const { client, inTransaction } = await emptyDatabase()
  const migrations = await folderWith(first)
  const applied = await Promise.all([migrate(inTransaction, migrations), migrate(inTransaction, migrations)])
  expect(applied.flat()).toEqual(['0001-first.sql'])
  expect((await client.query('select id from one')).rows).toEqual([{ id: 1 }])
})

test.each([
  ['a gap', { '0001-a.sql': '', '0003-c.sql': '' }, '0003-c.sql should be number 2'],
  ['a number twice', { '0001-a.sql': '', '0001-b.sql': '' }, '0001-b.sql should be number 2'],
  ['a name without a number', { 'first.sql': '' }, 'first.sql should be number 1'],
])('%s in the list is refused', async (_case, files, sentence) => {
  await expect(folderWith(files)).rejects.toThrow(sentence)
})
