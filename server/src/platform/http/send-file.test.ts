import { expect, test } from 'vitest'
import { disposition } from './send-file.ts'

/** The name that a program reads out of a header, by RFC 8187: without it, a header that is broken. */
const nameIn = (header: string): string | undefined => {
  const [, value] = /; filename\*=UTF-8''([\w!#$&+.^`|~%-]+)$/u.exec(header) ?? []
  return value === undefined ? undefined : decodeURIComponent(value)
}

test.each(['이력서_홍길동_백엔드 지원.pdf', "it's (1) *final*.docx", 'a"; filename=evil.exe', 'line\r\nend.pdf'])(
  'a name goes into a header and comes out of it: %j',
  (name) => {
    const header = disposition('attachment', name)
    expect(nameIn(header)).toBe(name)
    expect(header).toMatch(/^attachment; filename="[\w.-]+"; /u)
  },
)

test('half a character is a sign for it', () => {
  expect(nameIn(disposition('inline', '\ud83d.pdf'))).toBe('\ufffd.pdf')
})
