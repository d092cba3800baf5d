import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readMigrations } from './migrate.ts'
import { cacheFolder, migrationsFolder } from './places.ts'
import { thisProcess } from './process-mark.ts'
import { migratedTemplate } from './template.ts'

test('of several that need the template at once one makes it, the others wait, and nothing else is left in the cache', async () => {
  const emptyCache = await mkdtemp(join(tmpdir(), 'maju-cache-'))
  const migrations = await readMigrations(migrationsFolder)
  const made = await Promise.all([1, 2, 3].map(() => migratedTemplate(emptyCache, migrations)))
  expect(new Set(made.map(({ size }) => size)).size).toBe(1)
  const names = await readdir(emptyCache)
  expect(names.length).toBe(2)
  expect(names.every((name) => /^pglite-[\d.]+(-[0-9a-f]{12})?\.tar$/.test(name))).toBe(true)
}, 60_000)

test('a maker that was killed is not waited for', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'maju-cache-'))
  const made = await migratedTemplate(cacheFolder, [])
  const [base] = (await readdir(cacheFolder)).filter((name) => /^pglite-[\d.]+\.tar$/.test(name))
  await writeFile(join(folder, `${base}.making`), JSON.stringify({ ...(await thisProcess()), began: 'long before' }))
  const began = performance.now()
  expect((await migratedTemplate(folder, [])).size).toBe(made.size)
  expect(performance.now() - began).toBeLessThan(30_000)
}, 60_000)

test('where nothing can be cached the template is made all the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'maju-cache-'))
  await writeFile(join(folder, 'a-file'), '')
  const made = await migratedTemplate(join(folder, 'a-file/cache'), await readMigrations(migrationsFolder))
  expect(made.size).toBeGreaterThan(1_000_000)
}, 60_000)
