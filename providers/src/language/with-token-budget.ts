import { ProviderError } from '../provider-error.ts'
import type { LanguageModel, TextRequest, TokenUsage } from './language-model.ts'

/** Remembers what was spent; knows by itself when a day begins. */
export type TokenLedger = {
  spentToday(): Promise<number>
  add(tokens: number): Promise<void>
}

export type TokenBudgetOptions = {
  tokensPerDay: number
  ledger: TokenLedger
  now: () => Date
}

/** Careful guess where the provider did not count: Korean needs about a token for two characters. */
export const guess = (characters: number): number => Math.ceil(characters / 2)

const total = ({ inputTokens, outputTokens }: TokenUsage): number => inputTokens + outputTokens

const secondsToMidnightUtc = (now: Date): number =>
  Math.ceil((Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1) - now.getTime()) / 1000)

/** Reserves the most that a call may need and books what it took. */
function till(provider: string, { tokensPerDay, ledger, now }: TokenBudgetOptions) {
  let underWay = 0

  const askLedger = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch {
      throw new ProviderError(provider, 'broken', { detail: 'the token ledger does not work' })
    }
  }

  return async ({ system, prompt, maxOutputTokens }: TextRequest) => {
    const input = guess(system.length + prompt.length)
    const most = input + maxOutputTokens
    // Counted before the ledger is asked: another call may ask in the meantime.
    underWay += most
    const release = () => {
      underWay -= most
    }
    try {
      const spent = await askLedger(() => ledger.spentToday())
      if (spent + underWay > tokensPerDay)
        throw new ProviderError(provider, 'budget-spent', { retryAfterSeconds: secondsToMidnightUtc(now()) })
    } catch (error) {
      release()
      throw error
    }
    const book = (tokens: number): Promise<void> => askLedger(() => ledger.add(tokens)).finally(release)
    return { input, book }
  }
}

/**
 * Refuses a call (`budget-spent`) that could go over the tokens of the day: what was spent, what calls under way may still
 * need, and the most that this one may need. Failed and abandoned calls are booked too, by what the provider said or by a guess.
 */
export const withTokenBudget = (model: LanguageModel, options: TokenBudgetOptions): LanguageModel =>
  withBooking(model, till(model.describe().provider, options))

/** A call that may be made: what its input takes by a guess, and where what it took in the end is booked. */
export type Reservation = { input: number; book: (tokens: number) => Promise<void> }

/** Asks before each call, and books what each took, also when it failed or was abandoned. */
export function withBooking(
  model: LanguageModel,
  reserve: (request: TextRequest) => Promise<Reservation>,
): LanguageModel {
  return {
    describe: () => model.describe(),

    async writeObject(request) {
      const { input, book } = await reserve(request)
      const written = await model.writeObject(request).catch(async (error: unknown) => {
        await book(spentOnFailure(error, input))
        throw error
      })
      await book(total(written.usage) || input)
      return written
    },

    async *streamText(request) {
      const { input, book } = await reserve(request)
      let characters = 0
      let spent: number | null = null
      try {
        for await (const part of model.streamText(request)) {
          if ('delta' in part) characters += part.delta.length
          else spent = total(part.usage) || null
          yield part
        }
      } catch (error) {
        spent = characters === 0 ? spentOnFailure(error, input) : null
        throw error
      } finally {
        await book(spent ?? input + guess(characters))
      }
    },
  }
}

/** A call that never reached the model cost nothing; one that did cost at least its input. */
function spentOnFailure(error: unknown, input: number): number {
  if (!(error instanceof ProviderError)) return input
  if (error.usage) return total(error.usage)
  return ['timeout', 'aborted', 'invalid-output', 'refused'].includes(error.kind) ? input : 0
}
