/** Values of a file that nobody vouches for, as what they should have been. */

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {})

/** The entries of a list; what is no list is one that is not understood. */
export const entriesOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/** Words; a number is how some write a grade. No database keeps the character NUL. */
export function textOf(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''
  const kept = text.replaceAll('\0', '').trim()
  return kept === '' ? null : kept
}

const DAY = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T.*)?$/u

/** A date without its time of day; what is none stays as it is, for the schema to refuse. */
export function dateOf(value: unknown): string | null {
  const text = textOf(value)
  return text === null ? null : (DAY.exec(text)?.[1] ?? text)
}

/** Lines of several fields, one below the other. */
export function linesOf(...values: readonly unknown[]): string | null {
  const lines = values.flatMap(entriesOf).flatMap((value) => textOf(value) ?? [])
  return lines.length === 0 ? null : lines.join('\n')
}
