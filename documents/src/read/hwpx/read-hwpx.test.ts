import { sharedFileOr } from '@maju/text/shared-data.fixture'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFile } from '../read-file.ts'
import { hwpxParagraph, makeHwpx } from './hwpx.fixture.ts'

const blocksOf = async (paragraphs: string) =>
  (await readFile(makeHwpx(paragraphs))).blocks.map(({ kind, level, text }) => [kind, level, text])
const inRun = (content: string) => `<hp:p paraPrIDRef="0"><hp:run charPrIDRef="0">${content}</hp:run></hp:p>`
const cell = (content: string, fill = 1) =>
  `<hp:tc borderFillIDRef="${fill}"><hp:subList>${content}</hp:subList></hp:tc>`
const table = (...rows: string[]) =>
  inRun(`<hp:tbl>${rows.map((cells) => `<hp:tr>${cells}</hp:tr>`).join('')}</hp:tbl>`)

describe('a Hangul document of the open kind', () => {
  it('is read in order with its headings, items and tables', async () => {
    const found = await blocksOf(
      hwpxParagraph('경력', 0, 1) +
        hwpxParagraph('결제', 0, 2) +
        hwpxParagraph('· 정산') +
        table(cell(hwpxParagraph('회사')) + cell(hwpxParagraph('기간')), cell(hwpxParagraph('가온')) + cell('')),
    )
    expect(found).toEqual([
      ['heading', 2, '경력'],
      ['item', null, '결제'],
      ['item', null, '정산'],
      ['row', null, '회사\t기간'],
      ['row', null, '가온\t'],
    ])
  })

  it('keeps the text before and after what stands in a line', async () => {
    const rectangle = `<hp:rect><hp:drawText><hp:subList>${hwpxParagraph('상자')}</hp:subList></hp:drawText></hp:rect>`
    expect(await blocksOf(inRun(`<hp:t>앞</hp:t>${rectangle}<hp:t>뒤</hp:t>`))).toEqual([
      ['paragraph', null, '앞'],
      ['paragraph', null, '상자'],
      ['paragraph', null, '뒤'],
    ])
  })

  it('knows headers and footers, and leaves notes of the writer out', async () => {
    const control = (name: string) =>
      `<hp:ctrl><hp:${name}><hp:subList>${hwpxParagraph(name)}</hp:subList></hp:${name}></hp:ctrl>`
    const found = await blocksOf(
      inRun(`${control('header')}${control('footer')}${control('hiddenComment')}<hp:t>본문</hp:t>`),
    )
    expect(found.map(([kind, , text]) => [kind, text])).toEqual([
      ['header', 'header'],
      ['footer', 'footer'],
      ['paragraph', '본문'],
    ])
  })

  it('has letters for tabs and spaces, and a block for every line', async () => {
    expect(await blocksOf(inRun('<hp:t>가<hp:tab/>나<hp:nbSpace/>다<hp:lineBreak/>라</hp:t>'))).toEqual([
      ['paragraph', null, '가\t나 다'],
      ['paragraph', null, '라'],
    ])
  })

  it('shows white letters in a dark cell', async () => {
    const bytes = makeHwpx(table(cell(hwpxParagraph('흰 글자', 1), 2) + cell(hwpxParagraph('b'))))
    expect((await readFile(bytes)).hidden).toEqual([])
  })

  it('asks for a password where its manifest says that it is encrypted', async () => {
    const manifest =
      '<odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><odf:file-entry><odf:encryption-data/></odf:file-entry></odf:manifest>'
    const bytes = makeHwpx(hwpxParagraph('a'), { 'META-INF/manifest.xml': manifest })
    await expect(readFile(bytes)).rejects.toMatchObject({ reason: 'password' })
  })

  it('is read as Hangul writes it', async ({ skip }) => {
    const { blocks } = await readFile(readFileSync(sharedFileOr(skip, 'resume/hwpx/hwpxlib_SimpleTable.hwpx')))
    expect(blocks.map(({ text }) => text)).toEqual(['1\t2', '3', '5\t4'])
  })
})
