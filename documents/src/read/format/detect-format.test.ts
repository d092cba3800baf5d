import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { makeDocx, paragraph } from '../docx/docx.fixture.ts'
import { READ_LIMITS } from '../draft/limits.ts'
import { hwpxParagraph, makeHwpx } from '../hwpx/hwpx.fixture.ts'
import { makePdf } from '../pdf/pdf.fixture.ts'
import { detectFormat } from './detect-format.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const formatOf = (bytes: Uint8Array, name: string | null = null) => detectFormat(bytes, READ_LIMITS, name)
const pdf = makePdf([{ content: '' }])

describe('what a file is', () => {
  it('says its content', () => {
    expect(formatOf(pdf)).toBe('pdf')
    expect(formatOf(makeDocx(paragraph('a')))).toBe('docx')
    expect(formatOf(makeHwpx(hwpxParagraph('a')))).toBe('hwpx')
    expect(formatOf(utf8('{\\rtf1 a}'))).toBe('rtf')
    expect(formatOf(utf8('<!-- a --><!DOCTYPE html><p>a'))).toBe('html')
    expect(formatOf(utf8('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">'))).toBe('html')
    expect(formatOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image')
    expect(formatOf(utf8('a < b'))).toBe('text')
  })

  it('is one thing even where it could be two', () => {
    const both = new Uint8Array([...pdf, ...makeDocx(paragraph('a'))])
    expect(formatOf(both)).toBe('pdf')
  })

  it('is a PDF also with rubbish before its header', () => {
    expect(formatOf(new Uint8Array([...utf8('HTTP/1.1 200 OK\n'), ...pdf]))).toBe('pdf')
  })

  it.each([
    ['a program', Uint8Array.from({ length: 64 }, (_, at) => [0x4d, 0x5a, 0, 0, 3, 0, 0, 0][at % 8] ?? 0)],
    ['a drawing with a script', utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['XML that is no page', utf8('<?xml version="1.0"?><note/>')],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('a') })],
  ])('refuses %s', (_, bytes) => {
    expect(() => formatOf(bytes)).toThrow(expect.objectContaining({ reason: 'unknown-format' }))
  })

  it('refuses a file that is another than its name promises', () => {
    expect(() => formatOf(utf8('<html>'), 'cv.pdf')).toThrow(expect.objectContaining({ reason: 'unknown-format' }))
    expect(formatOf(pdf, 'CV.PDF')).toBe('pdf')
    expect(formatOf(utf8('{\\rtf1 a}'), '이력서.doc')).toBe('rtf')
  })

  it('refuses nothing at all', () => {
    expect(() => formatOf(new Uint8Array())).toThrow(expect.objectContaining({ reason: 'empty' }))
  })

  it('refuses an archive of too many or too large members without unpacking it', () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}`, strToU8('a')])))
    const tooLarge = expect.objectContaining({ reason: 'too-large' })
    expect(() => detectFormat(many, { ...READ_LIMITS, members: 20 }, null)).toThrow(tooLarge)
    const large = zipSync({ 'word/document.xml': new Uint8Array(100_000) })
    expect(() => detectFormat(large, { ...READ_LIMITS, inflatedBytes: 99_999 }, null)).toThrow(tooLarge)
  })
})
