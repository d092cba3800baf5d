import { z } from 'zod'
import { ProviderError } from '../provider-error.ts'
import type { ObjectRequest, TokenUsage } from './language-model.ts'
import type { JsonSchema, RawModel, RawReply } from './raw-model.ts'
import { readJson } from './read-json.ts'

/** Draft 7, closed objects: what all services with structured output take. */
const toJsonSchema = (schema: z.ZodType): JsonSchema => ({
  ...z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.type === 'object') jsonSchema.additionalProperties ??= false
    },
  }),
})

const inWords = (schema: JsonSchema): string =>
  `Reply with one JSON value and nothing else: no code fence, no explanation. It must fit this JSON schema:\n${JSON.stringify(schema)}`

const asRepair = (prompt: string, schema: JsonSchema, bad: { reply: string; problem: string }): string =>
  `${prompt}\n\nYour previous reply could not be used.\nPrevious reply:\n${bad.reply.slice(0, 4000)}\n\nWhat is wrong with it:\n${bad.problem}\n\n${inWords(schema)}`

const add = (a: TokenUsage, b: TokenUsage): TokenUsage => ({
  inputTokens: a.inputTokens + b.inputTokens,
  outputTokens: a.outputTokens + b.outputTokens,
})

/** Statuses by which servers without structured output say so. */
const rejections: ReadonlySet<number | undefined> = new Set([400, 415, 422, 501])

const rejectsSchema = (error: unknown): boolean =>
  error instanceof ProviderError && error.kind === 'broken' && rejections.has(error.status)

type Options = {
  raw: RawModel
  /** Schemas that the service has rejected before: they go in words at once. */
  rejected: WeakSet<z.ZodType>
  longestText: number
}

/** Asks for a value, checks it, asks once more with the complaint, gives up with `invalid-output`. */
export async function writeObject<T>(options: Options, request: ObjectRequest<T>) {
  const { raw, rejected, longestText } = options
  const { schema } = request
  const jsonSchema = toJsonSchema(schema)

  const send = (prompt: string, how: 'by schema' | 'in words'): Promise<RawReply> =>
    raw.generate({
      system: how === 'in words' ? `${request.system}\n\n${inWords(jsonSchema)}` : request.system,
      prompt,
      schema: how === 'in words' ? null : jsonSchema,
      maxOutputTokens: request.maxOutputTokens,
      signal: request.signal,
    })
  const ask = async (prompt: string): Promise<RawReply> => {
    if (rejected.has(schema)) return await send(prompt, 'in words')
    try {
      return await send(prompt, 'by schema')
    } catch (error) {
      if (!rejectsSchema(error)) throw error
      const reply = await send(prompt, 'in words')
      rejected.add(schema)
      return reply
    }
  }
  const read = (reply: RawReply, usage: TokenUsage) => {
    if (reply.ending === 'refused') throw new ProviderError(raw.provider, 'refused', { usage })
    if (reply.text.length > longestText) throw invalid(raw.provider, 'far longer than asked for', usage)
    const result = readJson(reply.text, schema)
    if (!result.ok && reply.ending === 'cut') throw invalid(raw.provider, 'cut at the token limit', usage)
    return result
  }

  const first = await ask(request.prompt)
  const firstRead = read(first, first.usage)
  if (firstRead.ok) return { value: firstRead.value, usage: first.usage }

  const second = await ask(asRepair(request.prompt, jsonSchema, { reply: first.text, problem: firstRead.problem }))
  const usage = add(first.usage, second.usage)
  const secondRead = read(second, usage)
  if (secondRead.ok) return { value: secondRead.value, usage }
  throw invalid(raw.provider, 'does not fit the schema, also after one repair', usage)
}

const invalid = (provider: string, detail: string, usage: TokenUsage) =>
  new ProviderError(provider, 'invalid-output', { detail, usage })
