import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('only the accounts feature can make an actor', async () => {
  const source = join(import.meta.dirname, '..')
  const importers: string[] = []
  for await (const file of glob('**/*.ts', { cwd: source })) {
    if (/from '[^']*make-actor\.ts'/.test(await readFile(join(source, file), 'utf8'))) importers.push(file)
  }
  expect(importers.filter((file) => !file.endsWith('.test.ts')).toSorted()).toEqual([
    'features/accounts/account.service.ts',
    'features/accounts/session.service.ts',
  ])
})
