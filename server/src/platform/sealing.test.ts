import { expect, test } from 'vitest'
import { sealing } from './sealing.ts'

const secret = (text: string) => new TextEncoder().encode(text)
const mine = sealing(secret('a secret of this instance'), 'diary')

test('opens what it sealed, and no two seals of one text are alike', () => {
  const [one, other] = [mine.seal('아무도 모르는 말', 'page 1'), mine.seal('아무도 모르는 말', 'page 1')]
  expect(one).not.toBe(other)
  expect(one).not.toContain('아무도')
  expect(mine.open(one, 'page 1')).toBe('아무도 모르는 말')
  expect(mine.open(mine.seal('', 'page 1'), 'page 1')).toBe('')
})

test.each([
  ['with another secret', sealing(secret('another secret'), 'diary'), 'page 1'],
  ['for another purpose', sealing(secret('a secret of this instance'), 'letters'), 'page 1'],
  ['at another place', mine, 'page 2'],
])('does not open %s', (_case, other, place) => {
  expect(other.open(mine.seal('text', 'page 1'), place)).toBeNull()
})

test('does not open what somebody changed, cut, or never sealed', () => {
  const sealed = mine.seal('text', 'page 1')
  const body = Buffer.from(sealed.slice(3), 'base64url')
  for (let at = 0; at < body.length; at += 1) {
    const changed = Buffer.from(body)
    changed.writeUInt8((changed.readUInt8(at) + 1) % 256, at)
    expect(mine.open(`v1.${changed.toString('base64url')}`, 'page 1')).toBeNull()
  }
  for (const text of ['', 'v1', 'v1.', 'v1.AAAA', sealed.slice(0, -4), `v2${sealed.slice(2)}`])
    expect(mine.open(text, 'page 1')).toBeNull()
})
