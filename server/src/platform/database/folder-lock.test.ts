import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CannotStart } from '../errors.ts'
import { holdFolder } from './folder-lock.ts'
import { thisProcess, type ProcessMark } from './process-mark.ts'

const emptyFolder = () => mkdtemp(join(tmpdir(), 'maju-lock-'))

async function leaveLock(folder: string, mark: Partial<ProcessMark>) {
  const lock = { token: 'of-somebody', process: { ...(await thisProcess()), ...mark } }
  await writeFile(join(folder, 'lock.json'), JSON.stringify(lock))
}

test('a held folder is refused with a sentence that names the process, and free again after the release', async () => {
  const folder = await emptyFolder()
  const release = await holdFolder(folder)
  await expect(holdFolder(folder)).rejects.toThrow(`in use by process ${process.pid}`)
  await expect(holdFolder(folder)).rejects.toBeInstanceOf(CannotStart)
  await release()
  await (
    await holdFolder(folder)
  )()
  expect(await readdir(folder)).toEqual([])
})

test('of many that ask at once exactly one gets the folder', async () => {
  const folder = await emptyFolder()
  const asked = await Promise.allSettled(Array.from({ length: 8 }, () => holdFolder(folder)))
  expect(asked.filter(({ status }) => status === 'fulfilled').length).toBe(1)
})

test('of many that find the lock of a dead process exactly one takes it over', async () => {
  const folder = await emptyFolder()
  await leaveLock(folder, { began: 'long before' })
  const asked = await Promise.allSettled(Array.from({ length: 8 }, () => holdFolder(folder)))
  expect(asked.filter(({ status }) => status === 'fulfilled').length).toBe(1)
})

test('a process that was killed leaves a lock that is taken over at once', async () => {
  const folder = await emptyFolder()
  const source = `import { holdFolder } from ${JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))}
    await holdFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', source], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await new Promise((held) => child.stdout.once('data', held))
  await expect(holdFolder(folder)).rejects.toThrow(`in use by process ${child.pid}`)
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await ended
  await (
    await holdFolder(folder)
  )()
}, 15_000)

test('a lock with our own process id from an earlier life is taken over', async () => {
  const folder = await emptyFolder()
  await leaveLock(folder, { pid: process.pid, began: '1' })
  const release = await holdFolder(folder)
  expect(await readFile(join(folder, 'lock.json'), 'utf8')).not.toContain('"began":"1"')
  await release()
})

test('a lock of another container is respected while it beats and taken over when it is silent', async () => {
  const folder = await emptyFolder()
  await leaveLock(folder, { place: 'another container' })
  const file = join(folder, 'lock.json')
  const beating = setInterval(() => void utimes(file, new Date(), new Date()), 200)
  await expect(holdFolder(folder)).rejects.toThrow('in use')
  clearInterval(beating)
  const longAgo = new Date(Date.now() - 60_000)
  await utimes(file, longAgo, longAgo)
  await (
    await holdFolder(folder)
  )()
}, 15_000)

test('a lock file that is not readable, as after a power loss, is taken over', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'lock.json'), '{"tok')
  const release = await holdFolder(folder)
  expect(JSON.parse(await readFile(join(folder, 'lock.json'), 'utf8'))).toMatchObject({ process: { pid: process.pid } })
  await release()
})

test('a release does not remove the lock of somebody else', async () => {
  const folder = await emptyFolder()
  const release = await holdFolder(folder)
  await leaveLock(folder, {})
  await release()
  expect(await readFile(join(folder, 'lock.json'), 'utf8')).toContain('of-somebody')
})
