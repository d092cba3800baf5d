import { assert, constantFrom, oneof, array, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { readClaims } from '@maju/text/sources/read-documents'
import { quotables, quotedSpan } from './quotable.ts'

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

const quotedOfCompany = (quote: string): string | undefined =>
  quotables(readClaims([{ kind: 'company', text: quote }]), 'ko')[0]?.citation.quote

test.each([
  ['당사는 내년에 새 공장을 세울 계획입니다.', '당사는 내년에 새 공장을 세울 계획입니다'],
  [
    '해외에서 들여오던 부품의 값이 몇 해 동안 크게 올랐고 국내 협력사의 사정도 갈수록 어려워지고 있는 만큼, 당사는 핵심 부품을 직접 생산하는 공장을 내년까지 두 곳 세울 계획입니다.',
    '당사는 핵심 부품을 직접 생산하는 공장을 내년까지 두 곳 세울 계획입니다',
  ],
  // The risk stands in the part that would be left out.
  [
    '원자재 가격이 크게 올라 수익성이 악화될 우려가 커지고 부품을 제때 구하기도 어려워진 것이 사실인 만큼, 당사는 이 점을 눈여겨보며 거래처와 긴밀하게 협의하는 중입니다.',
    undefined,
  ],
  ['당사는 ‘안전’을 최우선으로 생각합니다.', undefined],
])('a company is quoted with its verb or not at all: %s', (sentence, quote) => {
  expect(quotedOfCompany(sentence)).toBe(quote)
})

test('a long English sentence of a company is not cut', () => {
  const sentence = `A shortage of ${'very '.repeat(30)}skilled drivers could limit our deliveries, in winter above all.`
  expect(quotedOfCompany(sentence)).toBeUndefined()
})
