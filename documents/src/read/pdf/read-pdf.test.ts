import { readFileSync } from 'node:fs'
import { sharedFileOr } from '@maju/text/shared-data.fixture'
import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readFile } from '../read-file.ts'
import { at, makePdf, type PdfPage } from './pdf.fixture.ts'

const read = async (...pages: readonly PdfPage[]) => await readFile(makePdf(pages))
const textsOf = async (content: string) => (await read({ content })).blocks.map(({ text }) => text)
const lines = (x: number, top: number, texts: readonly string[], pitch = 14) =>
  texts.map((text, index) => at(x, top - index * pitch, text)).join('')

const LONG = 'This sentence is as wide as its column and goes on in the line that'

describe('a PDF', () => {
  it('is read from above, whatever order it is drawn in', async () => {
    expect(await textsOf(at(60, 600, 'third') + at(60, 700, 'first') + at(60, 650, 'second'))).toEqual([
      'first',
      'second',
      'third',
    ])
  })

  it('keeps columns apart that stand on lines of their own', async () => {
    const side = ['Java', 'Kotlin', 'Redis', 'Kafka']
    const body = ['Gaon Pay 2022', 'Settlement', 'Daon 2020', 'Search']
    const mixed = side.map(
      (text, index) => at(60, 700 - index * 20, text) + at(220, 692 - index * 20, body[index] ?? ''),
    )
    expect(await textsOf(mixed.join(''))).toEqual([...side, ...body])
  })

  it('keeps columns apart on the same lines when one is drawn after the other', async () => {
    const [left, right] = [
      ['a1', 'a2', 'a3', 'a4'],
      ['b1', 'b2', 'b3', 'b4'],
    ] as const
    expect(await textsOf(lines(60, 700, left) + lines(300, 700, right))).toEqual([...left, ...right])
  })

  it('reads a table row by row, as it is drawn', async () => {
    const rows = [0, 1, 2, 3].map((row) => at(60, 700 - row * 14, `a${row}`) + at(300, 700 - row * 14, `b${row}`))
    const { blocks } = await read({ content: rows.join('') })
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([0, 1, 2, 3].map((row) => ['row', `a${row}\tb${row}`]))
  })

  it('parts cells that are drawn apart, however near they stand', async () => {
    const cells = at(60, 700, '2019') + at(91, 700, 'Gaon') + at(125, 700, 'Web')
    expect(await textsOf(cells)).toEqual(['2019\tGaon\tWeb'])
  })

  it('reads what stands over and under two columns before and after them', async () => {
    const across = 'A line that is wide enough to cross both of the columns that are below and above it'
    const [left, right] = [
      ['a1', 'a2', 'a3'],
      ['b1', 'b2', 'b3'],
    ] as const
    const content = at(60, 760, across) + lines(60, 700, left) + lines(300, 693, right) + at(60, 600, across)
    expect(await textsOf(content)).toEqual([across, ...left, ...right, across])
  })

  it('joins the lines of a paragraph and parts words where gaps are', async () => {
    const content =
      lines(60, 700, [LONG, LONG, 'ends.']) + '/F1 10 Tf BT 1 0 0 1 60 600 Tm [(Two) -300 (words, o) 10 (ne)] TJ ET'
    expect(await textsOf(content)).toEqual([`${LONG} ${LONG} ends.`, 'Two words, one'])
  })

  it('joins no entries of a list', async () => {
    const items = ['\\225 one of a few entries', '\\225 another that is longer', '\\225 short']
    const { blocks } = await read({ content: lines(60, 700, items) })
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['item', 'one of a few entries'],
      ['item', 'another that is longer'],
      ['item', 'short'],
    ])
  })

  it('makes a word whole that is parted at the end of a line', async () => {
    const texts = await textsOf(lines(60, 700, [`${LONG.slice(0, -8)} infra-`, 'structure is what it was about.']))
    expect(texts).toEqual([`${LONG.slice(0, -8)} infrastructure is what it was about.`])
  })

  it('knows headings by their size', async () => {
    const content =
      at(60, 760, 'Name', { size: 20 }) + at(60, 720, 'Work', { size: 13 }) + lines(60, 700, ['text', 'more text'])
    const { blocks } = await read({ content })
    expect(blocks.map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ['heading', 1, 'Name'],
      ['heading', 2, 'Work'],
      ['paragraph', null, 'text'],
      ['paragraph', null, 'more text'],
    ])
  })

  it('tells what repeats on every page from the text', async () => {
    const page = (number: number) => ({
      content: at(60, 810, 'Curriculum vitae') + at(60, 400, `text ${number}`) + at(290, 20, `page ${number}`),
    })
    const { blocks, pages } = await read(page(1), page(2), page(3))
    expect(pages).toBe(3)
    expect(blocks.slice(0, 3).map(({ kind, text }) => [kind, text])).toEqual([
      ['header', 'Curriculum vitae'],
      ['paragraph', 'text 1'],
      ['footer', 'page 1'],
    ])
  })

  it('says where on which page each block stands', async () => {
    const { blocks } = await read({ content: '' }, { content: at(100, 180, 'here'), width: 200, height: 200 })
    expect(blocks[0]?.place).toMatchObject({ page: 2, left: 0.5 })
    expect(blocks[0]?.place?.top).toBeCloseTo(0.056, 2)
  })

  it('is read upright when its pages are turned', async () => {
    const texts = ['first', 'second'].map(
      (text, line) => `BT /F1 10 Tf 0 1 -1 0 ${100 + line * 20} 60 Tm (${text}) Tj ET\n`,
    )
    const { blocks } = await read({ content: texts.join(''), rotate: 90 })
    expect(blocks.map(({ text }) => text)).toEqual(['first', 'second'])
    expect(blocks[0]?.place?.left).toBeCloseTo(60 / 842, 2)
  })

  it('keeps text together that stands upright beside the rest', async () => {
    const content = `${at(60, 700, 'text')}BT /F1 10 Tf 0 1 -1 0 30 400 Tm (Draft of May) Tj ET`
    expect(await textsOf(content)).toEqual(['text', 'Draft of May'])
  })

  it('has what is written in its fields where they stand', async () => {
    const { blocks } = await read({
      content: `q 0.5 0 0 0.5 0 0 cm ${at(120, 1400, 'text', { size: 20 })}`,
      field: 'filled in',
    })
    expect(blocks.map(({ text }) => text)).toEqual(['text', 'filled in'])
    expect(blocks[1]?.place?.left).toBeCloseTo(302 / 595, 2)
    expect(blocks[1]?.place?.bottom).toBeCloseTo((842 - 303) / 842, 2)
  })

  it('is too large with more letters than anybody writes on a page', async () => {
    const line = at(60, 700, 'a'.repeat(1000))
    await expect(read({ content: line.repeat(61) })).rejects.toMatchObject({ reason: 'too-large' })
  })

  it('has a letter once that is drawn twice to be bold', async () => {
    expect(await textsOf(at(60, 700, 'Bold') + at(60.3, 700, 'Bold'))).toEqual(['Bold'])
  })

  it('is garbled when its letters stand for nothing', async () => {
    const letters = { 65: '\u00c4\u00c5\u00c7', 66: '\u00cb\u00ed\u222b' }
    const pdf = makePdf([{ content: at(60, 700, 'AAAA BBBB ABAB BABA') }], letters)
    await expect(readFile(pdf)).rejects.toMatchObject({ reason: 'garbled' })
  })

  it('has no text when its pages are blank, and is damaged when it is cut off', async () => {
    await expect(read({ content: '' })).rejects.toMatchObject({ reason: 'no-text' })
    const pdf = makePdf([{ content: at(60, 700, 'text') }])
    await expect(readFile(pdf.subarray(0, 300))).rejects.toMatchObject({ reason: 'damaged' })
  })

  it('is refused with more pages than are read', async () => {
    const pages = Array.from({ length: 3 }, (): PdfPage => ({ content: at(60, 700, 'text') }))
    await expect(readFile(makePdf(pages), { limits: { pages: 2 } })).rejects.toMatchObject({ reason: 'too-many-pages' })
  })

  it('is refused when its streams hold more than is unpacked', async () => {
    const bomb = zlibSync(new Uint8Array(2_000_000))
    const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n'), bomb])
    await expect(readFile(pdf, { limits: { inflatedBytes: 1_000_000 } })).rejects.toMatchObject({ reason: 'too-large' })
  })

  it('asks for the password, takes it, and is read when only its owner is kept from changing it', async ({ skip }) => {
    const locked = readFileSync(sharedFileOr(skip, 'resume/generated/ko_backend_password.pdf'))
    await expect(readFile(locked)).rejects.toMatchObject({ reason: 'password' })
    await expect(readFile(locked, { password: 'wrong' })).rejects.toMatchObject({ reason: 'password' })
    expect((await readFile(locked, { password: 'test1234' })).blocks[0]?.text).toBe('홍길동 | 백엔드 개발자')
    const owned = readFileSync(sharedFileOr(skip, 'resume/generated/ko_backend_owner_locked.pdf'))
    expect((await readFile(owned)).blocks[0]?.text).toBe('홍길동 | 백엔드 개발자')
  })

  it('keeps the side bar of a real résumé apart from its body', async ({ skip }) => {
    const { blocks } = await readFile(readFileSync(sharedFileOr(skip, 'resume/generated/ko_backend_twocolumn.pdf')))
    const texts = blocks.map(({ text }) => text)
    expect(texts.slice(0, 6)).toEqual([
      '홍길동',
      '백엔드 개발자',
      'gildong.hong@example.com',
      '010-0000-1234',
      '기술',
      'Kotlin',
    ])
    expect(texts.indexOf('SQLD (2021-06)') + 1).toBe(texts.indexOf('소개'))
  })
})
