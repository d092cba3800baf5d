import { join } from 'node:path'
import { z } from 'zod'
import { outwardVariables } from './config-outward-variables.ts'
import { speechVariables } from './config-speech-variables.ts'

/** One plan reserves about 8,000 tokens for the reply and as many for the question. A smaller budget would be spent before it began. */
const LEAST_TOKENS_PER_DAY = 20_000

export const repository = join(import.meta.dirname, '../..')
const text = z.string().min(1)
const optional = text.optional()

/** `false`, `true`, a number of proxies, or addresses and networks with commas between. */
const trustProxy = z.string().transform((value) => {
  if (value === 'true' || value === 'false') return value === 'true'
  return /^\d+$/.test(value) ? Number(value) : value
})

/** Every variable, what it means, and what holds when it is not set. docs/self-hosting.md prints this table. */
export const variables = {
  PORT: z.coerce.number().int().min(0).max(65_535).default(4600).describe('Port that Maju listens on.'),
  HOST: text
    .default('127.0.0.1')
    .describe('Address that Maju listens on. `0.0.0.0` opens it to the network; put https in front.'),
  MAJU_DATA: text
    .default(join(repository, 'data'))
    .describe('Folder for the database, blobs and the generated secret. Back this up.'),
  MAJU_CACHE: text
    .default(join(repository, 'node_modules/.cache/maju'))
    .describe('Folder for what can be made again, such as the template of a new database.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('PostgreSQL 15 or newer, instead of the database in the data folder.'),
  MAJU_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe(
      'Signs sessions, seals protected parts of career profiles; at least 32 characters. Made and kept in the data folder when not set.',
    ),
  MAJU_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where browsers find Maju, when a proxy stands in front.'),
  MAJU_LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('How much is logged, as JSON lines on standard error.'),
  MAJU_TRUST_PROXY: trustProxy
    .default(false)
    .describe('Proxies whose `X-Forwarded-*` headers are believed: `true`, their number, or their addresses.'),
  MAJU_REGISTRATION: z
    .enum(['open', 'closed'])
    .default('open')
    .describe('`closed`: no new accounts and guests, except the first account.'),
  MAJU_REQUESTS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(0)
    .default(600)
    .describe('Requests that one account, or one address without an account, may make. 0: no limit.'),
  FFMPEG_PATH: optional.describe('The ffmpeg that decodes recordings, when it is not the one on the path.'),
  MAJU_PACKS: optional.describe('Folder with question packs of your own (JSON), beside the built-in bank.'),
  MAJU_MODEL_TOKENS_PER_DAY: z.coerce
    .number()
    .int()
    .min(LEAST_TOKENS_PER_DAY)
    .optional()
    .describe(
      `Budget of language-model tokens a day for the whole instance, at least ${LEAST_TOKENS_PER_DAY}: one plan may need so many. Not set: no limit.`,
    ),
  MAJU_LANGUAGE_MODEL: optional.describe('Forces one language model when several are configured, or `none`.'),
  MAJU_MODEL_BASE_URL: optional.describe(
    'Address of any server that speaks the OpenAI protocol, with `MAJU_MODEL_NAME`; goes before all others.',
  ),
  MAJU_MODEL_NAME: optional.describe('Model to ask for at that server.'),
  MAJU_MODEL_API_KEY: optional.describe('Key for that server, if it wants one.'),
  MAJU_SCRIPTED_REPLIES: optional.describe(
    'Replies of the scripted model, as JSON; only with `MAJU_LANGUAGE_MODEL=scripted`, for trying things out.',
  ),
  OPENAI_API_KEY: optional.describe('Key for OpenAI, or for a server that speaks its protocol.'),
  OPENAI_BASE_URL: optional.describe(
    'Address of a server that speaks the OpenAI protocol (vLLM, LM Studio, llama.cpp …).',
  ),
  OPENAI_MODEL: optional.describe('Model to ask for at OpenAI or the server above.'),
  AZURE_OPENAI_ENDPOINT: optional.describe('Endpoint of an Azure OpenAI resource.'),
  AZURE_OPENAI_API_KEY: optional.describe('Key of the Azure OpenAI resource.'),
  AZURE_OPENAI_DEPLOYMENT: optional.describe('Deployment to use in the Azure OpenAI resource.'),
  AZURE_OPENAI_API_VERSION: optional.describe('Version of the Azure OpenAI API.'),
  GEMINI_API_KEY: optional.describe('Key for Google Gemini.'),
  GOOGLE_API_KEY: optional.describe('The same, under the name that Google’s own tools use.'),
  GOOGLE_GENERATIVE_AI_API_KEY: optional.describe('The same, under the name that the AI SDK uses.'),
  GEMINI_MODEL: optional.describe('Gemini model to ask for.'),
  ANTHROPIC_API_KEY: optional.describe('Key for Anthropic Claude.'),
  ANTHROPIC_MODEL: optional.describe('Claude model to ask for.'),
  OLLAMA_HOST: optional.describe('Address of an Ollama server.'),
  OLLAMA_MODEL: optional.describe('Ollama model to ask for.'),
  MAJU_EMBEDDER: optional.describe(
    'Forces what turns texts into vectors: `compatible`, `local`, `azure`, `ollama`, `openai`, `google`, or `none`.',
  ),
  MAJU_EMBEDDING_BASE_URL: optional.describe(
    'Address of a server that speaks OpenAI’s embeddings protocol (vLLM, TEI, llama.cpp …), with `MAJU_EMBEDDING_MODEL`.',
  ),
  MAJU_EMBEDDING_MODEL: optional.describe('Model to ask for at that server.'),
  MAJU_EMBEDDING_API_KEY: optional.describe('Key for that server, if it wants one.'),
  MAJU_EMBEDDING_FOLDER: optional.describe(
    'Folder of an embedding model on this machine (ONNX); needs `npm install @huggingface/transformers`.',
  ),
  MAJU_SCRIPTED_VECTORS: optional.describe(
    'Vectors of the scripted embedder, as JSON; only with `MAJU_EMBEDDER=scripted`, for trying things out.',
  ),
  OPENAI_EMBEDDING_MODEL: optional.describe('OpenAI model that turns texts into vectors.'),
  AZURE_OPENAI_EMBEDDING_DEPLOYMENT: optional.describe('Deployment that turns texts into vectors.'),
  GEMINI_EMBEDDING_MODEL: optional.describe('Gemini model that turns texts into vectors.'),
  OLLAMA_EMBEDDING_MODEL: optional.describe('Ollama model that turns texts into vectors, such as `bge-m3`.'),
  MAJU_TRANSCRIBER: optional.describe(
    'Forces what turns speech into text: `compatible`, `whisper`, `azure-speech`, `azure`, `openai`, `google`, `pocketsphinx`, or `none`.',
  ),
  MAJU_TRANSCRIPTION_BASE_URL: optional.describe('Address of a server that speaks OpenAI’s transcription protocol.'),
  MAJU_TRANSCRIPTION_MODEL: optional.describe('Model to ask for at that server.'),
  MAJU_TRANSCRIPTION_API_KEY: optional.describe('Key for that server, if it wants one.'),
  MAJU_TRANSCRIPTION_STAYS_HERE: optional.describe('`yes`: that server is yours, recordings may go to it.'),
  MAJU_WHISPER_MODEL: optional.describe('Model file for whisper.cpp: a path, or a name in the folder below.'),
  MAJU_WHISPER_PROGRAM: optional.describe('The whisper.cpp program, when it is not `whisper-cli` on the path.'),
  MAJU_MODELS_FOLDER: optional.describe('Folder with model files; `models` in the data folder unless set.'),
  MAJU_POCKETSPHINX_PROGRAM: optional.describe('The PocketSphinx program, when it is not on the path.'),
  MAJU_SCRIPTED_TRANSCRIPTS: optional.describe(
    'Transcripts of the scripted recogniser, as JSON; only with `MAJU_TRANSCRIBER=scripted`, for trying things out.',
  ),
  OPENAI_TRANSCRIPTION_MODEL: optional.describe(
    'OpenAI model that turns speech into text; `whisper-1` gives word times.',
  ),
  AZURE_OPENAI_TRANSCRIPTION_DEPLOYMENT: optional.describe('Deployment that turns speech into text.'),
  AZURE_SPEECH_KEY: optional.describe('Key for Azure Speech, which listens and speaks.'),
  AZURE_SPEECH_REGION: optional.describe('Region of the Azure Speech resource.'),
  AZURE_SPEECH_ENDPOINT: optional.describe('Its endpoint, instead of the region.'),
  MAJU_PASSAGE_INDEX: optional.describe(
    '`azure` or `none`: forces or switches off the index outside that ranks the shared library.',
  ),
  AZURE_SEARCH_ENDPOINT: optional.describe(
    'Endpoint of an Azure AI Search service that ranks the shared library; documents of accounts never go there.',
  ),
  AZURE_SEARCH_KEY: optional.describe('Admin key of that service: the index is made and filled with it.'),
  AZURE_SEARCH_INDEX: optional.describe('How the index is called there; `maju-passages` unless set.'),
  MAJU_RECOGNISER: optional.describe(
    'Forces what reads letters in pictures for those who agree to it: `azure`, or `none`. This machine reads them otherwise.',
  ),
  AZURE_DOCUMENT_INTELLIGENCE_ENDPOINT: optional.describe('Endpoint of an Azure Document Intelligence resource.'),
  AZURE_DOCUMENT_INTELLIGENCE_KEY: optional.describe('Key of that resource.'),
  AZURE_DOCUMENT_INTELLIGENCE_MODEL: optional.describe(
    'Model that reads there: `prebuilt-read` unless set; `prebuilt-layout` costs more.',
  ),
  MAJU_SCRIPTED_PICTURES: optional.describe(
    'What the scripted recogniser sees, as JSON; only with `MAJU_RECOGNISER=scripted`, for trying things out.',
  ),
  DART_API_KEY: optional.describe('Key for OpenDART, the register of filings of Korea; free at opendart.fss.or.kr.'),
  MAJU_EDGAR_CONTACT: optional.describe(
    'Your name and e-mail address in plain letters: the SEC wants to know who reads its register (EDGAR). It needs no key.',
  ),
  MAJU_LIBRARY_FOLDER: optional.describe('Folder with documents about companies, one folder in it for each company.'),
  MAJU_AZURE_CONTAINER_URL: optional.describe(
    'Address of a container of Azure Blob Storage with documents, one folder in it for each company.',
  ),
  MAJU_AZURE_STORAGE_SAS: optional.describe('Shared access signature of that container, for reading and listing.'),
  MAJU_AZURE_STORAGE_KEY: optional.describe('Key of its storage account, in place of a signature.'),
  GOOGLE_APPLICATION_CREDENTIALS: optional.describe(
    'File of a Google service account, for Speech-to-Text and Text-to-Speech.',
  ),
  GOOGLE_SPEECH_MODEL: optional.describe('Google Speech-to-Text model to ask for.'),
  ...speechVariables,
  ...outwardVariables,
} as const
