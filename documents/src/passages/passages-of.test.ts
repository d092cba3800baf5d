import type { ReadFile, TextBlock } from '@maju/contracts/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentText } from '../document-text.ts'
import { PASSAGE_CHARACTERS, passagesOf } from './passages-of.ts'
import { sectionBlocks, textBlocks } from './text-blocks.ts'

const of = { company: '하나전자', title: '사업보고서 (2024.12)' }
const block = (text: string, kind: TextBlock['kind'] = 'paragraph', page: number | null = null): TextBlock => ({
  text,
  kind,
  level: null,
  place: page === null ? null : { page, left: 0, top: 0, right: 1, bottom: 1 },
})
const cut = (blocks: TextBlock[]) => passagesOf({ blocks }, of)
const sentence = '당사는 반도체를 만들어 여러 나라에 판다. '

describe('a passage', () => {
  test('stands at its span, is never longer than 1 200 characters, and nothing is left out, whatever the blocks are', () => {
    const kinds: TextBlock['kind'][] = ['heading', 'paragraph', 'item', 'row', 'header', 'footer']
    const anyBlock = fc
      .tuple(fc.constantFrom(...kinds), fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 400 }))
      .map(([kind, text, times]) => block(text.replaceAll(/[\r\n]/g, ' ').repeat(times % 7 === 0 ? times : 1), kind))
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 30 }), (blocks) => {
        const read: Pick<ReadFile, 'blocks'> = { blocks }
        const { text } = documentText(read)
        const passages = passagesOf(read, of)
        let rest = ''
        let from = 0
        for (const { start, end, text: own } of passages) {
          expect(text.slice(start, end)).toBe(own)
          expect(end - start).toBeLessThanOrEqual(PASSAGE_CHARACTERS.most)
          expect(start).toBeGreaterThanOrEqual(from)
          expect(own.isWellFormed()).toBe(text.isWellFormed() || own.isWellFormed())
          rest += text.slice(from, start)
          from = end
        }
        expect((rest + text.slice(from)).trim()).toBe('')
      }),
    )
  })

  test('is cut at the border of a block once it has 600 characters', () => {
    const passages = cut(Array.from({ length: 12 }, () => block(sentence.repeat(10).trim())))
    for (const { text } of passages.slice(0, -1)) {
      expect(text.length).toBeGreaterThanOrEqual(PASSAGE_CHARACTERS.least)
      expect(text.endsWith('판다.')).toBe(true)
    }
    expect(passages.length).toBe(4)
  })

  test('begins with a new section, unless the one before is too short to stand alone', () => {
    const long = sentence.repeat(20).trim()
    const text = `II. 사업의 내용\n1. 개요\n${long}\n2. 매출\n짧다.\n3. 연구개발\n${long}\nIII. 재무에 관한 사항\n${long}`
    expect(cut(textBlocks(text)).map((passage) => [passage.sectionPath.join(' > '), passage.text.slice(0, 9)])).toEqual(
      [
        ['II. 사업의 내용 > 1. 개요', 'II. 사업의 내'],
        ['II. 사업의 내용', '2. 매출\n짧다.'],
        ['III. 재무에 관한 사항', 'III. 재무에 '],
      ],
    )
  })

  test('is searched with its company and the headings above it, or the title where it has none', () => {
    const [first] = cut(textBlocks('II. 사업의 내용\n가. 매출\n늘었다.'))
    expect(first?.searched).toBe('[하나전자] II. 사업의 내용 > 가. 매출\nII. 사업의 내용\n가. 매출\n늘었다.')
    expect(cut(textBlocks('늘었다.'))[0]?.searched).toBe('[하나전자] 사업보고서 (2024.12)\n늘었다.')
  })

  test('says the page on which it begins', () => {
    const long = sentence.repeat(30).trim()
    expect(cut([block(long, 'paragraph', 3), block(long, 'paragraph', 4)]).map(({ page }) => page)).toEqual([3, 4])
  })

  test('of a sentence without end is cut at white space, and where there is none between characters', () => {
    const words = cut([block('긴말 '.repeat(1000).trim())])
    for (const { text } of words) expect(text.startsWith('긴말')).toBe(true)
    for (const { text } of cut([block('😀'.repeat(2000))])) expect(text.isWellFormed()).toBe(true)
  })
})

describe('sections of a filing', () => {
  test('become headings once, and their lines do not climb above them', () => {
    const blocks = sectionBlocks([
      { path: ['II. 사업의 내용', '1. 개요'], text: '1. 이것은 본문의 번호이다\n본문' },
      { path: ['II. 사업의 내용', '2. 매출'], text: '표\t값' },
    ])
    expect(blocks.map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ['heading', 1, 'II. 사업의 내용'],
      ['heading', 2, '1. 개요'],
      ['heading', 6, '1. 이것은 본문의 번호이다'],
      ['paragraph', null, '본문'],
      ['heading', 2, '2. 매출'],
      ['row', null, '표\t값'],
    ])
  })
})
