import { assert, constantFrom, oneof, array, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { quotedSpan } from './quotable.ts'

const quoted = (text: string): string | null => {
  const span = quotedSpan(text, 'ko')
  return span && text.slice(span.start, span.end)
}

test.each([
  ['처리 시간을 5시간에서 42분으로 단축했습니다.', '처리 시간을 5시간에서 42분으로 단축했습니다'],
  ['가온상사(가상) · 구매 담당 (2021-03 ~ 2023-02)', '가온상사(가상) · 구매 담당 (2021-03 ~ 2023-02)'],
  ['재고 오차를 8%에서 1%로 줄임 (사내 표창 [링크](x))', '재고 오차를 8%에서 1%로 줄임'],
  ['왜 늦었습니까? 배송 지연을 30% 단축', '배송 지연을 30% 단축'],
  ['가온 | 간호사 | 낙상 사고를 14건에서 5건으로 줄임', '낙상 사고를 14건에서 5건으로 줄임'],
  ['‘안전’을 지키는 점검표를 만들어 배포', '지키는 점검표를 만들어 배포'],
  ['재고를 줄\u200b이고 발주를 자동화함', '발주를 자동화함'],
  ['dbt', null],
  ['???', null],
])('"%s" is quoted as "%s"', (text, quote) => {
  expect(quoted(text)).toBe(quote)
})

test('of a long statement the clauses with most numbers are quoted', () => {
  const text =
    '거래처와의 오래된 갈등을 석 달에 걸친 협의로 풀어 나가면서 서로의 사정을 문서로 남겼고, 계약 갱신율을 82%에서 95%로 높였으며, 이후 담당 구역을 넓혀 매장의 인력을 함께 관리함'
  expect(quoted(text)).toBe('계약 갱신율을 82%에서 95%로 높였으며, 이후 담당 구역을 넓혀 매장의 인력을 함께 관리함')
})

test('a cut never parts a number from its unit', () => {
  const text = `${'재고와 발주와 납기를 함께 관리하면서 '.repeat(2)}매출을 3억 2천만 원에서 12억 5천만 원으로 늘리는 데에 힘을 보탬`
  const quote = quoted(text) ?? ''
  expect(text).toContain(quote)
  expect(quote.endsWith('관리하면서') || quote.endsWith('원에서') || quote.endsWith('매출을')).toBe(true)
})

test('any quote is part of its text, short, and holds no question, markup, template or hidden character', () => {
  const parts = oneof(
    string({ unit: 'grapheme' }),
    constantFrom(
      '매출을 3억 2천만 원으로 ',
      '(',
      ')',
      '’',
      '?',
      '{quote}',
      '`',
      '\u200b',
      ', ',
      '늘림 ',
      'team’s ',
      '1,200 ',
    ),
  )
  assert(
    property(array(parts, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const span = quotedSpan(text, 'ko')
      if (!span) return
      const quote = text.slice(span.start, span.end)
      expect(quote.length).toBeLessThanOrEqual(60)
      expect(quote).not.toMatch(/[?？<>{}[\]`|\\\n\u200b“”「」‘]/u)
      expect(quote).toBe(quote.trim())
    }),
    { numRuns: 500 },
  )
})
