import { describe, expect, test } from 'vitest'
import { passwords, refuseWeak } from './passwords.ts'

async function millisecondsFor(hash: string | null) {
  const began = performance.now()
  for (let n = 0; n < 5; n += 1) await passwords().matches(hash, 'wrong')
  return performance.now() - began
}

describe('passwords', () => {
  test('are kept as argon2id with the parameters of OWASP, each with its own salt', async () => {
    const [one, other] = await Promise.all([passwords().hash('네 개의 낱말'), passwords().hash('네 개의 낱말')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
  })

  test('match only themselves, however the keyboard composed the letters', async () => {
    const kept = await passwords().hash('조용한 낱말'.normalize('NFC'))
    expect(await passwords().matches(kept, '조용한 낱말'.normalize('NFD'))).toBe(true)
    expect(await passwords().matches(kept, '조용한 낱말 ')).toBe(false)
  })

  test('of an unknown account never match, after as much work', async () => {
    const kept = await passwords().hash('four quiet words')
    expect(await passwords().matches(null, 'anything')).toBe(false)
    const [known, unknown] = [await millisecondsFor(kept), await millisecondsFor(null)]
    expect(unknown).toBeGreaterThan(known / 4)
  })

  test.each(['Password123', 'hong@example.com', 'honggildong', 'aaaaaaaaaaa', 'qwer1234'])(
    '%s is refused as weak',
    (password) => {
      const email = password.includes('@') ? password : 'honggildong@example.com'
      expect(() => refuseWeak(password, email)).toThrow('among the first that are guessed')
    },
  )

  test('a few words are not weak', () => {
    expect(() => refuseWeak('고양이 아홉 마리', 'hong@example.com')).not.toThrow()
  })
})
