import type { Candidate } from '../choose-provider.ts'
import { ollamaBaseUrl } from '../wire/ollama-base-url.ts'
import { azureOpenAiEmbedder } from './azure-open-ai.ts'
import type { Embedder } from './embedder.ts'
import { googleEmbedder } from './google.ts'
import { localEmbedder } from './local.ts'
import { openAiEmbedder } from './open-ai.ts'
import { script, scriptedEmbedder } from './scripted.ts'

/** Used where no model is named: the small ones of the two services. */
const defaultOpenAiModel = 'text-embedding-3-small'
const defaultGoogleModel = 'gemini-embedding-001'

export type Wire = { fetch?: typeof globalThis.fetch }

const googleKeys = ['GEMINI_API_KEY', 'GOOGLE_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY'] as const

/** It may run on a machine like ours. */
const localLimits = { timeoutSeconds: 180, mostTexts: 16 }

/** In the order of preference: from what is surely meant for us to what may only happen to be there. */
export const candidates = {
  compatible: {
    title: 'OpenAI-compatible server',
    needs: [['MAJU_EMBEDDING_BASE_URL'], ['MAJU_EMBEDDING_MODEL']],
    addresses: ['MAJU_EMBEDDING_BASE_URL'],
    make: (given, wire) =>
      openAiEmbedder({
        provider: 'compatible',
        baseUrl: given('MAJU_EMBEDDING_BASE_URL'),
        model: given('MAJU_EMBEDDING_MODEL'),
        ...(given('MAJU_EMBEDDING_API_KEY') && { apiKey: given('MAJU_EMBEDDING_API_KEY') }),
        ...localLimits,
        ...wire,
      }),
  },
  local: {
    title: 'Local model',
    needs: [['MAJU_EMBEDDING_FOLDER']],
    addresses: [],
    make: (given) => localEmbedder({ folder: given('MAJU_EMBEDDING_FOLDER') }),
  },
  azure: {
    title: 'Azure OpenAI',
    needs: [['AZURE_OPENAI_EMBEDDING_DEPLOYMENT'], ['AZURE_OPENAI_ENDPOINT'], ['AZURE_OPENAI_API_KEY']],
    addresses: ['AZURE_OPENAI_ENDPOINT'],
    make: (given, wire) =>
      azureOpenAiEmbedder({
        endpoint: given('AZURE_OPENAI_ENDPOINT'),
        apiKey: given('AZURE_OPENAI_API_KEY'),
        deployment: given('AZURE_OPENAI_EMBEDDING_DEPLOYMENT'),
        apiVersion: given('AZURE_OPENAI_API_VERSION'),
        ...wire,
      }),
  },
  ollama: {
    title: 'Ollama',
    needs: [['OLLAMA_EMBEDDING_MODEL'], ['OLLAMA_HOST']],
    addresses: [],
    make: (given, wire) =>
      openAiEmbedder({
        provider: 'ollama',
        baseUrl: ollamaBaseUrl(given('OLLAMA_HOST')),
        model: given('OLLAMA_EMBEDDING_MODEL'),
        ...localLimits,
        ...wire,
      }),
  },
  openai: {
    title: 'OpenAI',
    needs: [['OPENAI_API_KEY']],
    addresses: ['OPENAI_BASE_URL'],
    make: (given, wire) =>
      openAiEmbedder({
        apiKey: given('OPENAI_API_KEY'),
        model: given('OPENAI_EMBEDDING_MODEL') || defaultOpenAiModel,
        ...(given('OPENAI_BASE_URL') && { baseUrl: given('OPENAI_BASE_URL') }),
        ...wire,
      }),
  },
  google: {
    title: 'Google Gemini',
    needs: [googleKeys],
    addresses: [],
    make: (given, wire) =>
      googleEmbedder({
        apiKey: given(...googleKeys),
        model: given('GEMINI_EMBEDDING_MODEL') || defaultGoogleModel,
        ...wire,
      }),
  },
  scripted: {
    title: 'Scripted vectors',
    needs: [['MAJU_SCRIPTED_VECTORS']],
    addresses: [],
    isOnlyForced: true,
    make: (given) => scriptedEmbedder({ replies: script.parse(JSON.parse(given('MAJU_SCRIPTED_VECTORS'))) }),
  },
} satisfies Record<string, Candidate<Embedder, Wire>>
