import { type Choice, chooseProvider, type Settings } from '../choose-provider.ts'
import { candidates, type Wire } from './candidates.ts'
import type { LanguageModel } from './language-model.ts'

export type Chosen = Omit<Choice<LanguageModel>, 'provider'> & {
  /** Null: there is none, and the built-in rules do the work. */
  model: LanguageModel | null
}

/**
 * The language model that the settings describe, or none. `MAJU_LANGUAGE_MODEL` forces one; else the first complete one of
 * compatible, azure, openai, anthropic, google, ollama. Never throws and never touches the network.
 */
export function chooseLanguageModel(settings: Settings, wire: Wire = {}): Chosen {
  const { provider: model, ...why } = chooseProvider({
    what: 'language model',
    forcedBy: 'MAJU_LANGUAGE_MODEL',
    candidates,
    settings,
    wire,
  })
  return { model, ...why }
}
