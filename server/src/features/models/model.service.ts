import type { MadeBy } from '@maju/contracts/basics'
import type { Chosen } from '@maju/providers/language/choose'
import type { LanguageModel } from '@maju/providers/language/language-model'
import { type CircuitModel, withCircuit } from '@maju/providers/language/with-circuit'
import { withFirstTokenGate } from '@maju/providers/language/with-first-token-gate'
import { type MaskingOptions, withMasking } from '@maju/providers/language/with-masking'
import { withPersonBudget } from '@maju/providers/language/with-person-budget'
import { withRetry } from '@maju/providers/language/with-retry'
import { withTokenBudget } from '@maju/providers/language/with-token-budget'
import { ProviderError, type ProviderErrorKind } from '@maju/providers/provider-error'
import type { LimitService } from '../limits/limit.service.ts'
import type { ModelStore } from './model.store.ts'
import { personLedger } from './person-ledger.ts'

/** After this long without a first word the bank's wording stands. */
const FIRST_WORD_MILLISECONDS = 2000
const CIRCUIT = { failures: 3, restSeconds: 60 }

type Needs = {
  chosen: Chosen
  ledger: ModelStore
  masking: MaskingOptions
  /** Null: no limit. */
  tokensPerDay: number | null
  /** What each person may use in a day. */
  limits: LimitService
  now: () => Date
  random: () => number
}

/**
 * The language model of this instance, dressed for its two uses: one that speaks (gated: a dead model never stalls a turn) and one
 * that thinks (planning, scoring). Personal data is masked before anything leaves; the daily budgets of the instance and of the person count
 * both.
 */
export function modelService({ chosen, ledger, masking, tokensPerDay, limits, now, random }: Needs) {
  const dressed = chosen.model ? dress(chosen.model) : null

  function dress(model: LanguageModel): { speaking: CircuitModel; thinking: CircuitModel } {
    const budget = { tokensPerDay: tokensPerDay ?? Number.MAX_SAFE_INTEGER, ledger, now }
    const counted = withTokenBudget(withRetry(withMasking(model, masking), { random }), budget)
    const base = withPersonBudget(counted, { ledger: personLedger(limits), now })
    return {
      speaking: withCircuit(withFirstTokenGate(base, { milliseconds: FIRST_WORD_MILLISECONDS }), { ...CIRCUIT, now }),
      thinking: withCircuit(base, { ...CIRCUIT, now }),
    }
  }

  return {
    speaking: dressed?.speaking ?? null,
    thinking: dressed?.thinking ?? null,
    isConfigured: () => dressed !== null,
    tokensPerDay,
    spentToday: ledger.spentToday,

    /** For the page of engines. */
    async state() {
      const spent = tokensPerDay !== null && (await ledger.spentToday()) >= tokensPerDay
      const resting = [dressed?.speaking, dressed?.thinking].some((model) => model?.circuit().state === 'open')
      const name = chosen.model ? nameOf(chosen.model) : 'built-in rules'
      const state = chosen.model === null ? 'off' : spent ? 'budget-spent' : resting ? 'failing' : 'ready'
      return { name, state, chosenBy: chosen.chosenBy, detail: chosen.detail } as const
    },
  }
}
export type ModelService = ReturnType<typeof modelService>

const nameOf = (model: LanguageModel) => {
  const { provider, model: name } = model.describe()
  return `${provider}/${name}`
}

/** The mark of something that a model made. */
export const madeByModel = (model: LanguageModel, version: string): MadeBy => ({
  engine: 'model',
  model: nameOf(model),
  version,
  fallback: null,
})

const fallbacks: Record<ProviderErrorKind, NonNullable<MadeBy['fallback']>> = {
  timeout: 'timeout',
  refused: 'refused',
  'invalid-output': 'invalid-output',
  'budget-spent': 'budget-spent',
  unauthorised: 'error',
  'rate-limited': 'error',
  overloaded: 'error',
  unreachable: 'error',
  // What we stop ourselves was out of time.
  aborted: 'timeout',
  broken: 'error',
}

/** Why the built-in rules stood in, said with the few words that a reader needs. */
export const fallbackOf = (error: unknown): NonNullable<MadeBy['fallback']> =>
  error instanceof ProviderError ? fallbacks[error.kind] : 'error'
