import { expect, test } from 'vitest'
import { masker } from './mask.ts'
import { findPersonalData, namesIn } from './personal-data.ts'

const masked: [string, string][] = [
  ['홍길동입니다. 010-0000-1234, gildong.hong@example.com', '[NAME_1]입니다. [PHONE_2], [EMAIL_3]'],
  ['주소: 서울특별시 마포구 가상로 12 101동 202호', '주소: [ADDRESS_1]'],
  ['주민등록번호 900101-1234567', '주민등록번호 [RESIDENT_NUMBER_1]'],
  ['병역필, 보훈대상, 장애등급 3급', '[MILITARY_1], [VETERAN_2], [DISABILITY_3] 3급'],
  ['아버지께서 편찮으셔서', '[FAMILY_1]께서 편찮으셔서'],
  ['장애 대응과 장애가 났을 때', '장애 대응과 장애가 났을 때'],
  ['I am Jane Smith, +1 415-555-0132, 12 Old Mill Road', 'I am [NAME_1], [PHONE_2], [ADDRESS_3]'],
  ['my wife and my military service', '[FAMILY_1] and my [MILITARY_2]'],
  ['[NAME_1] 홍길동', '[LITERAL_1] [NAME_2]'],
]

test.each(masked)('%s', (text, expected) => {
  const { mask, unmask } = masker(['홍길동', 'Jane Smith'])
  expect(mask(text)).toBe(expected)
  expect(unmask(mask(text))).toBe(text)
})

test('one masker gives the same data the same mark over several texts', () => {
  const { mask } = masker(['홍길동'])
  expect([mask('홍길동은'), mask('전화 010-0000-1234'), mask('길동이가'), mask('홍길동이')]).toEqual([
    '[NAME_1]은',
    '전화 [PHONE_2]',
    '[NAME_3]이가',
    '[NAME_1]이',
  ])
})

test('a name that the text introduces is masked without being told', () => {
  expect(namesIn('이름: 홍길동\n제 이름은 김가상입니다. My name is Jane Smith.')).toEqual([
    '홍길동',
    '김가상',
    'Jane Smith',
  ])
})

test('amounts, dates and versions are not taken for phone numbers', () => {
  expect(findPersonalData('2022-03 ~ 2023-09, 1,200,000원, 3.72/4.5, 010')).toEqual([])
})
