import { expect, test } from 'vitest'
import { cutAtBlanks } from './blanks.ts'

const cut = (after: string, before: string) =>
  cutAtBlanks(after, before).map(({ text, isBlank }) => (isBlank ? `<${text}>` : text))

test('what is to be filled in is a blank, and brackets that were there before are not', () => {
  expect(cut('시간을 줄임 [얼마에서 얼마로]', '시간을 줄임')).toEqual(['시간을 줄임 ', '<얼마에서 얼마로>'])
  expect(cut('[팀] 시간을 줄임 [얼마나].', '[팀] 시간을 줄임.')).toEqual(['[팀] 시간을 줄임 ', '<얼마나>', '.'])
  expect(cut('시간을 줄임', '시간을 줄임')).toEqual(['시간을 줄임'])
})
