import type { Candidate, Given } from './choose-provider.ts'
import type { AzureDeployment } from './wire/azure-address.ts'
import { type Authorise, googleAuthorisation } from './wire/google-access-token.ts'
import { ollamaBaseUrl } from './wire/ollama-base-url.ts'

/** The variable that names a model, and the model that is used where it names none; without one, it must name one. */
type ModelVariable = { variable: string; usual?: string }
/** What an ability makes of a service that several use. */
type Make<Access, Provider, Wire> = (access: Access, wire: Wire, given: Given) => Provider
type Server = { baseUrl: string; model: string; apiKey?: string }

const modelOf = (given: Given, { variable, usual = '' }: ModelVariable): string => given(variable) || usual
const needed = ({ variable, usual }: ModelVariable): [string][] => (usual === undefined ? [[variable]] : [])

/** Whether a variable says that something is so. */
export const isYes = (text: string): boolean => /^(?:1|true|yes|on)$/i.test(text)

/** A server that speaks as OpenAI does. Like all below: the ability names the variables that are its own, and makes its adapter. */
export function compatibleServer<Provider, Wire>(
  { baseUrl, apiKey, model }: { baseUrl: string; apiKey: string; model: ModelVariable },
  make: Make<Server & { provider: string }, Provider, Wire>,
): Candidate<Provider, Wire> {
  return {
    title: 'OpenAI-compatible server',
    needs: [[baseUrl], ...needed(model)],
    addresses: [baseUrl],
    make(given, wire) {
      const server = { provider: 'compatible', baseUrl: given(baseUrl), model: modelOf(given, model) }
      return make({ ...server, ...(given(apiKey) && { apiKey: given(apiKey) }) }, wire, given)
    },
  }
}

export const azureOpenAiService = <Provider, Wire>(
  deployment: string,
  make: Make<AzureDeployment, Provider, Wire>,
): Candidate<Provider, Wire> => ({
  title: 'Azure OpenAI',
  needs: [['AZURE_OPENAI_ENDPOINT'], ['AZURE_OPENAI_API_KEY'], [deployment]],
  addresses: ['AZURE_OPENAI_ENDPOINT'],
  make(given, wire) {
    const access = { endpoint: given('AZURE_OPENAI_ENDPOINT'), apiKey: given('AZURE_OPENAI_API_KEY') }
    const named = { deployment: given(deployment), apiVersion: given('AZURE_OPENAI_API_VERSION') }
    return make({ ...access, ...named }, wire, given)
  },
})

export const openAiService = <Provider, Wire>(
  model: Required<ModelVariable>,
  make: Make<{ apiKey: string; model: string; baseUrl?: string }, Provider, Wire>,
): Candidate<Provider, Wire> => ({
  title: 'OpenAI',
  needs: [['OPENAI_API_KEY']],
  addresses: ['OPENAI_BASE_URL'],
  make(given, wire) {
    const [apiKey, baseUrl] = [given('OPENAI_API_KEY'), given('OPENAI_BASE_URL')]
    return make({ apiKey, model: modelOf(given, model), ...(baseUrl && { baseUrl }) }, wire, given)
  },
})

/** Azure Speech, of which each ability has an address of its own: at a region, or at a resource. */
export const azureSpeechService = <Provider, Wire>(
  make: Make<{ key: string; endpoint: string; region: string }, Provider, Wire>,
): Candidate<Provider, Wire> => ({
  title: 'Azure Speech',
  needs: [['AZURE_SPEECH_KEY'], ['AZURE_SPEECH_REGION', 'AZURE_SPEECH_ENDPOINT']],
  addresses: ['AZURE_SPEECH_ENDPOINT'],
  make(given, wire) {
    const place = { endpoint: given('AZURE_SPEECH_ENDPOINT'), region: given('AZURE_SPEECH_REGION') }
    return make({ key: given('AZURE_SPEECH_KEY'), ...place }, wire, given)
  },
})

type Fetching = { fetch?: typeof globalThis.fetch }

/** A service of Google Cloud that hears or speaks: by a service account, else by a key. */
export const googleSpeechService = <Provider>(
  title: string,
  make: Make<{ authorise: Authorise }, Provider, Fetching>,
): Candidate<Provider, Fetching & { now?: () => number }> => ({
  title,
  needs: [['GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_API_KEY']],
  addresses: [],
  make: (given, { now = Date.now, ...wire }) =>
    make({ authorise: googleAuthorisation(given, { now, ...wire }) }, wire, given),
})

const googleKeys = ['GEMINI_API_KEY', 'GOOGLE_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY'] as const

export const geminiService = <Provider, Wire>(
  model: Required<ModelVariable>,
  make: Make<{ apiKey: string; model: string }, Provider, Wire>,
): Candidate<Provider, Wire> => ({
  title: 'Google Gemini',
  needs: [googleKeys],
  addresses: [],
  make: (given, wire) => make({ apiKey: given(...googleKeys), model: modelOf(given, model) }, wire, given),
})

export const ollamaServer = <Provider, Wire>(
  model: ModelVariable,
  make: Make<Server & { provider: string }, Provider, Wire>,
): Candidate<Provider, Wire> => ({
  title: 'Ollama',
  needs: [...needed(model), ['OLLAMA_HOST']],
  addresses: [],
  make: (given, wire) =>
    make(
      { provider: 'ollama', baseUrl: ollamaBaseUrl(given('OLLAMA_HOST')), model: modelOf(given, model) },
      wire,
      given,
    ),
})

/** A script, which is asked for by name only. */
export const scripted = <Provider, Wire>(
  title: string,
  variable: string,
  make: (script: unknown) => Provider,
): Candidate<Provider, Wire> => ({
  title,
  needs: [[variable]],
  addresses: [],
  isOnlyForced: true,
  make: (given) => make(JSON.parse(given(variable))),
})
