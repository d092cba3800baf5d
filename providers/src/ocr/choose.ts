import { type Candidate, type Choice, chooseProvider, type Settings } from '../choose-provider.ts'
import { scripted } from '../shared-services.ts'
import { azureDocumentIntelligence } from './azure-document-intelligence.ts'
import type { PictureRecogniser } from './picture-recogniser.ts'
import { script, scriptedPictureRecogniser } from './scripted.ts'

export type Wire = { fetch?: typeof globalThis.fetch }

export type ChosenRecogniser = Omit<Choice<PictureRecogniser>, 'provider'> & {
  /** Null: there is none. The reader of files recognises pictures itself. */
  recogniser: PictureRecogniser | null
}

const candidates = {
  azure: {
    title: 'Azure Document Intelligence',
    needs: [['AZURE_DOCUMENT_INTELLIGENCE_ENDPOINT'], ['AZURE_DOCUMENT_INTELLIGENCE_KEY']],
    addresses: ['AZURE_DOCUMENT_INTELLIGENCE_ENDPOINT'],
    make: (given, wire) =>
      azureDocumentIntelligence({
        endpoint: given('AZURE_DOCUMENT_INTELLIGENCE_ENDPOINT'),
        key: given('AZURE_DOCUMENT_INTELLIGENCE_KEY'),
        ...(given('AZURE_DOCUMENT_INTELLIGENCE_MODEL') && { model: given('AZURE_DOCUMENT_INTELLIGENCE_MODEL') }),
        ...wire,
      }),
  },
  scripted: scripted('Scripted pictures', 'MAJU_SCRIPTED_PICTURES', (replies) =>
    scriptedPictureRecogniser({ replies: script.parse(replies) }),
  ),
} satisfies Record<string, Candidate<PictureRecogniser, Wire>>

/**
 * What the settings say that reads pictures beside the reader of files, or nothing. `MAJU_RECOGNISER` forces it. Never throws and never touches the
 * network.
 */
export function chooseRecogniser(settings: Settings, wire: Wire = {}): ChosenRecogniser {
  const { provider: recogniser, ...why } = chooseProvider({
    what: 'service that reads pictures',
    forcedBy: 'MAJU_RECOGNISER',
    candidates,
    settings,
    wire,
  })
  return { recogniser, ...why }
}
