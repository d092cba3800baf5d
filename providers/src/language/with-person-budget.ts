import { ProviderError } from '../provider-error.ts'
import type { LanguageModel, TextRequest } from './language-model.ts'
import { guess, type Reservation, withBooking } from './with-token-budget.ts'

/** What people may still use of the model today. */
export type PersonLedger = {
  /** Counts tokens of a person; false, and nothing is counted, where that is more than they may use. */
  take(person: string, tokens: number): Promise<boolean>
  /** Counts fewer than were taken at that time; a negative number counts more. */
  giveBack(person: string, tokens: number, takenAt: Date): Promise<void>
}

type Options = { ledger: PersonLedger; now: () => Date }

/**
 * Refuses a call (`budget-spent`) for a person who may not use so many tokens any more today: the most that it may need is taken before it is made, and what it
 * did not need is given back. Who it is for goes no further than this.
 */
export function withPersonBudget(model: LanguageModel, { ledger, now }: Options): LanguageModel {
  const { provider } = model.describe()

  const asked = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch {
      throw new ProviderError(provider, 'broken', { detail: 'the token ledger of people does not work' })
    }
  }

  async function reserve({ system, prompt, maxOutputTokens, person }: TextRequest): Promise<Reservation> {
    const input = guess(system.length + prompt.length)
    if (person === undefined) return { input, book: async () => {} }
    const most = input + maxOutputTokens
    const takenAt = now()
    if (!(await asked(() => ledger.take(person, most)))) throw new ProviderError(provider, 'budget-spent')
    return { input, book: (tokens) => asked(() => ledger.giveBack(person, most - tokens, takenAt)) }
  }

  const nameless: LanguageModel = {
    describe: () => model.describe(),
    writeObject: ({ person: _person, ...request }) => model.writeObject(request),
    streamText: ({ person: _person, ...request }) => model.streamText(request),
  }
  return withBooking(nameless, reserve)
}
