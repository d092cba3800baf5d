import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redact } from './redact.ts'

const marks = {
  NAME: '[이름]',
  PHONE: '[전화번호]',
  EMAIL: '[이메일]',
  ADDRESS: '[주소]',
  RESIDENT_NUMBER: '[주민등록번호]',
  NUMBER: '[번호]',
}
const names = ['홍길동']
const hide = (text: string, known: Parameters<typeof redact>[2]['known'] = []) => redact(text, marks, { names, known })

describe('what is taken out', () => {
  test.each([
    ['저는 홍길동입니다. 길동이가 맡았습니다.', '저는 [이름]입니다. [이름]이가 맡았습니다.'],
    ['연락처는 010-1234-5678입니다.', '연락처는 [전화번호]입니다.'],
    ['gildong@example.com으로 보냈습니다.', '[이메일]으로 보냈습니다.'],
    ['서울특별시 강남구 테헤란로 152에 삽니다.', '[주소]에 삽니다.'],
    ['900101-1234567', '[주민등록번호]'],
    ['카드 1234-5678-9012-3456', '카드 [번호]'],
    ['마감을 6시간에서 40분으로 줄였습니다.', '마감을 6시간에서 40분으로 줄였습니다.'],
  ])('%s', (text, expected) => {
    expect(hide(text).text).toBe(expected)
  })

  test('what the person says of themselves elsewhere, though no rule would see it', () => {
    const known = [{ kind: 'ADDRESS' as const, text: '꿈마을 3단지' }]
    expect(hide('저는 꿈마을 3단지에서 자랐습니다.', known).text).toBe('저는 [주소]에서 자랐습니다.')
  })

  test('of two that overlap nothing is left over', () => {
    const known = [{ kind: 'ADDRESS' as const, text: '테헤란로 152 꿈빌딩 7층' }]
    expect(hide('서울특별시 강남구 테헤란로 152 꿈빌딩 7층입니다.', known).text).toBe('[주소]입니다.')
  })
})

describe('where a stretch is afterwards', () => {
  const text = '저는 홍길동입니다. 010-1234-5678로 연락받아 장애를 고쳤습니다.'
  const { text: shown, forth, back } = hide(text)
  const placeOf = (whole: string, part: string) => ({
    start: whole.indexOf(part),
    end: whole.indexOf(part) + part.length,
  })

  test('it says the same where nothing was taken out of it, and comes back to its place', () => {
    const span = placeOf(text, '장애를 고쳤습니다')
    const there = forth(span)
    expect(shown.slice(there.start, there.end)).toBe('장애를 고쳤습니다')
    expect(back(there)).toEqual(span)
  })

  test('one that cuts into what was taken out holds the whole mark', () => {
    const { start } = placeOf(text, '길동')
    const there = forth({ start, end: placeOf(text, '1234').end })
    expect(shown.slice(there.start, there.end)).toBe('[이름]입니다. [전화번호]')
  })

  test('one that cuts into a mark stands for all that the mark stands for', () => {
    const { start } = placeOf(shown, '번호]')
    const there = back({ start, end: placeOf(shown, '로 연락').end })
    expect(text.slice(there.start, there.end)).toBe('010-1234-5678로 연락')
  })
})

test('of any text: nothing known is left, and every stretch that touches no mark says the same', () => {
  const piece = fc.constantFrom('홍길동', ' ', '010-1234-5678', 'a@example.com', '저는 ', '했습니다. ', '팀', '[이름]')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(60), fc.nat(60), (pieces, one, other) => {
      const text = pieces.join(' ')
      const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)]
      const { text: shown, forth, back } = hide(text)
      expect(shown).not.toContain('010-1234-5678')
      expect(shown).not.toContain('a@example.com')
      const there = forth({ start, end })
      const again = back(there)
      expect(again.start <= start && again.end >= end).toBe(true)
      if (again.start === start && again.end === end && !/홍길동|010|@/u.test(text.slice(start, end)))
        expect(shown.slice(there.start, there.end)).toBe(text.slice(start, end))
    }),
  )
})
