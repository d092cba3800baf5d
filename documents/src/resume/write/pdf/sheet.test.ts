import { expect, test } from 'vitest'
import { LOOKS, PAGE } from '../look.ts'
import { fill, keptTogether, type Slice, slice } from './sheet.ts'

const look = { ...LOOKS.modern, top: 0, bottom: 0, side: 0 }
const tenth = PAGE.height / 10

/** What is drawn on which page. */
function drawn(slices: (draw: (name: string, more?: Partial<Slice>, tenths?: number) => Slice) => (Slice | null)[]) {
  const pages: string[][] = [[]]
  const named = (name: string, more: Partial<Slice> = {}, tenths = 1): Slice =>
    slice(tenths * tenth, () => void pages.at(-1)?.push(name), more)
  fill(slices(named), look, () => void pages.push([]))
  return pages.map((names) => names.join(''))
}
const NAMES = Array.from('abcdefghijkl')

test('a page is filled before the next begins', () => {
  expect(drawn((named) => NAMES.map((name) => named(name)))).toEqual(['abcdefghij', 'kl'])
})

test('what is kept with the next goes to the next page with it', () => {
  expect(drawn((named) => NAMES.map((name) => named(name, { keep: name === 'j' })))).toEqual(['abcdefghi', 'jkl'])
})

test('what has to begin a page begins one, but no empty page', () => {
  expect(drawn((named) => [null, named('a'), null, named('b'), null])).toEqual(['a', 'b', ''])
})

test('the head of a table is drawn again where it goes on', () => {
  const pages = drawn((named) => NAMES.map((name) => named(name, { again: named('H') })))
  expect(pages).toEqual(['abcdefghij', 'Hkl'])
})

test('room above is not left at the head of a page', () => {
  const pages = drawn((named) => NAMES.map((name) => named(name, { before: tenth }, 1)))
  expect(pages).toEqual(['abcde', 'fghij', 'kl'])
})

test('a long entry may be torn, but not after its first line nor before its last', () => {
  const kept = keptTogether(
    NAMES.map(() => slice(tenth, () => undefined)),
    look,
  )
  expect(kept.map(({ keep }) => keep)).toEqual(NAMES.map((_, at) => at === 0 || at === NAMES.length - 2))
  expect(keptTogether(kept.slice(0, 2), look).map(({ keep }) => keep)).toEqual([true, false])
})
