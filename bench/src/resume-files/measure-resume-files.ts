import { isDeepStrictEqual } from 'node:util'
import type { Language } from '@maju/contracts/basics'
import { type ResumeContent, resumeTemplate, type ResumeTemplate } from '@maju/contracts/resumes'
import { documentText } from '@maju/documents/document-text'
import { readFile } from '@maju/documents/read/read-file'
import { fromJsonResume } from '@maju/documents/resume/json/from-json-resume'
import { toJsonResume } from '@maju/documents/resume/json/to-json-resume'
import { readResume } from '@maju/documents/resume/read-resume'
import type { ResumeFonts } from '@maju/documents/resume/write/pdf/fonts'
import { writeResumeDocx } from '@maju/documents/resume/write/write-resume-docx'
import { writeResumePdf } from '@maju/documents/resume/write/write-resume-pdf'
import { resumeFonts } from '@maju/server/platform/fonts/resume-fonts'
import { missingData } from '@maju/text/shared-data.fixture'
import { atLeast, atMost, type Bar, exactly } from '../bars.ts'
import type { Result } from '../benchmark.ts'
import { type Count, compare, f1 } from '../documents/fields.ts'
import { truthOf } from '../documents/measure-files.ts'
import { peopleEn } from '../documents/people-en.ts'
import { peopleKo } from '../documents/people-ko.ts'
import { round } from '../round.ts'
import { contentOfPerson } from './content-of-person.ts'
import { fieldsOfContent, fieldsRead } from './content-fields.ts'
import { misplacedPieces } from './misplaced-pieces.ts'
import { randomContent } from './random-content.ts'

const RANDOM = 20
const LEAST = 0.95
const LARGEST_KILOBYTES = 150

type Figures = { rows: Record<string, unknown>[]; bars: Bar[] }

export async function measureResumeFiles(): Promise<Result> {
  const fonts = await resumeFonts()
  const all: Figures = { rows: [], bars: [] }
  for (const template of resumeTemplate.options) {
    for (const language of ['ko', 'en'] as const) {
      const { rows, bars } = await measured(template, language, fonts)
      all.rows.push(...rows)
      all.bars.push(...bars)
    }
  }
  const missing = missingData('resume/generated/ko_backend_honggildong.json')
  return {
    ...all,
    notes: [
      `F1 (van Rijsbergen 1979) over every field that our reader fills, in ${RANDOM} résumés of made-up values and those of the people of the benchmark “fields”; a value that tells of work counts when nine tenths of it are the same, all else when it is the same but for signs and case`,
      'pieces out of order: lines of the form that do not follow the line before them in the text of its PDF',
      ...(missing === null ? [] : [`Skipped: the shared résumé: ${missing}`]),
    ],
  }
}

function contentsOf(template: ResumeTemplate, language: Language): ResumeContent[] {
  const shared = language === 'ko' && missingData('resume/generated/ko_backend_honggildong.json') === null
  const people = [...(language === 'ko' ? peopleKo : peopleEn), ...(shared ? [truthOf()] : [])]
  return [
    ...people.map((person) => contentOfPerson(person, template)),
    ...Array.from({ length: RANDOM }, (_, seed) => randomContent(seed + 1, language, template)),
  ]
}

async function measured(template: ResumeTemplate, language: Language, fonts: ResumeFonts): Promise<Figures> {
  const contents = contentsOf(template, language)
  const counts: Record<'pdf' | 'docx', Count[]> = { pdf: [], docx: [] }
  const bytes: number[] = []
  let misplaced = 0
  let changed = 0
  for (const content of contents) {
    const pdf = await writeResumePdf(content, fonts)
    const text = await textOf(pdf)
    counts.pdf.push(...countsOf(content, text))
    counts.docx.push(...countsOf(content, await textOf(await writeResumeDocx(content))))
    misplaced += misplacedPieces(content, text)
    changed += isSameThroughJson(content) ? 0 : 1
    bytes.push(pdf.length)
  }
  const what = `${template} (${language})`
  const [pdf, docx] = [scoreOf(counts.pdf), scoreOf(counts.docx)]
  const kilobytes = round(Math.max(...bytes) / 1000, 1)
  return {
    rows: [{ what, résumés: contents.length, pdf, docx, misplaced, largestKilobytes: kilobytes }],
    bars: [
      atLeast(`F1 of fields read from a PDF: ${what}`, pdf, LEAST),
      atLeast(`F1 of fields read from a Word file: ${what}`, docx, LEAST),
      exactly(`pieces of a PDF out of order: ${what}`, misplaced, 0),
      exactly(`résumés that differ after JSON Resume: ${what}`, changed, 0),
      atMost(`kilobytes of the largest PDF: ${what}`, kilobytes, LARGEST_KILOBYTES),
    ],
  }
}

const textOf = async (bytes: Uint8Array): Promise<string> => documentText(await readFile(bytes)).text
const countsOf = (content: ResumeContent, text: string): Count[] => [
  ...compare(fieldsOfContent(content), fieldsRead(readResume(text))).values(),
]
const scoreOf = (counts: readonly Count[]): number => round(f1(counts) ?? 0, 4)

function isSameThroughJson(content: ResumeContent): boolean {
  const found = fromJsonResume(JSON.parse(JSON.stringify(toJsonResume(content))))
  return isDeepStrictEqual(found, { ...content, leftOut: 0 })
}
