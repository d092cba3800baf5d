import type { Candidate } from '../choose-provider.ts'
import {
  azureOpenAiService,
  compatibleServer,
  geminiService,
  ollamaServer,
  openAiService,
  scripted,
} from '../shared-services.ts'
import { anthropic } from './anthropic.ts'
import { azureOpenAi } from './azure-open-ai.ts'
import { google } from './google.ts'
import type { LanguageModel } from './language-model.ts'
import { openAi } from './open-ai.ts'
import { openAiCompatible } from './open-ai-compatible.ts'
import { script, scriptedModel } from './scripted.ts'

/** Used where no model is named: small, fast ones among those that the installed packages know. */
export const defaultModels = {
  openai: 'gpt-6-luna',
  anthropic: 'claude-haiku-5-5',
  google: 'gemini-3.8-flash',
  ollama: 'gemma3:4b',
} as const

export type Wire = { fetch?: typeof globalThis.fetch }

/** Slow machines answer too. */
const localLimits = { timeoutSeconds: 180, idleSeconds: 60 }

/** In the order of preference: from what is surely meant for us to what may only happen to be there. */
export const candidates = {
  compatible: compatibleServer(
    { baseUrl: 'MAJU_MODEL_BASE_URL', apiKey: 'MAJU_MODEL_API_KEY', model: { variable: 'MAJU_MODEL_NAME' } },
    (server, wire) => openAiCompatible({ ...server, ...localLimits, ...wire }),
  ),
  azure: azureOpenAiService('AZURE_OPENAI_DEPLOYMENT', (access, wire) => azureOpenAi({ ...access, ...wire })),
  openai: openAiService({ variable: 'OPENAI_MODEL', usual: defaultModels.openai }, (access, wire) =>
    openAi({ ...access, ...wire }),
  ),
  anthropic: {
    title: 'Anthropic',
    needs: [['ANTHROPIC_API_KEY']],
    addresses: [],
    make: (given, wire) =>
      anthropic({
        apiKey: given('ANTHROPIC_API_KEY'),
        model: given('ANTHROPIC_MODEL') || defaultModels.anthropic,
        ...wire,
      }),
  },
  google: geminiService({ variable: 'GEMINI_MODEL', usual: defaultModels.google }, (access, wire) =>
    google({ ...access, ...wire }),
  ),
  ollama: ollamaServer({ variable: 'OLLAMA_MODEL', usual: defaultModels.ollama }, (server, wire) =>
    openAiCompatible({ ...server, ...localLimits, ...wire }),
  ),
  scripted: scripted('Scripted replies', 'MAJU_SCRIPTED_REPLIES', (replies) =>
    scriptedModel({ replies: script.parse(replies) }),
  ),
} satisfies Record<string, Candidate<LanguageModel, Wire>>
