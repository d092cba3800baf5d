import { join } from 'node:path'
import { z } from 'zod'
import { repository, variables } from './config-variables.ts'
import { CannotStart } from './platform/errors.ts'

const environment = z.object(variables)
export type Config = Readonly<z.output<typeof environment>>

/**
 * The configuration, frozen. An empty variable counts as not set.
 * @throws CannotStart with one sentence that names the variable; its value is not repeated, it may be a secret.
 */
export function readConfig(given: Record<string, string | undefined> = process.env): Config {
  const set = Object.fromEntries(Object.entries(given).filter(([name, value]) => name in variables && value !== ''))
  const parsed = environment.safeParse(set)
  if (parsed.success) return Object.freeze(parsed.data)
  const [issue] = parsed.error.issues
  throw new CannotStart(`The variable ${String(issue?.path[0])} is not usable: ${issue?.message ?? 'unknown reason'}.`)
}

/** Folders that programs are looked for in, as the system has them. */
export const programPath = (): string => process.env.PATH ?? ''

/** The variables that choose a language model and reach it, as text, under their own names. */
export function modelVariables(config: Config): Record<string, string> {
  const given = Object.entries(config).flatMap(([name, value]) =>
    typeof value === 'string' && /MODEL|OPENAI|GEMINI|GOOGLE|ANTHROPIC|OLLAMA|SCRIPTED/.test(name)
      ? [[name, value]]
      : [],
  )
  return Object.fromEntries(given)
}

/** The variables that choose what turns texts into vectors, as text, under their own names. */
export function embedderVariables(config: Config): Record<string, string> {
  const given = Object.entries(config).flatMap(([name, value]) =>
    typeof value === 'string' && /EMBED|VECTORS|OPENAI|GEMINI|GOOGLE|OLLAMA/.test(name) ? [[name, value]] : [],
  )
  return Object.fromEntries(given)
}

/** The variables that choose what turns speech into text, as text, under their own names; where programs lie as well. */
export function transcriberVariables(config: Config): Record<string, string> {
  const given = Object.entries(config).flatMap(([name, value]) =>
    typeof value === 'string' && /TRANSCRI|WHISPER|POCKETSPHINX|SPEECH|OPENAI|GOOGLE|MODELS_FOLDER/.test(name)
      ? [[name, value]]
      : [],
  )
  // What `npm run models` fetched lies there, unless another folder was named.
  return { MAJU_MODELS_FOLDER: join(config.MAJU_DATA, 'models'), ...Object.fromEntries(given), PATH: programPath() }
}

/** The variables that choose what reads pictures beside the reader of files, as text, under their own names. */
export function recogniserVariables(config: Config): Record<string, string> {
  const given = Object.entries(config).flatMap(([name, value]) =>
    typeof value === 'string' && /RECOGNISER|PICTURES|DOCUMENT_INTELLIGENCE/.test(name) ? [[name, value]] : [],
  )
  return Object.fromEntries(given)
}

/** The variables that choose what speaks, as text, under their own names; where programs lie as well. */
export function speakerVariables(config: Config): Record<string, string> {
  const given = Object.entries(config).flatMap(([name, value]) =>
    typeof value === 'string' && /SPEAK|SPEECH|OPENAI|GOOGLE|ELEVENLABS/.test(name) ? [[name, value]] : [],
  )
  return { ...Object.fromEntries(given), PATH: programPath() }
}

/** The variables that choose an index outside for passages, as text, under their own names. */
export function passageIndexVariables(config: Config): Record<string, string> {
  const given = Object.entries(config).flatMap(([name, value]) =>
    typeof value === 'string' && /PASSAGE_INDEX|AZURE_SEARCH/.test(name) ? [[name, value]] : [],
  )
  return Object.fromEntries(given)
}

/** The variables that reach registers and stores of documents, as text, under their own names. */
export function sourceVariables(config: Config): Record<string, string> {
  const given = Object.entries(config).flatMap(([name, value]) =>
    typeof value === 'string' && /^(?:DART_|MAJU_(?:EDGAR|LIBRARY|AZURE)_)/.test(name) ? [[name, value]] : [],
  )
  return Object.fromEntries(given)
}

/** The variables that reach calendars and mailboxes of people, as text, under their own names. */
export function outwardVariables(config: Config): Record<string, string> {
  const given = Object.entries(config).flatMap(([name, value]) =>
    typeof value === 'string' && /^MAJU_(?:GOOGLE_|SMTP_|MAIL_|PUBLIC_URL$)/.test(name) ? [[name, value]] : [],
  )
  return Object.fromEntries(given)
}

/** For the documentation: every variable with its meaning and default, in order. */
export function configTable(): { name: string; meaning: string; fallback: string | null }[] {
  return Object.entries(variables).map(([name, shape]) => {
    const unset = shape.safeParse(undefined)
    const fallback = unset.success && unset.data !== undefined ? String(unset.data).replace(`${repository}/`, '') : null
    return { name, meaning: shape.description ?? '', fallback }
  })
}
