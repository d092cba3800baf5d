import { expect, test } from 'vitest'
import { parseStyleSheet } from './style-sheet.ts'
import { rulesIn } from './rules.ts'

test('a sheet is read rule by rule, without comments, imports and rules that hold only sometimes', () => {
  const css = `@import 'x';/* a{b:c} */ .a, #b { color: red } @media print { .c { display: none } .d{x:y} } p{x:y}/* no end`
  expect(rulesIn(css).map(({ selectors, body }) => [selectors.trim(), body.trim()])).toEqual([
    ['.a, #b', 'color: red'],
    ['p', 'x:y'],
  ])
})

test('later rules go over earlier ones, whatever they are looked up by', () => {
  const styles = parseStyleSheet('.a{color:red;top:1px} p{color:blue} p.a{left:2px} #z{color:green} .b{x:y}')
  const element = { tag: 'p', id: undefined, classes: ['a'] }
  expect(Object.fromEntries(styles(element))).toEqual({ color: 'blue', top: '1px', left: '2px' })
  expect(styles({ ...element, id: 'z' }).get('color')).toBe('green')
})

test('a sheet of half a megabyte is read in a moment, whatever stands in it, and so are thousands of rules for thousands of elements', () => {
  const began = performance.now()
  for (const piece of ['a,', '/*', 'a{', '@media{', 'a{}', '}', 'a{b:c;'])
    parseStyleSheet(piece.repeat(500_000 / piece.length))
  const styles = parseStyleSheet(Array.from({ length: 10_000 }, (_, at) => `.c${at}{color:red}`).join(''))
  for (let at = 0; at < 10_000; at += 1) styles({ tag: 'p', id: undefined, classes: [`c${at}`, 'x'] })
  expect(performance.now() - began).toBeLessThan(15_000)
})
