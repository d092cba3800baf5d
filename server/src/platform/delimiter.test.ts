import { randomUUID } from 'node:crypto'
import { masker } from '@maju/text/mask'
import { expect, test } from 'vitest'
import { newDelimiter } from './delimiter.ts'

const tornApart = (make: () => string) =>
  Array.from({ length: 20_000 }, make).filter((mark) => {
    const block = `[TURN ${mark}]`
    return masker([]).mask(block) !== block
  })

test('masking never touches a delimiter, as it does touch a UUID now and then', () => {
  expect(tornApart(newDelimiter)).toEqual([])
  expect(tornApart(randomUUID).length).toBeGreaterThan(0)
})

test('no two requests get the same', () => {
  const made = Array.from({ length: 1000 }, newDelimiter)
  expect(new Set(made).size).toBe(1000)
  expect(made.every((mark) => /^[a-p]{32}$/.test(mark))).toBe(true)
})
