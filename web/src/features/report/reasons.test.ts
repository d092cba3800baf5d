import { reasonCode } from '@maju/contracts/reason'
import { expect, test } from 'vitest'
import { reasonsOfAnotherEn } from './reasons-of-another.en.ts'
import { reasonsOfAnotherKo } from './reasons-of-another.ko.ts'
import { reasonsEn } from './reasons.en.ts'
import { reasonsKo } from './reasons.ko.ts'

const full = {
  filled: 3,
  expected: 5,
  missing: 2,
  slots: 'action,result',
  count: 2,
  words: 'cache, index',
  length: 4,
  shortest: 10,
  unit: 'syllables',
  level: 3,
  anchor: 'Names one action of their own.',
  we: 70,
  quote: '2023.03',
}

for (const [language, sentences] of [
  ['Korean', reasonsKo],
  ['English', reasonsEn],
  ['Korean to another', reasonsOfAnotherKo],
  ['English to another', reasonsOfAnotherEn],
] as const) {
  test(`every reason has a finished ${language} sentence, with and without its values`, () => {
    const broken = reasonCode.options.flatMap((code) =>
      [sentences[code]({}), sentences[code](full)].filter(
        (sentence) => sentence.length < 8 || /undefined|NaN|\[object|\s{2}|^\s|\s$/.test(sentence),
      ),
    )
    expect(broken).toEqual([])
  })
}

test('slots that come as ids are said by their names', () => {
  expect(reasonsKo['slots-missing']({ slots: 'action,result' })).toContain('내가 한 행동, 결과')
  expect(reasonsEn['slots-missing']({ slots: 'action,result' })).toContain('what you did, result')
})

test('nobody but the candidate is spoken to', () => {
  const said = reasonCode.options.flatMap((code) => [reasonsOfAnotherKo[code](full), reasonsOfAnotherEn[code](full)])
  expect(said.filter((sentence) => /내가|내 |\byour?\b/i.test(sentence))).toEqual([])
})

test('no reason blames the candidate', () => {
  const said = reasonCode.options.flatMap((code) => [reasonsKo[code](full), reasonsEn[code](full)])
  expect(said.filter((sentence) => /실패|못했|잘못|부족해요|\b(bad|poor|fail|wrong|weak)\b/i.test(sentence))).toEqual(
    [],
  )
})
