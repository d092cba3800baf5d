import { expect, test } from 'vitest'
import { radarEdge, radarPath } from './radar-shape.ts'

const centre = { x: 0, y: 0 }
const [one, two, three] = [
  { x: 0, y: -4 },
  { x: 4, y: 2 },
  { x: -4, y: 2 },
]

test('between three known levels the edge is closed', () => {
  expect(radarEdge([one, two, three])).toBe('M0 -4L4 2M4 2L-4 2M-4 2L0 -4')
})

test('a missing level leaves the edge open on both of its sides and is never drawn at the centre', () => {
  expect(radarEdge([one, null, three])).toBe('M-4 2L0 -4')
  expect(radarPath([one, null, three], centre)).toBe('M0 0L-4 2L0 -4Z')
})
