import { readFileSync } from 'node:fs'
import { sharedFileOr } from '@maju/text/shared-data.fixture'
import { describe, expect, it } from 'vitest'
import { readInChild } from './read-in-child.ts'

const text = (written: string): Uint8Array => new TextEncoder().encode(written)
const { signal } = new AbortController()

describe('reading a file in a process of its own', () => {
  it('gives what stands in the file', async () => {
    const read = await readInChild(text('# 경력\n가온페이 2022-03 ~ 현재'), { signal })
    expect(read).toMatchObject({
      format: 'text',
      blocks: [{ text: '경력', level: 1 }, { text: '가온페이 2022-03 ~ 현재' }],
    })
  })

  it('loses nothing of a long text', async () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `${at}번째 줄에 적은 경력과 그때 한 일`)
    const read = await readInChild(text(lines.join('\n')), { signal })
    expect(read.blocks.map((block) => block.text)).toEqual(lines)
  })

  it('gives the reason why a file has no text', async () => {
    await expect(readInChild(new Uint8Array(), { signal })).rejects.toMatchObject({ reason: 'empty' })
  })

  it('hands the name and the password on', async ({ skip }) => {
    const locked = readFileSync(sharedFileOr(skip, 'resume/generated/ko_backend_password.pdf'))
    await expect(readInChild(locked, { signal })).rejects.toMatchObject({ reason: 'password' })
    const read = await readInChild(locked, { signal, name: 'cv.pdf', password: 'test1234' })
    expect(read.blocks[0]?.text).toContain('홍길동')
    await expect(readInChild(text('no pdf'), { signal, name: 'cv.pdf' })).rejects.toMatchObject({
      reason: 'unknown-format',
    })
  })

  it('says that a file is too large when the process takes more memory than it may', async ({ skip }) => {
    const file = readFileSync(sharedFileOr(skip, 'resume/generated/ko_backend_honggildong.pdf'))
    await expect(readInChild(file, { signal, limits: { megabytes: 20 } })).rejects.toMatchObject({
      reason: 'too-large',
    })
  })

  it('says that a file is too slow when it takes more of the processor than it may', async ({ skip }) => {
    const file = readFileSync(sharedFileOr(skip, 'resume/generated/ko_backend_honggildong.pdf'))
    await expect(readInChild(file, { signal, limits: { seconds: 0.05 } })).rejects.toMatchObject({ reason: 'too-slow' })
  })

  it('says that a file is too slow when nobody waits any longer', async () => {
    await expect(readInChild(text('a'), { signal, limits: { waitSeconds: 0.01 } })).rejects.toMatchObject({
      reason: 'too-slow',
    })
  })

  it('ends with its caller', async () => {
    const caller = new AbortController()
    const reading = readInChild(text('a'), { signal: caller.signal })
    caller.abort(new Error('nobody waits'))
    await expect(reading).rejects.toThrow('nobody waits')
  })
})
