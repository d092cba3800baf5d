import { mkdtemp, readdir } from 'node:fs/promises'
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
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([])
  })
})
