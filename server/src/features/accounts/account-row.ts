import type { Account } from '@maju/contracts/account'
import type { accounts } from './account.table.ts'

export type AccountRow = typeof accounts.$inferSelect

export const toAccount = ({ id, email, name, role, language, createdAt }: AccountRow): Account => ({
  id,
  email,
  name,
  guest: email === null,
  role,
  language,
  createdAt: createdAt.toISOString(),
})
