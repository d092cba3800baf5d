import type { z } from 'zod'
import { cleanText } from '../wire/clean-text.ts'

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const deepest = 60
/** A reply is searched for JSON from at most so many places, so that a hostile one costs no more than a few passes. */
const mostCandidates = 20

/** The same value from plain parts: clean strings, no prototype keys. Throws `RangeError` when nested too deeply. */
function cleanValue(value: unknown, depth = 0): unknown {
  if (depth > deepest) throw new RangeError('nested too deeply')
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map((item) => cleanValue(item, depth + 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !forbiddenKeys.has(key))
      .map(([key, item]) => [cleanText(key), cleanValue(item, depth + 1)]),
  )
}

/** The cleaned value, or undefined where the text is not JSON or is nested too deeply. */
function parse(text: string): unknown {
  try {
    return cleanValue(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Index after the bracket that closes the one at `start`, or -1. Strings are skipped. */
function balancedEnd(text: string, start: number): number {
  let depth = 0
  let quoted = false
  for (let i = start; i < text.length; i++) {
    const character = text.charAt(i)
    if (character === '"') quoted = !quoted
    else if (quoted) i += character === '\\' ? 1 : 0
    else if ('{['.includes(character)) depth++
    else if ('}]'.includes(character) && --depth === 0) return i + 1
  }
  return -1
}

/** Every text inside a reply that may be the JSON: all of it, then each bracketed part, in order. */
function* candidates(reply: string): Generator<string> {
  const text = reply.trim()
  yield text
  const opening = /[{[]/g
  for (let tried = 1; tried < mostCandidates; tried++) {
    const found = opening.exec(text)
    if (!found) return
    const end = balancedEnd(text, found.index)
    if (end === -1) continue
    yield text.slice(found.index, end)
    opening.lastIndex = end
  }
}

export type ReadResult<T> = { ok: true; value: T } | { ok: false; problem: string }

/**
 * Reads a value out of a model's reply: code fences and prose around the JSON are passed over.
 * `problem` is the schema's complaint about the first JSON found, for the repair attempt.
 */
export function readJson<T>(reply: string, schema: z.ZodType<T>): ReadResult<T> {
  let problem: string | undefined
  for (const candidate of candidates(reply)) {
    const parsed = parse(candidate)
    if (parsed === undefined) continue
    const read = schema.safeParse(parsed)
    if (read.success) return { ok: true, value: read.data }
    problem ??= read.error.issues
      .slice(0, 8)
      .map((issue) => `${issue.path.map(String).join('.') || 'value'}: ${issue.message}`)
      .join('\n')
  }
  return { ok: false, problem: problem?.slice(0, 1000) ?? 'the reply holds no JSON' }
}
