import { z } from 'zod'
import type { BankQuestion } from './bank-question.ts'
import { bankQuestion } from './bank-question.ts'
import { builtInPacks } from './built-in-packs.ts'

export type { BankQuestion } from './bank-question.ts'

/** Questions to choose from. */
export type Bank = {
  questions: readonly BankQuestion[]
  /** The question of that id, or undefined. */
  find: (id: string) => BankQuestion | undefined
}

/** Reads the content of a pack file. Throws a ZodError that names the question and the rule it breaks. */
export function parsePack(json: unknown): BankQuestion[] {
  return z.array(bankQuestion).parse(json)
}

/** A bank of these questions; of two with one id, the later stands. */
export function bankOf(questions: readonly BankQuestion[]): Bank {
  const byId = new Map(questions.map((question) => [question.id, question]))
  return { questions: [...byId.values()], find: (id) => byId.get(id) }
}

/** The bank that ships with the product. */
export const builtInBank: Bank = bankOf(Object.values(builtInPacks).flatMap(parsePack))
