import { readFileSync } from 'node:fs'
import { createCanvas } from '@napi-rs/canvas'
import { sharedFileOr } from '@maju/text/shared-data.fixture'
import { describe, expect, it } from 'vitest'
import { readFile } from '../read-file.ts'

/** A white picture with lines of print on it, turned by an angle. */
function printed(lines: readonly string[], degrees = 0): Uint8Array {
  const canvas = createCanvas(900, 120 + lines.length * 60)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000'
  context.font = '32px sans-serif'
  context.rotate((degrees * Math.PI) / 180)
  for (const [at, line] of lines.entries()) context.fillText(line, 60, 100 + at * 60)
  return canvas.toBuffer('image/png')
}

describe('a picture', { timeout: 60_000 }, () => {
  it('is one page whose letters are recognised, and says by what and how surely', async () => {
    const read = await readFile(printed(['Backend engineer', 'Settlement server, five years'], 2))
    expect(read.blocks.map(({ text }) => text.toLowerCase())).toEqual([
      'backend engineer',
      'settlement server, five years',
    ])
    expect(read).toMatchObject({ format: 'image', pages: 1, recognised: { pages: [1] } })
    expect(read.recognised?.confidence).toBeGreaterThan(0.8)
  })

  it('without letters has no text', async () => {
    await expect(readFile(printed([]))).rejects.toMatchObject({ reason: 'no-text' })
  })

  it('is refused by the size that its head names, before it is decoded', async ({ skip }) => {
    for (const name of ['header_60000x60000.png', 'huge_30000x30000.png']) {
      const file = readFileSync(sharedFileOr(skip, `adversarial/image/${name}`))
      await expect(readFile(file)).rejects.toMatchObject({ reason: 'too-large' })
    }
    await expect(readFile(printed(['a']), { limits: { pixels: 1000 } })).rejects.toMatchObject({ reason: 'too-large' })
  })

  it('that is cut off is damaged', async () => {
    await expect(readFile(printed(['a']).subarray(0, 40))).rejects.toMatchObject({ reason: 'damaged' })
  })
})
