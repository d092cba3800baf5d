import { describe, expect, test } from 'vitest'
import { decodePage } from './decode-page.ts'

describe('the letters of a page', () => {
  const korean = new Uint8Array([0xc0, 0xda, 0xb0, 0xdd])
  const bytes = (text: string) => new TextEncoder().encode(text)

  test.each([
    ['what the server says', korean, 'euc-kr', '자격'],
    [
      'what the page says',
      new Uint8Array([...bytes('<meta charset="euc-kr">'), ...korean]),
      null,
      '<meta charset="euc-kr">자격',
    ],
    ['nothing, UTF-8', bytes('자격'), null, '자격'],
    ['nothing, CP949', korean, null, '자격'],
    ['something wrong', bytes('자격'), 'us-nonsense', '자격'],
    ['its byte order mark', new Uint8Array([0xff, 0xfe, 0x90, 0xc7]), 'euc-kr', '자'],
  ])('are read by %s', (_how, given, charset, text) => {
    expect(decodePage(given, charset)).toBe(text)
  })
})
