import type { ListedQuestion } from '@maju/contracts/practice'
import { useState } from 'react'
import { openPage } from '../../shared/page.fixture.tsx'
import type { WantedQuestions } from './filter.ts'
import { Questions } from './questions.tsx'

const at = '2026-11-29T00:00:00.000Z'
const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`

export const someTarget = {
  id: uuid(1),
  company: '가온상사',
  jobTitle: '물류 담당',
  ncsMajor: null,
  language: 'ko',
  interviewDay: null,
  posting: '',
  resume: '',
  coverLetter: '',
  effectiveNcsMajor: null,
  demo: false,
  interviews: 0,
  createdAt: at,
  updatedAt: at,
}

export const listed = (id: string, change: Partial<ListedQuestion> = {}): ListedQuestion => ({
  id,
  source: 'bank',
  language: 'ko',
  text: `질문 ${id}?`,
  why: '무엇을 했는지 봅니다.',
  phase: 'experience',
  kind: 'experience',
  competency: 'teamwork',
  ncs: { ability: 'interpersonal', subAbility: 'teamwork' },
  families: [],
  difficulty: 'normal',
  company: null,
  targetId: null,
  sources: [],
  bookmarked: false,
  practised: null,
  note: null,
  competencyBy: null,
  madeBy: { engine: 'built-in', model: null, version: 'plan-1', fallback: null },
  ...change,
})

type Sent = { method: string; path: string; query: URLSearchParams; body: unknown }
type House = {
  questions: ListedQuestion[]
  targets?: unknown[]
  /** Status of replies to changes. */
  status?: number
}

const json = (body: unknown, status = 200) => Response.json(body, { status })

/** After a moment, as over a network: what is shown before it comes can be seen. */
async function refused(status: number): Promise<Response> {
  await new Promise((later) => setTimeout(later, 100))
  const fields = [{ path: 'body.text', message: '' }]
  return json({ type: '', title: '', detail: '', status, code: 'malformed', fields }, status)
}

/** What the server says to a change. */
function changed(path: string): Response {
  if (path === '/practice') return json({ interviewId: uuid(9), status: 'live', attempts: 0 }, 201)
  return path.endsWith('/bookmark')
    ? new Response(null, { status: 204 })
    : json(listed('own.1', { source: 'own' }), 201)
}

function read({ path, query }: Sent, { questions, targets = [someTarget] }: House): Response | null {
  if (path === '/targets') return json(targets)
  if (path !== '/questions') return null
  const offset = Number(query.get('offset'))
  const page = questions.slice(offset, offset + Number(query.get('limit')))
  return json({ questions: page, total: questions.length, companies: [] })
}

function Page() {
  const [wanted, setWanted] = useState<WantedQuestions>({})
  return <Questions wanted={wanted} onWanted={setWanted} />
}

/** The page of questions beside a server that keeps this list; gives what was sent to it and where it led. */
export function openQuestions(house: House) {
  const sent: Sent[] = []
  const fetch: typeof globalThis.fetch = (address, init) => {
    const { pathname, searchParams: query } = new URL(typeof address === 'string' ? address : '', 'http://here')
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null
    const one = { method: init?.method ?? 'GET', path: pathname.replace('/api/v2', ''), query, body }
    sent.push(one)
    const { status = 200 } = house
    const found = read(one, house)
    if (found) return Promise.resolve(found)
    return status >= 400 ? refused(status) : Promise.resolve(changed(one.path))
  }
  const leadsTo = ['/interviews/$interviewId', '/practice/$interviewId', '/stories', '/targets/new']
  const router = openPage(Page, { fetch, leadsTo })
  return { sent, router }
}
