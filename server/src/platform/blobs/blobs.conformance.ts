import { expect, test } from 'vitest'
import { NotFound } from '../errors.ts'
import { accountPrefix, type Blobs } from './blobs.ts'

async function listed<Entry>(entries: AsyncIterable<Entry>): Promise<Entry[]> {
  const all: Entry[] = []
  for await (const entry of entries) all.push(entry)
  return all
}

/** What every adapter of the port has to do. `make` gives an empty one. */
export function blobsConformance(make: () => Promise<Blobs>) {
  const bytes = new Uint8Array([0, 255, 10, 13, 0])

  test('gives back exactly the bytes that were put', async () => {
    const blobs = await make()
    await blobs.put('accounts/a/recordings/1.webm', bytes)
    expect(new Uint8Array(await blobs.get('accounts/a/recordings/1.webm'))).toEqual(bytes)
  })

  test('replaces what was there', async () => {
    const blobs = await make()
    await blobs.put('one', bytes)
    await blobs.put('one', new Uint8Array([7]))
    expect([...(await blobs.get('one'))]).toEqual([7])
  })

  test('keeps an empty blob', async () => {
    const blobs = await make()
    await blobs.put('empty', new Uint8Array())
    expect((await blobs.get('empty')).length).toBe(0)
  })

  test('what is not there is NotFound', async () => {
    const blobs = await make()
    await expect(blobs.get('nowhere')).rejects.toBeInstanceOf(NotFound)
  })

  test('forgets an account and nothing of the next one, and twice is fine', async () => {
    const blobs = await make()
    await blobs.put(`${accountPrefix('a1')}x/y`, bytes)
    await blobs.put(`${accountPrefix('a12')}x`, bytes)
    await blobs.removeAll(accountPrefix('a1'))
    await blobs.removeAll(accountPrefix('a1'))
    await expect(blobs.get(`${accountPrefix('a1')}x/y`)).rejects.toBeInstanceOf(NotFound)
    expect((await blobs.get(`${accountPrefix('a12')}x`)).length).toBe(bytes.length)
  })

  test('forgets a single key', async () => {
    const blobs = await make()
    await blobs.put('a/one', bytes)
    await blobs.put('a/one-more', bytes)
    await blobs.removeAll('a/one')
    await expect(blobs.get('a/one')).rejects.toBeInstanceOf(NotFound)
    expect(await blobs.size()).toBe(bytes.length)
  })

  test('lists what lies below a prefix and nothing beside it, with the time when it was put', async () => {
    const blobs = await make()
    const began = Date.now()
    for (const key of ['a/one', 'a/b/two', 'a/b/c/three', 'ab/four', 'five']) await blobs.put(key, bytes)
    await blobs.put('a/gone', bytes)
    await blobs.removeAll('a/gone')
    const found = await listed(blobs.list('a/'))
    expect(found.map(({ key }) => key).toSorted()).toEqual(['a/b/c/three', 'a/b/two', 'a/one'])
    // A file system may keep times a little more coarsely than the clock.
    for (const { changedAt } of found) expect(Math.abs(changedAt.getTime() - began)).toBeLessThan(10_000)
    expect(await listed(blobs.list('nowhere/'))).toEqual([])
  })

  test.each(['../etc/passwd', '/etc/passwd', 'a/../../b', 'a//b', '.hidden', 'A', '', 'a\0b'])(
    'refuses the key %j',
    async (key) => {
      const blobs = await make()
      await expect(async () => blobs.put(key, bytes)).rejects.toThrow('not a blob key')
      await expect(async () => blobs.get(key)).rejects.toThrow('not a blob key')
      await expect(async () => blobs.removeAll(key)).rejects.toThrow('not a blob key')
      await expect(async () => listed(blobs.list(key))).rejects.toThrow('not a blob key')
    },
  )
}
