import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readMigrations } from './migrate.ts'
import { migrationsFolder } from './places.ts'
import { migratedTemplate } from './template.ts'

test('of several that need the template at once one makes it, the others wait, and nothing else is left in the cache', async () => {
  const cacheFolder = await mkdtemp(join(tmpdir(), 'maju-cache-'))
  const migrations = await readMigrations(migrationsFolder)
  const made = await Promise.all([1, 2, 3].map(() => migratedTemplate(cacheFolder, migrations)))
  expect(new Set(made.map(({ size }) => size)).size).toBe(1)
  const names = await readdir(cacheFolder)
  expect(names.length).toBe(2)
  expect(names.every((name) => /^pglite-[\d.]+(-[0-9a-f]{12})?\.tar$/.test(name))).toBe(true)
}, 60_000)

test('where nothing can be cached the template is made all the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'maju-cache-'))
  await writeFile(join(folder, 'a-file'), '')
  const made = await migratedTemplate(join(folder, 'a-file/cache'), await readMigrations(migrationsFolder))
  expect(made.size).toBeGreaterThan(1_000_000)
}, 60_000)
