import { readFileSync } from 'node:fs'
import { sharedFileOr } from '@maju/text/shared-data.fixture'
import { describe, expect, it } from 'vitest'
import { documentText } from '../document-text.ts'
import { at, makePdf } from './pdf/pdf.fixture.ts'
import { readFile } from './read-file.ts'

const SCAN = 'resume/generated/ko_backend_scanned.pdf'
const picture = 'q 595 0 0 842 0 0 cm /Im Do Q\n'

describe('a page that is a picture', { timeout: 120_000 }, () => {
  it('is recognised though it is scanned askew, its place and confidence kept', async ({ skip }) => {
    const read = await readFile(readFileSync(sharedFileOr(skip, SCAN)))
    const { text } = documentText(read)
    for (const word of ['홍길동', '가온페이(가상)', '다온커머스(가상)', '2022-03 ~ 현재', '2020-07 ~ 2022-02', 'Kafka'])
      expect(text).toContain(word)
    expect(read.recognised).toMatchObject({ pages: [1], by: expect.stringContaining('Tesseract') })
    expect(read.recognised?.confidence).toBeGreaterThan(0.85)
    expect(read.blocks.every(({ place }) => place?.page === 1)).toBe(true)
  })

  it('is left alone where a page has text', async () => {
    const read = await readFile(makePdf([{ content: picture + at(60, 700, 'text that was recognised before') }]))
    expect(read.recognised).toBeNull()
  })

  it('is recognised though it bears the mark of a scanner', async () => {
    const read = await readFile(
      makePdf([{ content: `1 g 0 0 595 842 re f\n${picture}${at(60, 700, 'Scanner', { size: 40 })}` }]),
    )
    expect(read.recognised?.pages).toEqual([1])
  })

  it('is not recognised when there are more of them than can be', async () => {
    const pages = makePdf([{ content: at(60, 700, 'text') }, { content: picture }, { content: picture }])
    await expect(readFile(pages, { limits: { recognisedPages: 1 } })).rejects.toMatchObject({
      reason: 'too-many-pages',
    })
  })
})

describe('pages of which a service reads some', { timeout: 120_000 }, () => {
  const page = (text: string) => ({ content: `${picture}${at(60, 700, text, { size: 40 })}` })
  const sheet = (text: string) => ({
    width: 100,
    height: 140,
    turned: 0,
    lines: [{ text, confidence: 1, box: { left: 10, top: 10, right: 60, bottom: 14 } }],
  })

  it('are read by it until it fails, and from then on here', async () => {
    const answers = [sheet('첫째 쪽'), null, sheet('셋째 쪽')]
    const read = await readFile(makePdf([page('First'), page('Second'), page('Third')]), {
      asks: { by: 'service', ask: async () => answers.shift() ?? null },
    })
    expect(read.blocks.map(({ text, place }) => [place?.page, text.toLowerCase()])).toEqual([
      [1, '첫째 쪽'],
      [2, 'second'],
      [3, 'third'],
    ])
    expect(read.recognised).toMatchObject({
      by: expect.stringMatching(/^service, Tesseract/),
      insteadOf: 'service',
    })
    expect(answers).toHaveLength(1)
  })

  it('are not shown to it where they have text', async () => {
    const ask = async () => expect.unreachable('a page with text left the process')
    const read = await readFile(makePdf([{ content: picture + at(60, 700, 'text that was recognised before') }]), {
      asks: { by: 'service', ask },
    })
    expect(read.recognised).toBeNull()
  })
})
