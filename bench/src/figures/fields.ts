import { missingData } from '@maju/text/shared-data.fixture'
import type { Result } from '../benchmark.ts'
import { measureFields } from '../documents/measure-fields.ts'
import { measureFiles } from '../documents/measure-files.ts'

/** How well the fields of résumés are read: made-up people in many layouts, and one résumé in every format. */
export async function run(): Promise<Result> {
  const made = measureFields()
  const missing = missingData('resume', 'adversarial')
  if (missing !== null) return { ...made, notes: [...made.notes, `Skipped: files of a résumé: ${missing}`] }
  const files = await measureFiles()
  return { rows: [...made.rows, ...files.rows], bars: [...made.bars, ...files.bars], notes: made.notes }
}
