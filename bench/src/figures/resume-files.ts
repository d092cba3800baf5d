import type { Result } from '../benchmark.ts'
import { measureResumeFiles } from '../resume-files/measure-resume-files.ts'

/** Whether what a résumé says is read again from the files that we make of it, in every template and both languages. */
export const run = (): Promise<Result> => measureResumeFiles()
