import type { ReadFile, TextBlock } from '@maju/contracts/document'
import { expect, test } from 'vitest'
import { readingOf } from './reading-of.ts'

const block = (text: string, page: number): TextBlock => ({
  text,
  kind: 'paragraph',
  level: null,
  place: { page, left: 0, top: 0, right: 1, bottom: 1 },
})
const file: ReadFile = {
  format: 'pdf',
  pages: 2,
  blocks: [block('홍길동', 1), block('자격증', 2), block('정보처리기사 (2019-11)', 2)],
  hidden: [],
  recognised: null,
}

test('what was recognised in a picture is as sure as the recogniser was, page by page', () => {
  const sure = readingOf(file).fields
  const doubted = readingOf({ ...file, recognised: { pages: [2], by: 'tesseract', confidence: 0.5 } }).fields
  expect(doubted?.name?.confidence).toBe(sure?.name?.confidence)
  const [certificate] = sure?.certificates ?? []
  expect(doubted?.certificates[0]?.name.confidence).toBeCloseTo((certificate?.name.confidence ?? 0) / 2)
})

test('letters that a database refuses become signs that take the same room', () => {
  const { text, hiddenTexts } = readingOf({
    ...file,
    blocks: [block('a\0b\ud800c', 1)],
    hidden: [{ text: 'x\0', reason: 'white', place: null }],
  })
  expect(text).toBe('a\ufffdb\ufffdc')
  expect(hiddenTexts[0]?.text).toBe('x\ufffd')
})
