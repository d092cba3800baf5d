import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blobsConformance } from './blobs.conformance.ts'
import { folderBlobs } from './folder-blobs.ts'
import { memoryBlobs } from './memory-blobs.ts'

const emptyFolder = () => mkdtemp(join(tmpdir(), 'maju-blobs-'))

describe('blobs in memory', () => {
  blobsConformance(async () => memoryBlobs())
})

describe('blobs in a folder', () => {
  blobsConformance(async () => folderBlobs(await emptyFolder()))

  test('a put that fails leaves no file behind', async () => {
    const folder = await emptyFolder()
    const blobs = folderBlobs(folder)
    await blobs.put('a/b', new Uint8Array([1]))
    await expect(blobs.put('a', new Uint8Array([1]))).rejects.toThrow('EISDIR')
    expect((await readdir(folder, { recursive: true })).filter((name) => name.includes('.'))).toEqual([])
  })

  test('half of a blob that a crash left is not listed, and goes with what is removed around it', async () => {
    const folder = await emptyFolder()
    const blobs = folderBlobs(folder)
    await blobs.put('a/b/c', new Uint8Array([1]))
    await writeFile(join(folder, 'a/b/.half'), 'half')
    const listed: string[] = []
    for await (const { key } of blobs.list('a/')) listed.push(key)
    expect(listed).toEqual(['a/b/c'])
    await blobs.removeAll('a/b/')
    expect(await readdir(join(folder, 'a'))).toEqual([])
  })
})
