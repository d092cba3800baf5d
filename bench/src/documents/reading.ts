import { readFileSync } from 'node:fs'
import { documentText } from '@maju/documents/document-text'
import { readFile } from '@maju/documents/read/read-file'
import { sharedFile } from '@maju/text/shared-data.fixture'
import { z } from 'zod'
import { atLeast, atMost, type Bar } from '../bars.ts'
import { round } from '../round.ts'
import { editSimilarity } from './edit-similarity.ts'

const generated = (name: string): string => sharedFile('resume/generated', name)

/** The text of a file as everything else takes it. */
export const textOf = async (path: string): Promise<string> => documentText(await readFile(readFileSync(path))).text

/** Files of one résumé, and how alike what is read of them has to be to its plain text. A picture is recognised, which is never exact. */
const SAME: readonly { file: string; least: number }[] = [
  ...['pdf', 'docx', 'hwpx', 'txt'].map((ending) => ({ file: `ko_backend_honggildong.${ending}`, least: 0.98 })),
  { file: 'ko_backend_honggildong_cp949.txt', least: 0.98 },
  { file: 'ko_backend_honggildong_utf16.txt', least: 0.98 },
  { file: 'ko_backend.rtf_named.doc', least: 0.98 },
  { file: 'ko_backend_owner_locked.pdf', least: 0.98 },
  { file: 'corrupt_xref.pdf', least: 0.98 },
  { file: 'ko_backend_scanned.pdf', least: 0.9 },
  { file: 'ko_backend_photo.jpg', least: 0.9 },
  { file: 'image_only.docx', least: 0.9 },
]

type Figures = { rows: Record<string, unknown>[]; bars: Bar[] }

/** The same résumé in every format against its plain text, and the columns of one that has two. */
export async function compareReading(): Promise<Figures> {
  const truth = readFileSync(generated('ko_backend_honggildong.txt'), 'utf8')
  const rows: Figures['rows'] = []
  const bars: Bar[] = [atMost('two columns: pieces that stand elsewhere than they are read', await misplaced(), 0)]
  for (const { file, least } of SAME) {
    const begun = performance.now()
    const alike = round(editSimilarity(await textOf(generated(file)), truth), 4)
    rows.push({ what: `text of ${file}`, alike, seconds: round((performance.now() - begun) / 1000, 2) })
    bars.push(atLeast(`text of ${file} against the plain text`, alike, least))
  }
  return { rows, bars }
}

const bare = (text: string): string => text.replaceAll(/\s+/g, '')

/** How many pieces of the two-column résumé do not follow the piece before them, spaces aside; what is left over at the end counts as one. */
async function misplaced(): Promise<number> {
  let text = bare(await textOf(generated('ko_backend_twocolumn.pdf')))
  let wrong = 0
  for (const piece of twoColumns().map(bare)) {
    if (text.startsWith(piece)) text = text.slice(piece.length)
    else wrong += 1
  }
  return wrong + (text === '' ? 0 : 1)
}

const resume = z.object({
  name: z.string(),
  title: z.string(),
  email: z.string(),
  phone: z.string(),
  summary: z.string(),
  experience: z.array(
    z.object({
      company: z.string(),
      role: z.string(),
      start: z.string(),
      end: z.string(),
      bullets: z.array(z.string()),
    }),
  ),
  projects: z.array(z.object({ name: z.string(), period: z.string(), text: z.string() })),
  education: z.array(
    z.object({ school: z.string(), major: z.string(), start: z.string(), end: z.string(), gpa: z.string() }),
  ),
  skills: z.array(z.string()),
  certs: z.array(z.string()),
  cover: z.array(z.tuple([z.string(), z.string()])),
})

/** The pieces of the two-column résumé in the order in which a person reads them: the side bar, then the body. */
function twoColumns(): string[] {
  const one = resume.parse(JSON.parse(readFileSync(generated('ko_backend_honggildong.json'), 'utf8')))
  return [
    one.name,
    one.title,
    one.email,
    one.phone,
    '기술',
    ...one.skills,
    '자격',
    ...one.certs,
    '소개',
    one.summary,
    '경력',
    ...one.experience.flatMap((job) => [`${job.company} · ${job.role} (${job.start} ~ ${job.end})`, ...job.bullets]),
    '프로젝트',
    ...one.projects.map(({ name, period, text }) => `${name} (${period}): ${text}`),
    '학력',
    ...one.education.map(({ school, major, start, end, gpa }) => `${school} ${major} (${start} ~ ${end}) ${gpa}`),
    '기술',
    one.skills.join(', '),
    '자격',
    '자기소개서',
    ...one.cover.flat(),
  ]
}
