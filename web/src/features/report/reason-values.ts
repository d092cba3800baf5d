import type { Reason, ReasonCode } from '@maju/contracts/reason'

export type ReasonValues = Reason['values']

/** Parts of an answer, by their ids. */
export type SlotNames = Readonly<Record<string, string>>

/** A sentence for every code; one that is missing does not compile. */
export type ReasonSentences = Readonly<Record<ReasonCode, (values: ReasonValues) => string>>

/** A sentence with what `make` says of the value, or the plain one where the value is not given. */
export function told(values: ReasonValues, name: string, make: (value: string | number) => string): string {
  const value = values[name]
  return value === undefined || value === '' ? '' : make(value)
}
