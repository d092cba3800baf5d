import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

const text = (rows: Parameters<typeof csvOf>[0]) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvOf(rows))

test('begins with the mark by which Excel knows UTF-8, and ends every line as RFC 4180 says', () => {
  expect(csvOf([['한빛전자']]).slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
  expect(
    text([
      ['면접', 'level'],
      ['한빛전자', 3.5],
    ]),
  ).toBe('\uFEFF면접,level\r\n한빛전자,3.5\r\n')
})

test('quotes what would break a line apart, and doubles quotes', () => {
  expect(text([['a,b', 'say "yes"', 'two\nlines', 'plain']])).toBe('\uFEFF"a,b","say ""yes""","two\nlines",plain\r\n')
})

test('a text that a spreadsheet would compute is text, and a number below zero stays a number', () => {
  const dangerous = ['=1+1', '+82 10', '-2', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x")']
  const [line = ''] = text([dangerous]).slice(1).split('\r\n')
  expect(line).toBe(`'=1+1,'+82 10,'-2,'@SUM(A1),'\t=1,"'=HYPERLINK(""http://x"")"`)
  expect(text([[-2, null, 0]])).toBe('\uFEFF-2,,0\r\n')
})
