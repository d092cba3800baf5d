import type { OwnDocumentReading } from '@maju/contracts/documents'
import type { Known, Resume } from '@maju/contracts/resume'
import type { ReactNode } from 'react'
import { openPage } from '../../shared/page.fixture.tsx'

export const idOf = (nth: number) => `00000000-0000-4000-8000-00000000000${nth}`
export const at = '2026-11-20T09:30:00.000Z'
export const rules = { engine: 'built-in', model: null, version: 'rules-1', fallback: null } as const

export const resumeText = '홍길동\n예시은행 | 대리 | 2021-03\n배치를 40분으로 줄임\nSQLD'

/** A value as it was read: it stands in the text. */
function read(quote: string, confidence = 0.95, value = quote): Known {
  const start = resumeText.indexOf(quote)
  return { value, confidence, source: { quote, start, end: start + quote.length } }
}

export const someResume: Resume = {
  name: read('홍길동'),
  headline: null,
  birth: null,
  gender: null,
  contacts: { emails: [], phones: [], address: null, links: [] },
  education: [],
  careers: [
    {
      company: read('예시은행'),
      position: read('대리', 0.75),
      department: null,
      experienceType: null,
      start: read('2021-03'),
      end: { value: 'present', confidence: 1, source: null },
      duties: [read('배치를 40분으로 줄임', 0.6)],
      reasonForLeaving: null,
    },
  ],
  projects: [],
  skills: [],
  certificates: [{ name: read('SQLD'), issuer: null, date: null }],
  awards: [],
  languages: [],
  military: null,
  veteran: { code: { value: 'A', confidence: 1, source: null }, relation: null },
  disabilities: [],
  jobInterests: [{ value: '은행', confidence: 1, source: null }],
}

const pieceOf = (line: string) => {
  const start = resumeText.indexOf(line)
  const place = { page: 1, left: 0, top: 0, right: 1, bottom: 0.1 }
  return { start, end: start + line.length, kind: 'paragraph' as const, place }
}

export const someDocument: OwnDocumentReading = {
  id: idOf(1),
  kind: 'resume',
  name: '이력서.pdf',
  status: 'read',
  reason: null,
  format: 'pdf',
  bytes: 1000,
  pages: 1,
  characters: resumeText.length,
  hidden: 0,
  corrected: false,
  takenBy: [],
  createdAt: at,
  updatedAt: at,
  text: resumeText,
  pieces: resumeText.split('\n').map(pieceOf),
  hiddenTexts: [],
  recognised: null,
  fields: someResume,
  correction: null,
  readBy: 'resume-1',
}

export type Told = { method: string; path: string; body: unknown }
export type Answer = (told: Told) => unknown

/** What a house answers with that refuses. */
export const refusal = (code: string, status: number): Response =>
  Response.json({ type: 'x', title: 'x', detail: 'x', code, status }, { status })

/** A page before a house that answers so; gives what the house was told. */
export function open(page: ReactNode, answer: Answer) {
  const told: Told[] = []
  const send: typeof fetch = async (address, init) => {
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null
    const path = typeof address === 'string' ? address.replace('/api/v2', '') : ''
    // It has no service that reads pictures.
    if (path === '/recogniser') return Response.json({ recogniser: null })
    const one = { method: init?.method ?? 'GET', path, body }
    told.push(one)
    const reply = answer(one)
    if (reply instanceof Response) return reply
    return reply === undefined ? new Response(null, { status: 204 }) : Response.json(reply)
  }
  openPage(() => page, { fetch: send })
  return told
}
