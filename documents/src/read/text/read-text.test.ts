import { describe, expect, it } from 'vitest'
import { readFile } from '../read-file.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const linesOf = async (bytes: Uint8Array): Promise<string[]> => (await readFile(bytes)).blocks.map(({ text }) => text)

/** "홍길동" in the encoding of Korean Windows. */
const CP949 = Uint8Array.from([0xc8, 0xab, 0xb1, 0xe6, 0xb5, 0xbf])
const utf16 = (text: string, big: boolean): number[] =>
  Array.from({ length: text.length }, (_, at) => {
    const code = text.charCodeAt(at)
    return big ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8]
  }).flat()

describe('plain text', () => {
  it('is read in every encoding that Korean files come in', async () => {
    expect(await linesOf(utf8('홍길동'))).toEqual(['홍길동'])
    expect(await linesOf(utf8('\ufeff홍길동'))).toEqual(['홍길동'])
    expect(await linesOf(CP949)).toEqual(['홍길동'])
    expect(await linesOf(Uint8Array.from([0xff, 0xfe, ...utf16('홍길동', false)]))).toEqual(['홍길동'])
    expect(await linesOf(Uint8Array.from([0xfe, 0xff, ...utf16('홍길동', true)]))).toEqual(['홍길동'])
    expect(await linesOf(Uint8Array.from(utf16('Kim, backend engineer', false)))).toEqual(['Kim, backend engineer'])
  })

  it('is read in spite of a wrong byte', async () => {
    const bytes = utf8('가온페이에서 정산 서버를 맡았습니다!')
    bytes[bytes.length - 1] = 0xff
    expect(await linesOf(bytes)).toEqual(['가온페이에서 정산 서버를 맡았습니다\ufffd'])
  })

  it('is a block for every line, whatever ends the lines', async () => {
    expect(await linesOf(utf8('one\r\ntwo\rthree\n\nfour'))).toEqual(['one', 'two', 'three', 'four'])
  })

  it('knows headings, items and rows', async () => {
    const { blocks } = await readFile(
      utf8('## 경력\n- 결제 서버\n• 정산\n| 회사 | 기간 |\n|---|---|\n| 가온 | 2022 |\na\tb'),
    )
    expect(blocks.map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ['heading', 2, '경력'],
      ['item', null, '결제 서버'],
      ['item', null, '정산'],
      ['row', null, '회사\t기간'],
      ['row', null, '가온\t2022'],
      ['row', null, 'a\tb'],
    ])
  })

  it('composes letters that a Mac has taken apart', async () => {
    expect(await linesOf(utf8('홍길동'.normalize('NFD')))).toEqual(['홍길동'])
  })

  it('keeps no control characters', async () => {
    expect(await linesOf(utf8(`${'long enough a line '.repeat(10)}\u0007end`))).toEqual([
      `${'long enough a line '.repeat(10)}end`,
    ])
  })

  it('is not what bytes of a program are, nor what no encoding fits', async () => {
    await expect(readFile(Uint8Array.from({ length: 400 }, (_, at) => at % 31))).rejects.toMatchObject({
      reason: 'unknown-format',
    })
    await expect(readFile(Uint8Array.from([0xed, 0xa0, 0x80, 0xff, 0xfe, 0x80, 0x41]))).rejects.toMatchObject({
      reason: 'garbled',
    })
  })

  it('without a letter is no text', async () => {
    await expect(readFile(utf8(' \n \n'))).rejects.toMatchObject({ reason: 'no-text' })
  })
})
