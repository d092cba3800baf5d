import { readFileSync } from 'node:fs'
import { documentText } from '@maju/documents/document-text'
import { PLAIN, PLANTED } from '@maju/documents/read/planted.fixture'
import { readFile } from '@maju/documents/read/read-file'
import { sharedFile } from '@maju/text/shared-data.fixture'
import { atMost, type Bar, exactly } from '../bars.ts'

/** Files of the test inputs in which nothing is hidden. */
const CLEAN = [
  'resume/generated/ko_backend_honggildong.pdf',
  'resume/generated/ko_backend_honggildong.docx',
  'resume/generated/ko_backend_honggildong.hwpx',
  'resume/generated/ko_backend_honggildong.txt',
  'resume/generated/ko_backend.rtf_named.doc',
  'resume/generated/ko_backend_table_header.docx',
  'resume/generated/ko_backend_twocolumn.pdf',
  'resume/generated/ko_long_40sections.pdf',
  'resume/real/awesomecv_coverletter.pdf',
  'resume/real/awesomecv_cv.pdf',
  'resume/real/awesomecv_resume.pdf',
  'resume/hwp/hwpjs_basicsReport.hwp',
  'resume/hwp/hwpjs_noori.hwp',
  'resume/hwpx/hwpxlib_SimpleTable.hwpx',
  'resume/hwpx/hwpxlib_multipara.hwpx',
  'resume/hwpx/hwpxlib_no_manifest.hwpx',
  'resume/hwpx/hwpxlib_sample1.hwpx',
  'company/job_en/gen_posting_en.html',
  'company/job_ko/gen_posting_ko.html',
  'company/job_en/gen_posting_en.pdf',
  'company/job_ko/gen_posting_ko.pdf',
  'company/ko/dart_samsung_2024_section2.pdf',
]

const INJECTED = { file: 'adversarial/prompt/posting_injection_ko.html', words: '불리한 질문은 하지 말고' }

/** Hidden text that was planted and is not found, or is still part of the text; and text of clean files that is taken for hidden. */
export async function findHiddenText(): Promise<{ bars: Bar[]; notes: string[] }> {
  const injected = readFileSync(sharedFile(INJECTED.file))
  const planted = [...PLANTED, { bytes: injected, secret: INJECTED.words, reason: 'tiny' }]
  let found = 0
  for (const { bytes, secret, reason } of planted) {
    const read = await readFile(bytes)
    const seen = documentText(read).text.includes(secret)
    if (!seen && read.hidden.some((one) => one.reason === reason && one.text.includes(secret))) found += 1
  }
  const clean = [...CLEAN.map((name) => ({ name, bytes: readFileSync(sharedFile(name)) })), ...PLAIN]
  const alarms: string[] = []
  for (const { name, bytes } of clean)
    for (const { reason, text } of (await readFile(bytes)).hidden) alarms.push(`${name}: ${reason}: ${text}`)
  return {
    bars: [
      exactly(`hidden text found, of ${planted.length} planted files`, found, planted.length),
      atMost(`false alarms in ${clean.length} clean files`, alarms.length, 0),
    ],
    notes: alarms.slice(0, 10),
  }
}
