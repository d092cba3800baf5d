import { mkdtemp, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { instanceSecret } from './secret.ts'

const emptyFolder = () => mkdtemp(join(tmpdir(), 'maju-secret-'))

test('the secret is made once, is the same for all that start at once, and only its owner can read it', async () => {
  const folder = await emptyFolder()
  const made = await Promise.all([1, 2, 3].map(() => instanceSecret(folder, undefined)))
  expect(new Set(made.map((secret) => Buffer.from(secret).toString())).size).toBe(1)
  expect(made[0]?.length).toBe(43)
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
  expect(await instanceSecret(folder, undefined)).toEqual(made[0])
})

test('two folders have different secrets', async () => {
  const [one, other] = await Promise.all([
    instanceSecret(await emptyFolder(), undefined),
    instanceSecret(await emptyFolder(), undefined),
  ])
  expect(one).not.toEqual(other)
})

test('a configured secret is used and nothing is written', async () => {
  const folder = await emptyFolder()
  const configured = 'configured by the operator, 32 or more'
  expect(Buffer.from(await instanceSecret(folder, configured)).toString()).toBe(configured)
  await expect(stat(join(folder, 'secret'))).rejects.toThrow('ENOENT')
})

test('an empty secret file, as after a power loss, is not used as a secret', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'secret'), '')
  expect((await instanceSecret(folder, undefined)).length).toBe(43)
})
