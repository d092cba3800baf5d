import { Refused } from '../../platform/errors.ts'
import type { AccountRow } from './account-row.ts'
import type { Passwords } from './passwords.ts'
import type { SignInGuard } from './sign-in-guard.ts'

/** Where a request comes from: for the list of sessions and for the guard against guessing. */
export type From = { device: string; address: string }

/** Asks for the password again before something that cannot be undone; counted like a sign-in. @throws Refused. */
export function passwordCheck({ guard, passwords }: { guard: SignInGuard; passwords: Passwords }) {
  return async (account: AccountRow, password: string, { address }: From): Promise<void> => {
    const subject = { email: account.email ?? '', address }
    await guard.check(subject)
    if (await passwords.matches(account.passwordHash, password)) return guard.succeeded(subject)
    await guard.failed(subject)
    throw new Refused('wrong-credentials', 'The password is not right.')
  }
}
export type PasswordCheck = ReturnType<typeof passwordCheck>
