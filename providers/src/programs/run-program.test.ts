import { getEventListeners } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fakeProgram, ownFolder } from './fake-program.fixture.ts'
import { runProgram } from './run-program.ts'

const folder = ownFolder()
const fake = (shell: string) => fakeProgram(folder(), { program: 'anything' }, shell, '')
const run = { provider: 'x', parameters: [], signal: new AbortController().signal, maxOutputBytes: 100 }

test('it leaves nothing hanging on the signal, however the program ends', async () => {
  const { signal } = new AbortController()
  for (const shell of ['echo 1', 'exit 3', 'kill -9 $$', 'exec yes']) {
    const { program } = await fake(shell)
    await runProgram({ ...run, program, signal }).catch(() => {})
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
  }
})

test('what goes in comes to the standard input as it is, and not to the parameters', async () => {
  const { program, here } = await fake('/bin/cat')
  const input = '-v x; $(touch owned) “네”\n'
  expect(new TextDecoder().decode(await runProgram({ ...run, program, input }))).toBe(input)
  expect((await readFile(join(here, 'called'), 'utf8')).trim()).toBe('')
})

test('a program that does not read what goes in is judged by how it ends', async () => {
  const input = 'much to read '.repeat(100_000)
  const done = await fake('echo done')
  expect(new TextDecoder().decode(await runProgram({ ...run, program: done.program, input }))).toBe('done\n')
  const failed = await fake('exit 3')
  await expect(runProgram({ ...run, program: failed.program, input })).rejects.toMatchObject({ kind: 'broken' })
})
