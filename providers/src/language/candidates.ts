import type { Candidate } from '../choose-provider.ts'
import { anthropic } from './anthropic.ts'
import { azureOpenAi } from './azure-open-ai.ts'
import { google } from './google.ts'
import type { LanguageModel } from './language-model.ts'
import { ollamaBaseUrl } from '../wire/ollama-base-url.ts'
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

const googleKeys = ['GEMINI_API_KEY', 'GOOGLE_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY'] as const

/** Slow machines answer too. */
const localLimits = { timeoutSeconds: 180, idleSeconds: 60 }

/** In the order of preference: from what is surely meant for us to what may only happen to be there. */
export const candidates = {
  compatible: {
    title: 'OpenAI-compatible server',
    needs: [['MAJU_MODEL_BASE_URL'], ['MAJU_MODEL_NAME']],
    addresses: ['MAJU_MODEL_BASE_URL'],
    make: (given, wire) =>
      openAiCompatible({
        baseUrl: given('MAJU_MODEL_BASE_URL'),
        model: given('MAJU_MODEL_NAME'),
        ...(given('MAJU_MODEL_API_KEY') && { apiKey: given('MAJU_MODEL_API_KEY') }),
        ...localLimits,
        ...wire,
      }),
  },
  azure: {
    title: 'Azure OpenAI',
    needs: [['AZURE_OPENAI_ENDPOINT'], ['AZURE_OPENAI_API_KEY'], ['AZURE_OPENAI_DEPLOYMENT']],
    addresses: ['AZURE_OPENAI_ENDPOINT'],
    make: (given, wire) =>
      azureOpenAi({
        endpoint: given('AZURE_OPENAI_ENDPOINT'),
        apiKey: given('AZURE_OPENAI_API_KEY'),
        deployment: given('AZURE_OPENAI_DEPLOYMENT'),
        ...(given('AZURE_OPENAI_API_VERSION') && { apiVersion: given('AZURE_OPENAI_API_VERSION') }),
        ...wire,
      }),
  },
  openai: {
    title: 'OpenAI',
    needs: [['OPENAI_API_KEY']],
    addresses: ['OPENAI_BASE_URL'],
    make: (given, wire) =>
      openAi({
        apiKey: given('OPENAI_API_KEY'),
        model: given('OPENAI_MODEL') || defaultModels.openai,
        ...(given('OPENAI_BASE_URL') && { baseUrl: given('OPENAI_BASE_URL') }),
        ...wire,
      }),
  },
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
  google: {
    title: 'Google Gemini',
    needs: [googleKeys],
    addresses: [],
    make: (given, wire) =>
      google({ apiKey: given(...googleKeys), model: given('GEMINI_MODEL') || defaultModels.google, ...wire }),
  },
  ollama: {
    title: 'Ollama',
    needs: [['OLLAMA_HOST']],
    addresses: [],
    make: (given, wire) =>
      openAiCompatible({
        provider: 'ollama',
        baseUrl: ollamaBaseUrl(given('OLLAMA_HOST')),
        model: given('OLLAMA_MODEL') || defaultModels.ollama,
        ...localLimits,
        ...wire,
      }),
  },
  scripted: {
    title: 'Scripted replies',
    needs: [['MAJU_SCRIPTED_REPLIES']],
    addresses: [],
    isOnlyForced: true,
    make: (given) => scriptedModel({ replies: script.parse(JSON.parse(given('MAJU_SCRIPTED_REPLIES'))) }),
  },
} satisfies Record<string, Candidate<LanguageModel, Wire>>
