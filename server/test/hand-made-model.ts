import type { LanguageModel, TextRequest } from '@maju/providers/language/language-model'
import { z } from 'zod'

const jsonLine = z.record(z.string(), z.unknown())
type Json = z.infer<typeof jsonLine>
type Replies = {
  /** Value for a request, before its schema is applied. */
  object?: (asked: TextRequest) => unknown
  /** Pieces of a stream. */
  speak?: (asked: TextRequest) => string[]
  tokens?: number
}

/** A model made by hand: it keeps all that it was shown and answers by functions of the prompt. */
export function handMadeModel({ object, speak, tokens = 10 }: Replies) {
  const seen: { system: string; prompt: string; text: string }[] = []
  const usage = { inputTokens: tokens, outputTokens: 0 }
  const see = (asked: TextRequest) => seen.push({ ...asked, text: JSON.stringify(asked) })
  const model: LanguageModel = {
    describe: () => ({ provider: 'hand', model: 'made' }),
    async writeObject(asked) {
      see(asked)
      return { value: asked.schema.parse(object?.(asked)), usage }
    },
    async *streamText(asked) {
      see(asked)
      for (const delta of speak?.(asked) ?? []) yield { delta }
      yield { usage }
    },
  }
  return { chosen: { model, chosenBy: 'test', detail: 'Made by hand.' }, seen }
}

/** The lines of JSON in a named block of a prompt. */
export function blockOf(prompt: string, name: string): Json[] {
  const block = new RegExp(String.raw`\[${name} [^\]]+\]\n([\s\S]*?)\n\[/${name} `, 'u').exec(prompt)?.[1] ?? ''
  return block
    .split('\n')
    .filter(Boolean)
    .map((line) => jsonLine.parse(JSON.parse(line)))
}

/** What the interviewer has decided to say, of a wording prompt. */
export const decidedText = ({ prompt }: { prompt: string }): string => String(blockOf(prompt, 'TURN')[0]?.text)

/** A judgement of every dimension at this level with the candidate's first words, of a scoring prompt. */
export function judgedAt(level: number, { prompt }: { prompt: string }, quote?: string) {
  const said = blockOf(prompt, 'ANSWER').find(({ from }) => from === 'candidate')
  const quotes = [quote ?? String(said?.text).slice(0, 12)]
  return { judgements: blockOf(prompt, 'DIMENSIONS').map(({ dimension }) => ({ dimension, level, quotes })) }
}
