import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Malformed } from '../errors.ts'
import { parseInput } from './parse-input.ts'

const shape = z.object({ text: z.string().max(5), tags: z.array(z.string()).default([]) })

function fieldsOf(work: () => unknown) {
  try {
    work()
  } catch (error) {
    if (error instanceof Malformed) return error.fields
    throw error
  }
  return 'nothing was refused'
}

describe('input', () => {
  test('is parsed, defaults filled in, unknown fields dropped', () => {
    expect(parseInput(shape, { text: 'abc', admin: true }, 'body')).toEqual({ text: 'abc', tags: [] })
  })

  test('names every wrong field as it is called in the body', () => {
    expect(fieldsOf(() => parseInput(shape, { text: 'too long', tags: ['fine', 3] }, 'body'))).toMatchObject([
      { path: 'text' },
      { path: 'tags.1' },
    ])
  })

  test('says of a parameter where it stood, and of a body that is none that it is the body', () => {
    expect(fieldsOf(() => parseInput(z.object({ id: z.uuid() }), { id: 'x' }, 'params'))).toMatchObject([
      { path: 'params.id' },
    ])
    expect(fieldsOf(() => parseInput(shape, 'text', 'body'))).toMatchObject([{ path: 'body' }])
  })

  test.each([
    ['U+0000', 'a\0b'],
    ['half of a pair', 'a\ud83d'],
  ])('with %s in a text is refused with the field, since no database keeps it', (_case, text) => {
    expect(fieldsOf(() => parseInput(shape, { text: 'fine', tags: ['fine', text] }, 'body'))).toMatchObject([
      { path: 'tags.1' },
    ])
  })

  test('with emoji, direction marks and other control characters is taken as it is', () => {
    const text = '👋‮a\u0007'
    expect(parseInput(shape, { text }, 'body').text).toBe(text)
  })

  test('of a route without a body is ignored', () => {
    expect(parseInput(z.undefined(), { anything: 1 }, 'body')).toBe(undefined)
  })
})
