import { expect, test } from 'vitest'
import { choosePassageIndex } from './choose.ts'

const azure = { AZURE_SEARCH_ENDPOINT: 'https://mine.search.windows.net', AZURE_SEARCH_KEY: 'k' }

test('nothing configured is no index outside', () => {
  expect(choosePassageIndex({}, { vectorsOf: null })).toEqual({
    index: null,
    chosenBy: 'default',
    detail: 'No index of passages is configured.',
  })
})

test('endpoint and key are Azure AI Search, with an index that is named or the usual one', () => {
  const name = (settings: Record<string, string>) =>
    choosePassageIndex({ ...azure, ...settings }, { vectorsOf: null }).index?.describe().model
  expect(name({})).toBe('maju-passages')
  expect(name({ AZURE_SEARCH_INDEX: 'mine' })).toBe('mine')
  expect(name({ MAJU_PASSAGE_INDEX: 'none' })).toBeUndefined()
})

test.each(['Mine', 'a--b', '-a', 'a_b', '../x'])('%j is no name of an index', (name) => {
  const { index, detail } = choosePassageIndex({ ...azure, AZURE_SEARCH_INDEX: name }, { vectorsOf: null })
  expect(index).toBeNull()
  expect(detail).toContain('AZURE_SEARCH_INDEX must be of small letters')
})

test('half of it is none, and says what is missing', () => {
  expect(choosePassageIndex({ AZURE_SEARCH_KEY: 'k' }, { vectorsOf: null }).detail).toContain(
    'AZURE_SEARCH_ENDPOINT is missing',
  )
})
