import type { PersonLedger } from '@maju/providers/language/with-person-budget'
import { Refused } from '../../platform/errors.ts'
import type { LimitService } from '../limits/limit.service.ts'

/** The tokens of people, kept with what else they may do in a day. */
export const personLedger = (limits: Pick<LimitService, 'count' | 'giveBack'>): PersonLedger => ({
  take: (person, tokens) =>
    limits.count(person, 'model-tokens', tokens).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refused) return false
        throw error
      },
    ),
  giveBack: (person, tokens, takenAt) => limits.giveBack(person, 'model-tokens', { amount: tokens, spentAt: takenAt }),
})
