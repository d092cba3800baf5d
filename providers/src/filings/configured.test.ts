import { expect, test } from 'vitest'
import { configuredRegisters } from './configured.ts'

test('no register is configured by nothing, and each says what it lacks', () => {
  const { sources, states } = configuredRegisters({})
  expect(sources.size).toBe(0)
  expect(states.map(({ detail }) => detail)).toEqual([
    'OpenDART is not used: DART_API_KEY is missing.',
    'SEC EDGAR is not used: MAJU_EDGAR_CONTACT is missing.',
  ])
})

test('both work beside each other, and no value is said', () => {
  const { sources, states } = configuredRegisters({
    DART_API_KEY: 'secret-key',
    MAJU_EDGAR_CONTACT: 'somebody@example.com',
  })
  expect([...sources.keys()]).toEqual(['opendart', 'edgar'])
  expect(states.map(({ chosenBy, isReady }) => [chosenBy, isReady])).toEqual([
    ['DART_API_KEY', true],
    ['MAJU_EDGAR_CONTACT', true],
  ])
  expect(JSON.stringify(states)).not.toMatch(/secret-key|somebody/)
})

test('a contact that no header can carry is not used', () => {
  expect(configuredRegisters({ MAJU_EDGAR_CONTACT: '홍길동' }).states[1]).toMatchObject({
    isReady: false,
    detail: 'SEC EDGAR is not used: what is configured cannot be read.',
  })
})
