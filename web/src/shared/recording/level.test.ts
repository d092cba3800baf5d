import { expect, test } from 'vitest'
import { levelReader, LEVEL_STEPS } from './level.ts'

const sound = (amplitude: number) => Float32Array.from({ length: 2048 }, (_, n) => amplitude * Math.sin(n / 7))

test.each([
  [0.00001, 'silent'],
  [0.002, 'quiet'],
  [0.1, 'fine'],
  [1, 'clipping'],
] as const)('a sound with an amplitude of %d is called %s', (amplitude, word) => {
  expect(levelReader()(sound(amplitude)).word).toBe(word)
})

test('a short silence between two words is not called silent, a long one is', () => {
  const read = levelReader()
  read(sound(0.1))
  expect(read(sound(0)).word).toBe('fine')
  for (let reading = 0; reading < 10; reading += 1) read(sound(0))
  expect(read(sound(0))).toEqual({ word: 'silent', steps: 0 })
})

test('the meter is full at full scale', () => {
  expect(levelReader()(sound(1)).steps).toBe(LEVEL_STEPS)
})
