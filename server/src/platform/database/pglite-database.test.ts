import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from './db.ts'
import { openFolderDatabase } from './pglite-database.ts'
import { cacheFolder, migrationsFolder } from './places.ts'

const emptyFolder = () => mkdtemp(join(tmpdir(), 'maju-data-'))
const places = { migrationsFolder, cacheFolder }

test('what was written is there after closing and opening again', async () => {
  const dataFolder = await emptyFolder()
  const first = await openFolderDatabase({ ...places, dataFolder })
  await first.db.execute(sql`create table note (text text)`)
  await first.db.execute(sql`insert into note values ('남아 있다')`)
  await first.close()
  const second = await openFolderDatabase({ ...places, dataFolder })
  expect(await rowsOf(second.db, sql`select text from note`)).toEqual([{ text: '남아 있다' }])
  await second.close()
}, 30_000)

test('every commit is synced to the disk', async () => {
  const { db, close } = await openFolderDatabase({ ...places, dataFolder: await emptyFolder() })
  const asked = sql`select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'wal_sync_method', 'full_page_writes') order by name`
  expect(await rowsOf(db, asked)).toEqual([
    { name: 'fsync', setting: 'on' },
    { name: 'full_page_writes', setting: 'on' },
    { name: 'synchronous_commit', setting: 'on' },
    { name: 'wal_sync_method', setting: 'fsync' },
  ])
  await close()
}, 30_000)

test('a second opening of the same folder is refused, and leaves the first one working', async () => {
  const dataFolder = await emptyFolder()
  const first = await openFolderDatabase({ ...places, dataFolder })
  await expect(openFolderDatabase({ ...places, dataFolder })).rejects.toThrow('is in use by process')
  expect(await rowsOf(first.db, sql`select 1 as one`)).toEqual([{ one: 1 }])
  await first.close()
}, 30_000)

test('a cluster that a power loss left half made is made anew', async () => {
  const dataFolder = await emptyFolder()
  await mkdir(join(dataFolder, 'database.making/base'), { recursive: true })
  await writeFile(join(dataFolder, 'database.making/PG_VERSION'), '18')
  const { db, close } = await openFolderDatabase({ ...places, dataFolder })
  expect(await rowsOf(db, sql`select count(*)::int as accounts from account`)).toEqual([{ accounts: 0 }])
  await close()
  expect(await readdir(dataFolder)).toEqual(['database'])
}, 30_000)

test('vectors can be compared once they are switched on, also after the database was closed and opened again', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'maju-vectors-'))
  const open = () => openFolderDatabase({ dataFolder, migrationsFolder, cacheFolder })
  const first = await open()
  await first.db.execute(sql`create extension vector`)
  await first.close()
  const again = await open()
  const [row] = await rowsOf<{ distance: number }>(
    again.db,
    sql`select '{1,0}'::real[]::vector <=> '[0,1]'::vector as distance`,
  )
  await again.close()
  expect(row?.distance).toBe(1)
}, 60_000)
