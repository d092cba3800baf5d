import { missingData } from '@maju/text/shared-data.fixture'
import { type Result, skipped } from '../benchmark.ts'
import { findHiddenText } from '../documents/hidden-text.ts'
import { readEveryFile } from '../documents/hostile-files.ts'
import { compareReading } from '../documents/reading.ts'

/** Whether files are read as a person reads them, whether hidden text is found, and what hostile files do. */
export async function run(): Promise<Result> {
  const missing = missingData('resume', 'company', 'adversarial')
  if (missing !== null) return skipped(missing)
  const reading = await compareReading()
  const hidden = await findHiddenText()
  const files = await readEveryFile()
  return {
    rows: [...reading.rows, ...files.rows],
    bars: [...reading.bars, ...hidden.bars, ...files.bars],
    notes: [...hidden.notes, 'memory is that of the process that reads, looked at twenty times a second'],
  }
}
