import { parentPort, workerData } from 'node:worker_threads'
import type { ResumeContent } from '@maju/contracts/resumes'
import { writeResumePdf } from '@maju/documents/resume/write/write-resume-pdf'
import { resumeFonts } from '../fonts/resume-fonts.ts'

const content: ResumeContent = workerData
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await writeResumePdf(content, await resumeFonts()))
