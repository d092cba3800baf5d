import { z } from 'zod'
import { ProviderError, type ProviderErrorKind } from '../provider-error.ts'
import type { LanguageModel, TextPart } from './language-model.ts'
import type { Script } from './scripted.ts'

export const schema = z.object({ text: z.string() })
export const request = (signal: AbortSignal = new AbortController().signal) => ({
  system: 'system',
  prompt: 'prompt',
  maxOutputTokens: 100,
  signal,
})
export const good: Script[number] = { object: { text: 'fine' } }
export const failing = (
  fail: NonNullable<Script[number]['fail']>,
  times?: number,
  retryAfterSeconds = 0,
): Script[number] => ({
  fail,
  retryAfterSeconds,
  ...(times ? { times } : {}),
})
export const ask = (model: LanguageModel, signal?: AbortSignal) => model.writeObject({ ...request(signal), schema })

export async function read(parts: AsyncIterable<TextPart>): Promise<string> {
  let text = ''
  for await (const part of parts) if ('delta' in part) text += part.delta
  return text
}
export const kindOf = (work: Promise<unknown>): Promise<ProviderErrorKind | null> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof ProviderError ? error.kind : null),
  )

/** Passes on to the model and counts the calls. */
export function counted(model: LanguageModel) {
  let calls = 0
  const counting: LanguageModel = {
    describe: () => model.describe(),
    writeObject(asked) {
      calls += 1
      return model.writeObject(asked)
    },
    streamText(asked) {
      calls += 1
      return model.streamText(asked)
    },
  }
  return { model: counting, calls: () => calls }
}
