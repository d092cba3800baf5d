import { existsSync } from 'node:fs'
import { join } from 'node:path'

// oxlint-disable-next-line node/no-process-env -- where the test inputs lie is the machine's to say
const shared = process.env.MAJU_SHARED ?? join(import.meta.dirname, '../../../shared')

/**
 * The path of a test input. They are no part of the repository: they lie in `data` of the folder that MAJU_SHARED names, or of `shared` beside the
 * repository; their MANIFEST.md says what each of them is.
 */
export const sharedFile = (...path: readonly string[]): string => join(shared, 'data', ...path)

/** Why something cannot be tried here: the first of these test inputs that is not there. Null where all are. */
export function missingData(...paths: readonly string[]): string | null {
  const missing = paths.find((path) => !existsSync(sharedFile(path)))
  return missing === undefined
    ? null
    : `${missing} is not here: it belongs to the test inputs in ../shared/data, or in data of the folder that MAJU_SHARED names.`
}

/** The path of a test input; where it is missing, the test is skipped and says why. */
export function sharedFileOr(skip: (reason: string) => never, path: string): string {
  const missing = missingData(path)
  return missing === null ? sharedFile(path) : skip(missing)
}

/** Tells whoever runs the tests that some are skipped and why, where there is a reason; gives whether there is one. */
export function saySkipped(what: string, reason: string | null): boolean {
  if (reason !== null) process.stderr.write(`Skipped: ${what}: ${reason}\n`)
  return reason !== null
}
