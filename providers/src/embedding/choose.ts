import { type Choice, chooseProvider, type Settings } from '../choose-provider.ts'
import { candidates, type Wire } from './candidates.ts'
import type { Embedder } from './embedder.ts'

export type ChosenEmbedder = Omit<Choice<Embedder>, 'provider'> & {
  /** Null: there is none. Passages are found by keywords. */
  embedder: Embedder | null
}

/**
 * The embedder that the settings describe, or none. `MAJU_EMBEDDER` forces one; else the first complete one of compatible, local, azure, ollama, openai,
 * google. Never throws and never touches the network.
 */
export function chooseEmbedder(settings: Settings, wire: Wire = {}): ChosenEmbedder {
  const { provider: embedder, ...why } = chooseProvider({
    what: 'embedder',
    forcedBy: 'MAJU_EMBEDDER',
    candidates,
    settings,
    wire,
  })
  return { embedder, ...why }
}
