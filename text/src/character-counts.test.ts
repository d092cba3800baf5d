import { expect, test } from 'vitest'
import { countCharacters } from './character-counts.ts'

test.each([
  ['', { characters: 0, charactersWithoutSpaces: 0, bytes: 0 }],
  ['가 나', { characters: 3, charactersWithoutSpaces: 2, bytes: 5 }],
  ['abc 가\r\n나', { characters: 6, charactersWithoutSpaces: 5, bytes: 8 }],
  ['👍', { characters: 1, charactersWithoutSpaces: 1, bytes: 2 }],
])('of %j is counted what forms count', (text, counts) => {
  expect(countCharacters(text)).toEqual(counts)
})
