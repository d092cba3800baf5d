import { hash, verify } from '@node-rs/argon2'
import { Refused } from '../../platform/errors.ts'
import { fewAtOnce } from '../../platform/few-at-once.ts'

/** OWASP Password Storage Cheat Sheet (2024): argon2id with 19 MiB, 2 passes, 1 lane. `algorithm` 2 is argon2id. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** A hash of nothing that anybody knows, so that an unknown address costs as long as a wrong password. */
const DUMMY = '$argon2id$v=19$m=19456,t=2,p=1$G6dAgpSxlZBqoApWuOhqVA$y+rMILc7A18/8mlnRZRvKvHeEpVrkII3n7iWHJKrV2s'

/** Each hash takes 19 MiB and a core for about 20 ms; more at once would only be slower. */
const FEW = {
  running: 4,
  waiting: 100,
  busy: 'Too many people are signing in at the moment. Try again shortly.',
  retryAfterSeconds: 2,
}

/** Hashes and checks passwords, few at a time. @throws Refused `unavailable` when too many wait. */
export function passwords() {
  const turn = fewAtOnce(FEW)
  return {
    hash: (password: string) => turn(() => hash(password.normalize('NFKC'), ARGON2ID)),
    /** With `null` for the hash (no such account, a guest) it takes as long and is false. */
    async matches(kept: string | null, password: string): Promise<boolean> {
      const right = await turn(() => verify(kept ?? DUMMY, password.normalize('NFKC')))
      return kept !== null && right
    },
  }
}
export type Passwords = ReturnType<typeof passwords>

/** Words of public lists of leaked passwords that pass the length rule, and what is guessed first here. */
const COMMON = new Set(
  `password password1 password12 password123 passw0rd p@ssw0rd p@ssword 12345678 123456789 1234567890 87654321 987654321 11223344 12341234 123123123
  qwertyui qwertyuiop qwerty12 qwerty123 1q2w3e4r 1q2w3e4r5t q1w2e3r4 1qaz2wsx zaq12wsx asdfghjk asdfghjkl asdf1234 qwer1234 zxcvbnm1 abcd1234 abc12345
  a1234567 a12345678 iloveyou sunshine princess football baseball superman trustno1 starwars computer internet whatever michelle jennifer
  welcome1 letmein1 admin123 admin1234 changeme monkey123 dragon123 interview interview1 maju1234 majumaju dkssudgktpdy dlsxjqb1234`.split(
    /\s+/,
  ),
)

/** @throws Refused `weak-password` for a password that is guessed first (NIST SP 800-63B, 5.1.1.2). */
export function refuseWeak(password: string, email: string) {
  const low = password.toLowerCase()
  const [local = ''] = email.split('@')
  const guessedFirst = COMMON.has(low) || low === email || low === local || /^(.)\1*$/u.test(low)
  if (guessedFirst)
    throw new Refused(
      'weak-password',
      'This password is among the first that are guessed. Choose another, a few words for example.',
    )
}
