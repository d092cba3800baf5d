import { describe, expect, test } from 'vitest'
import { type Candidate, chooseProvider, type Settings } from './choose-provider.ts'

type Ears = { describe(): { model: string } }
const named = (model: string): Ears => ({ describe: () => ({ model }) })

const candidates: Record<string, Candidate<Ears, null>> = {
  near: {
    title: 'Near',
    needs: [['NEAR_ADDRESS'], ['NEAR_KEY', 'ANY_KEY'], ['NEAR_NAME']],
    addresses: ['NEAR_ADDRESS'],
    make: (given) => named(given('NEAR_NAME')),
  },
  far: {
    title: 'Far',
    needs: [['FAR_KEY']],
    addresses: ['FAR_ADDRESS'],
    make(given) {
      if (given('FAR_KEY') === 'broken') throw new Error('secret-value')
      return given('FAR_KEY') === 'lost' ? 'its program was not found' : named('m')
    },
  },
  toy: { title: 'Toy', needs: [['TOY']], addresses: [], isOnlyForced: true, make: () => named('toy') },
}
const choose = (settings: Settings) =>
  chooseProvider({ what: 'pair of ears', forcedBy: 'EARS', candidates, settings, wire: null })
const near = { NEAR_ADDRESS: 'http://near', NEAR_KEY: 'k', NEAR_NAME: 'big' }

test('nothing configured is none, by default', () => {
  expect(choose({})).toEqual({ provider: null, chosenBy: 'default', detail: 'No pair of ears is configured.' })
})

test('the first that is completely configured is at work, because of its first variable', () => {
  expect(choose({ ...near, FAR_KEY: 'k' })).toMatchObject({ chosenBy: 'NEAR_ADDRESS', detail: 'Near, big.' })
  expect(choose({ FAR_KEY: 'k' })).toMatchObject({ chosenBy: 'FAR_KEY', detail: 'Far, m.' })
})

test('any variable of a group will do', () => {
  expect(choose({ ...near, NEAR_KEY: undefined, ANY_KEY: 'k' }).provider).not.toBeNull()
})

test('empty and blank variables count as not set', () => {
  expect(choose({ NEAR_ADDRESS: '', NEAR_NAME: '  ', FAR_KEY: 'k' }).detail).toBe('Far, m.')
})

test('what is to be asked for by name is never at work without', () => {
  expect(choose({ TOY: '1' }).provider).toBeNull()
  expect(choose({ TOY: '1', EARS: 'toy' }).detail).toBe('Toy, toy.')
})

describe('what is half configured', () => {
  test('is named with the variables that are missing, also beside the one that is used', () => {
    expect(choose({ NEAR_ADDRESS: 'http://near' })).toEqual({
      provider: null,
      chosenBy: 'default',
      detail: 'No pair of ears is configured. Near is not used: NEAR_KEY or ANY_KEY and NEAR_NAME are missing.',
    })
    expect(choose({ ...near, NEAR_NAME: '', FAR_KEY: 'k' }).detail).toBe(
      'Far, m. Near is not used: NEAR_NAME is missing.',
    )
  })

  test.each([
    [{ ...near, NEAR_ADDRESS: 'secret-value' }, 'NEAR_ADDRESS is not an address that begins with http:// or https://'],
    [{ FAR_KEY: 'k', FAR_ADDRESS: 'ftp://secret-value' }, 'FAR_ADDRESS is not an address'],
    [{ FAR_KEY: 'broken' }, 'FAR_KEY cannot be read.'],
    [{ FAR_KEY: 'lost' }, 'Far is not used: its program was not found.'],
  ])('%o is said by name, without its value', (settings, expected) => {
    const { provider, detail } = choose(settings)
    expect(provider).toBeNull()
    expect(detail).toContain(expected)
    expect(detail).not.toContain('secret-value')
  })
})

describe('the variable that forces', () => {
  test('forces one past the order, in capitals too', () => {
    expect(choose({ ...near, FAR_KEY: 'k', EARS: 'Far' })).toMatchObject({ chosenBy: 'EARS', detail: 'Far, m.' })
  })

  test('does not fall back to another one', () => {
    const detail = 'Far is not used: FAR_KEY is missing.'
    expect(choose({ ...near, EARS: 'far' })).toEqual({ provider: null, chosenBy: 'EARS', detail })
  })

  test('switches off with none', () => {
    expect(choose({ ...near, EARS: 'none' })).toMatchObject({ provider: null, detail: 'Switched off by EARS.' })
  })

  test('explains a word that it does not know', () => {
    expect(choose({ EARS: 'toString' }).detail).toBe('EARS must be one of near, far, toy or none.')
  })
})
