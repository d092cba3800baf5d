import { describe, expect, it } from 'vitest'
import { documentText } from '../document-text.ts'
import { PLAIN, PLANTED } from './planted.fixture.ts'
import { readFile } from './read-file.ts'

describe('text that nobody would see', () => {
  it.each(PLANTED)('is found in $name and is no part of the text', async ({ bytes, secret, reason }) => {
    const read = await readFile(bytes)
    expect(read.hidden.map((one) => `${one.reason}: ${one.text}`)).toEqual([
      expect.stringContaining(`${reason}: ${secret}`),
    ])
    expect(documentText(read).text).toContain('Backend engineer since 2020')
    expect(documentText(read).text).not.toContain(secret)
  })

  it.each(PLAIN)('is not suspected in $name', async ({ bytes }) => {
    expect((await readFile(bytes)).hidden).toEqual([])
  })
})
