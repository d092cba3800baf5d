import type { TextBlock } from '@maju/contracts/document'
import { expect, test } from 'vitest'
import { documentText } from './document-text.ts'

const block = (text: string, kind: TextBlock['kind'] = 'paragraph'): TextBlock => ({
  text,
  kind,
  level: null,
  place: null,
})

test('blocks are joined by line ends, and each is found again at its place', () => {
  const blocks = [block('홍길동'), block(''), block('회사\t직무', 'row'), block('담당')]
  const { text, spans } = documentText({ blocks })
  expect(text).toBe('홍길동\n회사\t직무\n담당')
  expect(spans.map(({ block: at, start, end }) => [at, text.slice(start, end)])).toEqual([
    [0, '홍길동'],
    [2, '회사\t직무'],
    [3, '담당'],
  ])
})

test('what stands at the head or foot of every page is read once, what is said twice is read twice', () => {
  const blocks = [block('쪽머리', 'header'), block('같은 말'), block('쪽머리', 'header'), block('같은 말')]
  expect(documentText({ blocks }).text).toBe('쪽머리\n같은 말\n같은 말')
})
