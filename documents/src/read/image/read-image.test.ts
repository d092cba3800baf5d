import { readFileSync } from 'node:fs'
import { createCanvas } from '@napi-rs/canvas'
import { sharedFileOr } from '@maju/text/shared-data.fixture'
import { describe, expect, it } from 'vitest'
import type { RecognisedSheet } from '@maju/contracts/recognition'
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

describe('a picture that a service is shown', { timeout: 60_000 }, () => {
  const line = (text: string, [left, top, right, bottom]: [number, number, number, number]) => ({
    text,
    confidence: 0.9,
    box: { left, top, right, bottom },
  })
  const by = 'service/reader'

  it('that lies on its side is read, and its text is where it stands on the picture', async () => {
    // Turned upright around its middle, this page of 100 × 200 reaches from -50 to 150 across and from 50 to 150 down.
    const sheet: RecognisedSheet = {
      width: 100,
      height: 200,
      turned: Math.PI / 2,
      lines: [line('홍길동', [-40, 60, 0, 70]), line('가온페이 결제 서버', [-40, 100, 100, 110])],
    }
    const shown: Uint8Array[] = []
    const ask = async (picture: Uint8Array) => {
      shown.push(picture)
      return sheet
    }
    const read = await readFile(printed(['x']), { asks: { by, ask } })
    expect(read.blocks.map(({ text }) => text)).toEqual(['홍길동', '가온페이 결제 서버'])
    expect(read.recognised).toEqual({ pages: [1], by, confidence: expect.closeTo(0.9, 9), insteadOf: null })
    const place = read.blocks[0]?.place
    // What was above is on the right; what was left is above.
    expect(place).toEqual({
      page: 1,
      left: expect.closeTo(0.8, 9),
      right: expect.closeTo(0.9, 9),
      top: expect.closeTo(0.05, 9),
      bottom: expect.closeTo(0.25, 9),
    })
    expect([...(shown[0]?.subarray(0, 3) ?? [])]).toEqual([0xff, 0xd8, 0xff])
  })

  it('is recognised here where the service says nothing, which is asked no second time', async () => {
    let asked = 0
    const ask = async () => {
      asked += 1
      return null
    }
    const page = printed(['Backend engineer'])
    const read = await readFile(page, { asks: { by, ask } })
    expect(read.blocks[0]?.text.toLowerCase()).toBe('backend engineer')
    expect(read.recognised).toMatchObject({ by: expect.stringContaining('Tesseract'), insteadOf: by })
    expect(asked).toBe(1)
  })
})
