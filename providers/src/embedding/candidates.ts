import type { Candidate } from '../choose-provider.ts'
import {
  azureOpenAiService,
  compatibleServer,
  geminiService,
  ollamaServer,
  openAiService,
  scripted,
} from '../shared-services.ts'
import { azureOpenAiEmbedder } from './azure-open-ai.ts'
import type { Embedder } from './embedder.ts'
import { googleEmbedder } from './google.ts'
import { localEmbedder } from './local.ts'
import { openAiEmbedder } from './open-ai.ts'
import { script, scriptedEmbedder } from './scripted.ts'

export type Wire = { fetch?: typeof globalThis.fetch }

/** It may run on a machine like ours. */
const localLimits = { timeoutSeconds: 180, mostTexts: 16 }

/** In the order of preference: from what is surely meant for us to what may only happen to be there. Where no model is named: the small ones of the two services. */
export const candidates = {
  compatible: compatibleServer(
    {
      baseUrl: 'MAJU_EMBEDDING_BASE_URL',
      apiKey: 'MAJU_EMBEDDING_API_KEY',
      model: { variable: 'MAJU_EMBEDDING_MODEL' },
    },
    (server, wire) => openAiEmbedder({ ...server, ...localLimits, ...wire }),
  ),
  local: {
    title: 'Local model',
    needs: [['MAJU_EMBEDDING_FOLDER']],
    addresses: [],
    make: (given) => localEmbedder({ folder: given('MAJU_EMBEDDING_FOLDER') }),
  },
  azure: {
    ...azureOpenAiService('AZURE_OPENAI_EMBEDDING_DEPLOYMENT', (access, wire) =>
      azureOpenAiEmbedder({ ...access, ...wire }),
    ),
    // The deployment tells that vectors are meant; the others may be there for the language model.
    needs: [['AZURE_OPENAI_EMBEDDING_DEPLOYMENT'], ['AZURE_OPENAI_ENDPOINT'], ['AZURE_OPENAI_API_KEY']],
  },
  ollama: ollamaServer({ variable: 'OLLAMA_EMBEDDING_MODEL' }, (server, wire) =>
    openAiEmbedder({ ...server, ...localLimits, ...wire }),
  ),
  openai: openAiService({ variable: 'OPENAI_EMBEDDING_MODEL', usual: 'text-embedding-3-small' }, (access, wire) =>
    openAiEmbedder({ ...access, ...wire }),
  ),
  google: geminiService({ variable: 'GEMINI_EMBEDDING_MODEL', usual: 'gemini-embedding-001' }, (access, wire) =>
    googleEmbedder({ ...access, ...wire }),
  ),
  scripted: scripted('Scripted vectors', 'MAJU_SCRIPTED_VECTORS', (replies) =>
    scriptedEmbedder({ replies: script.parse(replies) }),
  ),
} satisfies Record<string, Candidate<Embedder, Wire>>
