import { readFileSync } from 'node:fs'
import { readResume } from '@maju/documents/resume/read-resume'
import { analyseResume } from '@maju/documents/resume/analysis/analyse-resume'
import { sharedFile } from '@maju/text/shared-data.fixture'
import { z } from 'zod'
import { atLeast, type Bar, exactly } from '../bars.ts'
import { round } from '../round.ts'
import { compare, f1, fieldsOfPerson, fieldsOfResume } from './fields.ts'
import type { Person } from './person.ts'
import { textOf } from './reading.ts'

const dated = z.object({ start: z.string(), end: z.string() })
const truthSchema = z.object({
  name: z.string(),
  title: z.string(),
  email: z.string(),
  phone: z.string(),
  address: z.string(),
  experience: z.array(dated.extend({ company: z.string(), role: z.string(), bullets: z.array(z.string()) })),
  projects: z.array(z.object({ name: z.string(), period: z.string(), text: z.string() })),
  education: z.array(dated.extend({ school: z.string(), major: z.string(), gpa: z.string() })),
  skills: z.array(z.string()),
  certs: z.array(z.string()),
})

/** Files of one résumé. A recogniser misreads letters of a picture, so less is asked of those; the two columns leave out the address. */
const FILES: readonly { file: string; least: number; without?: string }[] = [
  { file: 'ko_backend_honggildong.pdf', least: 0.9 },
  { file: 'ko_backend_honggildong.docx', least: 0.9 },
  { file: 'ko_backend_honggildong.hwpx', least: 0.9 },
  { file: 'ko_backend_honggildong.txt', least: 0.9 },
  { file: 'ko_backend_table_header.docx', least: 0.9 },
  { file: 'ko_backend.rtf_named.doc', least: 0.9 },
  { file: 'ko_backend_twocolumn.pdf', least: 0.9, without: 'address' },
  { file: 'ko_backend_scanned.pdf', least: 0.75 },
  { file: 'ko_backend_photo.jpg', least: 0.75 },
]

/** F1 of all fields of one résumé in each format, and whether hostile lines change what is read and said of it. */
export async function measureFiles(): Promise<{ rows: Record<string, unknown>[]; bars: Bar[] }> {
  const truth = fieldsOfPerson(truthOf())
  const rows: Record<string, unknown>[] = []
  const bars: Bar[] = []
  for (const { file, least, without } of FILES) {
    const read = fieldsOfResume(readResume(await textOf(sharedFile('resume/generated', file))))
    const counts = compare(
      truth.filter(({ kind }) => kind !== without),
      read,
    )
    const score = round(f1([...counts.values()]) ?? 0, 3)
    const short = [...counts].filter(([, { wrong, missed }]) => wrong + missed > 0).map(([kind]) => kind)
    rows.push({ what: `fields of ${file}`, f1: score, short: short.join(', ') })
    bars.push(atLeast(`F1 of fields of ${file}`, score, least))
  }
  return { rows, bars: [...bars, exactly('shared résumés that their hostile lines change', changedByHostile(), 0)] }
}

const endOf = (month: string): string => (month === '현재' ? 'present' : month)

/** Who the shared files are about. */
export function truthOf(): Person {
  const json: unknown = JSON.parse(readFileSync(sharedFile('resume/generated/ko_backend_honggildong.json'), 'utf8'))
  const truth = truthSchema.parse(json)
  return {
    language: 'ko',
    name: truth.name,
    headline: truth.title,
    email: truth.email,
    phone: truth.phone,
    address: truth.address,
    link: '',
    careers: truth.experience.map((job) => ({
      company: job.company,
      department: null,
      position: job.role,
      start: job.start,
      end: endOf(job.end),
      duties: job.bullets,
    })),
    education: truth.education.map((each) => ({
      ...each,
      major: each.major.replace(/ 학사$/u, ''),
      degree: 'bachelor' as const,
    })),
    projects: truth.projects.map(({ name, period, text }) => ({
      name,
      text,
      start: period.slice(0, 7),
      end: period.slice(-7),
    })),
    skills: truth.skills,
    certificates: truth.certs.map((cert) => ({
      name: cert.replace(/ \(.*$/u, ''),
      date: /\(([\d-]+)\)/u.exec(cert)?.[1] ?? '',
      issuer: '',
    })),
    awards: [],
    languages: [],
    military: null,
  }
}

/** Lines 4 to 6 of each speak to a program; without them the same is read and said. */
function changedByHostile(): number {
  const files = ['resume_injection_ko.txt', 'resume_injection_en.txt'] as const
  return files.filter((file) => {
    const text = readFileSync(sharedFile('adversarial/prompt', file), 'utf8')
    const clean = text.split('\n').slice(0, 3).join('\n')
    return said(text) !== said(clean)
  }).length
}

function said(resume: string): string {
  const { keywords, strengths, weaknesses, improvements, inconsistencies, ncs } = analyseResume({
    resume,
    coverLetter: '',
    posting: '',
    language: 'ko',
    company: null,
    month: '2026-11',
  })
  return JSON.stringify([
    fieldsOfResume(readResume(resume)),
    keywords,
    strengths,
    weaknesses,
    improvements,
    inconsistencies,
    ncs,
  ])
}
