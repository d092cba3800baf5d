import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { cleanText, textCleaner } from '../wire/clean-text.ts'
import { readJson } from './read-json.ts'

const shape = z.object({ name: z.string(), counts: z.array(z.int()) })

test('a value is found again whatever prose is around it', () => {
  const prose = fc.string().filter((text) => !/[{}[\]]/.test(text))
  const value = fc.record({
    name: fc.string({ unit: fc.constantFrom('가', 'a', '"', '\\', '{', ']', '\n') }),
    counts: fc.array(fc.integer(), { maxLength: 5 }),
  })
  fc.assert(
    fc.property(prose, value, prose, (before, written, after) => {
      // A quotation mark in the prose does not count: strings only matter inside brackets.
      expect(readJson(before + JSON.stringify(written) + after, shape)).toEqual({ ok: true, value: written })
    }),
  )
})

test('nothing that a model says makes reading throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (reply) => {
      expect(readJson(reply, shape).ok).toBe(false)
    }),
  )
})

test('a reply of opening brackets costs little time', () => {
  const began = performance.now()
  expect(readJson('{"a":['.repeat(20_000), shape)).toEqual({ ok: false, problem: 'the reply holds no JSON' })
  expect(performance.now() - began).toBeLessThan(1000)
})

test('prototype keys are dropped, also where the schema lets any key through', () => {
  const read = readJson('{"a":{"__proto__":{"x":1},"constructor":2,"b":3}}', z.looseObject({}))
  expect(read).toEqual({ ok: true, value: { a: { b: 3 } } })
})

test('a value nested two hundred times is not taken, whatever the schema', () => {
  expect(readJson('['.repeat(200) + ']'.repeat(200), z.unknown()).ok).toBe(false)
  expect(readJson('['.repeat(20) + ']'.repeat(20), z.unknown()).ok).toBe(true)
})

test('the first JSON that fits is taken, not the first JSON', () => {
  const reply = 'Example: {"name": 1}. Result: {"name":"b","counts":[1]}'
  expect(readJson(reply, shape)).toEqual({ ok: true, value: { name: 'b', counts: [1] } })
})

test('the problem names the field', () => {
  expect(readJson('{"name":"a","counts":["x"]}', shape)).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/^counts\.0: /),
  })
})

test('a text cleaned piece by piece is the text cleaned whole', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '가', '😀', '\u0000', '\n', '\u202e', '\r\n'), maxLength: 40 })
  fc.assert(
    fc.property(text, fc.array(fc.nat(60), { maxLength: 6 }), (whole, cuts) => {
      const places = [0, ...cuts.filter((cut) => cut < whole.length).toSorted((a, b) => a - b), whole.length]
      const cleaner = textCleaner()
      const pieces = places.slice(1).map((end, i) => cleaner.push(whole.slice(places[i], end)))
      expect(pieces.join('')).toBe(cleanText(whole))
      for (const piece of pieces) expect(piece.isWellFormed()).toBe(true)
    }),
  )
})
