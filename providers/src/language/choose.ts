import { anthropic } from './anthropic.ts'
import { azureOpenAi } from './azure-open-ai.ts'
import { google } from './google.ts'
import type { LanguageModel } from './language-model.ts'
import { ollamaBaseUrl, webAddress } from './model-address.ts'
import { openAi } from './open-ai.ts'
import { openAiCompatible } from './open-ai-compatible.ts'
import { script, scriptedModel } from './scripted.ts'

export type Settings = Record<string, string | undefined>

export type Chosen = {
  /** Null: there is none, and the built-in rules do the work. */
  model: LanguageModel | null
  /** Name of the variable that chose, or `default`. Never a value. */
  chosenBy: string
  /** For the page of engines: what is at work, and what is half configured and lacks which variable. */
  detail: string
}

/** Used where no model is named: small, fast ones among those that the installed packages know. */
export const defaultModels = {
  openai: 'gpt-6-luna',
  anthropic: 'claude-haiku-5-5',
  google: 'gemini-3.8-flash',
  ollama: 'gemma3:4b',
} as const

type Fetch = { fetch?: typeof globalThis.fetch }
type Given = (...names: string[]) => string
type Candidate = {
  title: string
  /** Any one of the names of a group will do. */
  needs: readonly (readonly string[])[]
  /** Variables that hold an address. */
  addresses: readonly string[]
  make(given: Given, wire: Fetch): LanguageModel
}

const googleKeys = ['GEMINI_API_KEY', 'GOOGLE_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY'] as const

/** Slow machines answer too. */
const localLimits = { timeoutSeconds: 180, idleSeconds: 60 }

/** In the order of preference: from what is surely meant for us to what may only happen to be there. */
const candidates = {
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
    make: (given) => scriptedModel({ replies: script.parse(JSON.parse(given('MAJU_SCRIPTED_REPLIES'))) }),
  },
} satisfies Record<string, Candidate>

type Name = keyof typeof candidates
const names: readonly Name[] = ['compatible', 'azure', 'openai', 'anthropic', 'google', 'ollama', 'scripted']
const isName = (text: string): text is Name => Object.hasOwn(candidates, text)

/**
 * The language model that the settings describe, or none. `MAJU_LANGUAGE_MODEL` forces one; else the first complete one of
 * compatible, azure, openai, anthropic, google, ollama. Never throws and never touches the network.
 */
export function chooseLanguageModel(settings: Settings, wire: Fetch = {}): Chosen {
  const given: Given = (...keys) => keys.map((key) => settings[key]?.trim() ?? '').find((value) => value !== '') ?? ''
  const forced = given('MAJU_LANGUAGE_MODEL').toLowerCase()

  if (forced) {
    const chosenBy = 'MAJU_LANGUAGE_MODEL'
    if (forced === 'none') return { model: null, chosenBy, detail: 'Switched off by MAJU_LANGUAGE_MODEL.' }
    if (!isName(forced))
      return { model: null, chosenBy, detail: `MAJU_LANGUAGE_MODEL must be one of ${names.join(', ')} or none.` }
    return attempt(candidates[forced], { chosenBy, given, wire })
  }

  const notes: string[] = []
  for (const name of names.filter((each) => each !== 'scripted')) {
    const candidate: Candidate = candidates[name]
    const first = candidate.needs.flat().find((variable) => given(variable))
    if (first === undefined) continue
    const chosen = attempt(candidate, { chosenBy: first, given, wire })
    if (chosen.model) return { ...chosen, detail: [chosen.detail, ...notes].join(' ') }
    notes.push(chosen.detail)
  }
  return { model: null, chosenBy: 'default', detail: ['No language model is configured.', ...notes].join(' ') }
}

function attempt(candidate: Candidate, how: { chosenBy: string; given: Given; wire: Fetch }): Chosen {
  const { chosenBy, given, wire } = how
  const notUsed = (why: string): Chosen => ({
    model: null,
    chosenBy,
    detail: `${candidate.title} is not used: ${why}.`,
  })

  const missing = candidate.needs.filter((group) => !given(...group)).map((group) => group.join(' or '))
  if (missing.length > 0) return notUsed(`${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing`)
  const bad = candidate.addresses.find((variable) => given(variable) && !webAddress(given(variable)))
  if (bad) return notUsed(`${bad} is not an address that begins with http:// or https://`)
  try {
    const model = candidate.make(given, wire)
    return { model, chosenBy, detail: `${candidate.title}, ${model.describe().model}.` }
  } catch {
    return notUsed(`${candidate.needs.flat()[0]} cannot be read`)
  }
}
