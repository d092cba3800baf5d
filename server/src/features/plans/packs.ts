import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bank, bankOf, builtInBank, parsePack } from '@maju/interviewer/bank/bank'
import { z } from 'zod'
import { CannotStart } from '../../platform/errors.ts'

/**
 * The built-in bank and the packs of the operator's folder; of two questions with one id the operator's stands.
 * @throws CannotStart with a sentence that names the file, and the question and the field that do not fit.
 */
export async function readBank(packsFolder: string | null): Promise<Bank> {
  if (packsFolder === null) return builtInBank
  const names = await readdir(packsFolder).catch(() => {
    throw new CannotStart(`The folder of question packs cannot be read: ${packsFolder} (MAJU_PACKS).`)
  })
  const packs = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .map((name) => readPack(packsFolder, name)),
  )
  return bankOf([...builtInBank.questions, ...packs.flat()])
}

async function readPack(folder: string, name: string) {
  try {
    return parsePack(JSON.parse(await readFile(join(folder, name), 'utf8')))
  } catch (error) {
    throw new CannotStart(`The question pack ${name} does not fit the format: ${faultOf(error)}`)
  }
}

function faultOf(error: unknown): string {
  if (!(error instanceof z.ZodError)) return 'it is not JSON.'
  const [issue] = error.issues
  const [question, ...field] = issue?.path ?? []
  return `question ${Number(question) + 1}, ${field.join('.') || 'the whole'}: ${issue?.message ?? 'unknown fault'}.`
}
