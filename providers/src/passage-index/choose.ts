import { type Candidate, type Choice, chooseProvider, type Settings } from '../choose-provider.ts'
import { azureAiSearch } from './azure-ai-search.ts'
import type { PassageIndex } from './passage-index.ts'

export type Wire = {
  fetch?: typeof globalThis.fetch
  /** Name of the embedder whose vectors are kept there; null: none are. */
  vectorsOf: string | null
}

export type ChosenPassageIndex = Omit<Choice<PassageIndex>, 'provider'> & {
  /** Null: there is none. Passages are found in the database. */
  index: PassageIndex | null
}

const candidates = {
  azure: {
    title: 'Azure AI Search',
    needs: [['AZURE_SEARCH_ENDPOINT'], ['AZURE_SEARCH_KEY']],
    addresses: ['AZURE_SEARCH_ENDPOINT'],
    make(given, wire) {
      const indexName = given('AZURE_SEARCH_INDEX') || 'maju-passages'
      if (!/^[a-z0-9](?:-?[a-z0-9]){1,100}$/.test(indexName))
        return 'AZURE_SEARCH_INDEX must be of small letters, digits and single hyphens between them'
      return azureAiSearch({
        endpoint: given('AZURE_SEARCH_ENDPOINT'),
        key: given('AZURE_SEARCH_KEY'),
        indexName,
        ...wire,
      })
    },
  },
} satisfies Record<string, Candidate<PassageIndex, Wire>>

/** The index outside that the settings describe, or none. `MAJU_PASSAGE_INDEX` forces it. Never throws and never touches the network. */
export function choosePassageIndex(settings: Settings, wire: Wire): ChosenPassageIndex {
  const { provider: index, ...why } = chooseProvider({
    what: 'index of passages',
    forcedBy: 'MAJU_PASSAGE_INDEX',
    candidates,
    settings,
    wire,
  })
  return { index, ...why }
}
