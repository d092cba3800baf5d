import { z } from 'zod'
import { Malformed } from '../errors.ts'

type Part = 'params' | 'query' | 'body'

/**
 * One part of a request as its contract says.
 * @throws Malformed naming each wrong field, also for characters that a database cannot keep.
 */
export function parseInput<Shape extends z.ZodType>(shape: Shape, value: unknown, part: Part): z.output<Shape> {
  const parsed = shape.safeParse(shape instanceof z.ZodUndefined ? undefined : (value ?? undefined))
  if (!parsed.success) {
    throw new Malformed(parsed.error.issues.map(({ path, message }) => ({ path: pathOf(part, path), message })))
  }
  const unkept = unkeepable(parsed.data, [])
  if (unkept)
    throw new Malformed([
      { path: pathOf(part, unkept), message: 'contains a character that is not text (U+0000 or half of a pair)' },
    ])
  return parsed.data
}

/** A field of the body is named as it is in the body; parameters say where they were. */
const pathOf = (part: Part, path: readonly PropertyKey[]) =>
  (part === 'body' ? path : [part, ...path]).map(String).join('.') || part

/** Where the first text stands that PostgreSQL would refuse, or null. */
function unkeepable(value: unknown, path: readonly PropertyKey[]): readonly PropertyKey[] | null {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : null
  if (typeof value !== 'object' || value === null) return null
  for (const [name, inner] of Object.entries(value)) {
    const found = unkeepable(inner, [...path, name])
    if (found) return found
  }
  return null
}
