import {
  changeResume,
  type LetterItem,
  resumeContent,
  type ResumeDifference,
  type ResumeEntry,
  type ResumeVersion,
} from '@maju/contracts/resumes'
import { addLetter, addResumeEntry } from '@maju/contracts/resume-contents'
import { screen, within } from '@testing-library/react'
import { moved, movedInSection } from '../../shared/ordered/moved.ts'
import { openPage } from '../../shared/page.fixture.tsx'
import { ResumeEditor } from './editor/resume-editor.tsx'

const at = '2026-11-29T00:00:00Z'
export const idOf = (n: number) => `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`

export const skill = (n: number, name: string, place = n): ResumeEntry => ({
  id: idOf(n),
  section: 'skills',
  place,
  profileEntryId: idOf(n + 50),
  value: { name },
  updatedAt: at,
})
export const letter = (n: number, question: string, change: Partial<LetterItem> = {}): LetterItem => ({
  id: idOf(n + 20),
  question,
  answer: '',
  limit: null,
  place: n,
  updatedAt: at,
  ...change,
})
const version = (change: Partial<ResumeVersion> = {}): ResumeVersion => ({
  id: idOf(99),
  title: '가온페이 지원',
  language: 'ko',
  template: 'modern',
  targetId: null,
  status: 'active',
  summary: '',
  parts: ['person', 'summary', 'skills', 'letters'],
  entries: [],
  letters: [],
  unreadable: 0,
  createdAt: at,
  updatedAt: at,
  ...change,
})

type Sent = { method: string; path: string; body: unknown }

const reply = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
async function refused(status: number): Promise<Response> {
  await new Promise((later) => setTimeout(later, 100))
  return reply({ type: '', title: '', detail: '', status, code: 'unavailable' }, status)
}
const idIn = (path: string) => /(?:entries|letters)\/([^/]+)/.exec(path)?.[1] ?? ''
const placeIn = (body: unknown) => Number(Object.values(body ?? {})[0])

/** What the server makes of a résumé by a change of it. */
function changedBy(resume: ResumeVersion, { method, path, body }: Sent): ResumeVersion {
  if (method === 'PATCH') return { ...resume, ...JSON.parse(JSON.stringify(changeResume.body.parse(body))) }
  if (path.endsWith('/place'))
    return path.includes('/letters/')
      ? { ...resume, letters: moved(resume.letters, idIn(path), placeIn(body)) }
      : { ...resume, entries: movedInSection(resume.entries, idIn(path), placeIn(body)) }
  if (path.endsWith('/letters')) {
    const { id = '', ...given } = addLetter.body.parse(body)
    return { ...resume, letters: [...resume.letters, { ...letter(resume.letters.length, ''), ...given, id }] }
  }
  if (path.endsWith('/entries')) {
    const { id = '', ...given } = addResumeEntry.body.parse(body)
    return { ...resume, entries: [...resume.entries, { ...skill(0, ''), ...given, id }] }
  }
  return resume
}

/** What the page was laid out of, as text: enough to see that it changes. */
const pageOf = (body: unknown) => {
  const { summary, entries, letters, parts, language, template } = resumeContent.parse(body)
  const texts = [
    summary,
    ...entries.map(({ value }) => Object.values(value).join(' ')),
    ...letters.map((one) => one.answer),
  ]
  const blocks = [parts.join(' '), ...texts].map((text) => ({ kind: 'paragraph', text }))
  return reply({ language, template, blocks })
}

type Given = { resume?: Partial<ResumeVersion>; differences?: readonly ResumeDifference[]; refuse?: number }

/** The editor over a server that keeps one résumé; `refuse` answers a change with a problem instead. */
export function editor({ resume: given = {}, differences = [], refuse }: Given = {}) {
  let resume = version(given)
  const sent: Sent[] = []
  const change = ({ method, path, body }: Sent) => {
    sent.push({ method, path, body })
    if (refuse) return refused(refuse)
    resume = changedBy(resume, { method, path, body })
    return reply(resume, method === 'POST' && !path.endsWith('/profile') ? 201 : 200)
  }
  const read = (path: string) => {
    if (path === '/targets' || path === '/resumes') return reply([])
    return reply(path.endsWith('/differences') ? differences : resume)
  }
  const send: typeof fetch = async (address, init) => {
    const path = (address instanceof Request ? address.url : String(address)).replace(/^.*\/api\/v2/, '')
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null
    if (path === '/resumes/page') return pageOf(body)
    const method = init?.method ?? 'GET'
    return method === 'GET' ? read(path) : change({ method, path, body })
  }
  openPage(() => <ResumeEditor resumeId={resume.id} />, { fetch: send })
  return {
    sent,
    section: (name: string) => screen.findByRole('region', { name }),
    page: () => screen.findByRole('article'),
  }
}

export const names = (section: HTMLElement) =>
  within(section)
    .getAllByRole('listitem')
    .map((row) => row.querySelector('p')?.textContent)
