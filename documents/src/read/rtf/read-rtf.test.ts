import { describe, expect, it } from 'vitest'
import { readFile } from '../read-file.ts'

const read = async (rtf: string) => await readFile(new TextEncoder().encode(`{\\rtf1\\ansi ${rtf}}`))
const textsOf = async (rtf: string) => (await read(rtf)).blocks.map(({ text }) => text)

describe('rich text', () => {
  it('is read from bytes of Korean and from numbers of Unicode', async () => {
    expect(await textsOf("\\ansicpg949 \\'c8\\'ab\\'b1\\'e6\\'b5\\'bf\\par")).toEqual(['홍길동'])
    expect(await textsOf("{\\fonttbl{\\f0\\fcharset129 Batang;}}\\f0 \\'c8\\'ab")).toEqual(['홍'])
    expect(await textsOf('\\uc0 \\u-10675 \\u-20936 \\u-19495 \\par')).toEqual(['홍길동'])
    expect(await textsOf('caf\\u233e')).toEqual(['café'])
    expect(await textsOf("\\uc2 \\u-10675\\'c8\\'ab!")).toEqual(['홍!'])
  })

  it('leaves out fonts, pictures, fields and what it does not know', async () => {
    const rtf =
      '{\\fonttbl{\\f0 Arial;}}{\\*\\unknown words}{\\pict 89504e47}{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}} text\\par'
    expect(await textsOf(rtf)).toEqual(['3 text'])
  })

  it('passes over data that stands in it as bytes', async () => {
    expect(await textsOf('a{\\pict\\bin5 }}{{\\}b')).toEqual(['ab'])
  })

  it('knows rows, headers and items', async () => {
    const { blocks } = await read(
      '{\\header 홍\\par}\\trowd a\\cell b\\cell\\row \\bullet  c\\par'.replace('홍', '\\u-10675 '),
    )
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['header', expect.stringContaining('홍')],
      ['row', 'a\tb'],
      ['item', 'c'],
    ])
  })

  it('shows white letters on a dark ground', async () => {
    const colours = '{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue0;}'
    expect((await read(`${colours}{\\cf1\\highlight2 shown}\\par`)).hidden).toEqual([])
    expect((await read(`${colours}a{\\cf1 not shown}\\par`)).hidden).toMatchObject([{ text: 'not shown' }])
  })

  it('is refused when it is nested beyond all sense', async () => {
    await expect(read('{'.repeat(2000))).rejects.toMatchObject({ reason: 'damaged' })
  })
})
