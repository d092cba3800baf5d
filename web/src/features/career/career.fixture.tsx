import { addCareerEntry, type CareerEntry, type CareerProfile, turnCareerSection } from '@maju/contracts/career'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import { movedInSection } from '../../shared/ordered/moved.ts'
import { apiClient } from '../../shared/call.ts'
import { ClientProvider } from '../../shared/client.tsx'
import { ToastProvider } from '../../shared/ui/toast.tsx'
import { Career } from './career.tsx'

const at = '2026-11-29T00:00:00Z'
export const skill = (n: number, name: string): CareerEntry => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  section: 'skills',
  place: n,
  value: { name },
  createdAt: at,
  updatedAt: at,
})
export const someDocument = {
  id: '00000000-0000-4000-8000-000000000099',
  kind: 'resume',
  name: '이력서.pdf',
  status: 'read',
  reason: null,
  format: 'pdf',
  bytes: 1,
  pages: 1,
  characters: 1,
  hidden: 0,
  corrected: false,
  takenBy: [],
  createdAt: at,
  updatedAt: at,
}

type Sent = { method: string; path: string; body: unknown }
type Change = Sent & { profile: CareerProfile }
type Changed = { profile: CareerProfile; reply: Response }

const reply = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
async function refused(status: number): Promise<Response> {
  await new Promise((later) => setTimeout(later, 100))
  return reply({ type: '', title: '', detail: '', status, code: 'unavailable' }, status)
}
const idIn = (path: string) => /entries\/([^/]+)/.exec(path)?.[1] ?? ''

/** What the server makes of a profile, by where the change is sent. */
const changes: readonly { isMeant: (sent: Sent) => boolean; change: (change: Change) => Changed }[] = [
  {
    isMeant: ({ path }) => path.endsWith('/place'),
    change: ({ path, body, profile }) => {
      const place = Number(Object.values(body ?? {})[0])
      const now = { ...profile, entries: movedInSection(profile.entries, idIn(path), place) }
      return { profile: now, reply: reply(now) }
    },
  },
  {
    isMeant: ({ method }) => method === 'DELETE',
    change: ({ path, profile }) => ({
      profile: { ...profile, entries: profile.entries.filter((entry) => entry.id !== idIn(path)) },
      reply: new Response(null, { status: 204 }),
    }),
  },
  {
    isMeant: ({ path }) => path === '/career/protected',
    change: ({ body, profile }) => {
      const { section, on } = turnCareerSection.body.parse(body)
      const now = { ...profile, entries: [], turnedOn: on ? [section] : [] }
      return { profile: now, reply: reply(now) }
    },
  },
  {
    isMeant: ({ path }) => path.startsWith('/career/documents'),
    change: ({ profile }) => {
      const now = { ...profile, entries: [skill(0, 'SQL')] }
      const leftOut = [{ section: 'military', reason: 'protected', count: 1 }]
      return { profile: now, reply: reply({ profile: now, added: 1, known: 2, leftOut }) }
    },
  },
  {
    isMeant: () => true,
    change: ({ body, profile }) => {
      const { id, place, createdAt, updatedAt } = skill(0, '')
      const entry = { ...addCareerEntry.body.parse(body), id, place, createdAt, updatedAt }
      return { profile: { ...profile, entries: [...profile.entries, entry] }, reply: reply(entry, 201) }
    },
  },
]

/** The page over a server that keeps the profile; `refuse` answers a change with a problem instead. */
export function page({ profile: given, refuse }: { profile?: Partial<CareerProfile>; refuse?: number } = {}) {
  let profile: CareerProfile = { entries: [], turnedOn: [], unreadable: 0, ...given }
  const sent: Sent[] = []
  const change = (asked: Sent) => {
    sent.push(asked)
    if (refuse) return refused(refuse)
    const changed = changes.find(({ isMeant }) => isMeant(asked))?.change({ ...asked, profile })
    profile = changed?.profile ?? profile
    return changed?.reply ?? reply(null, 404)
  }
  const send: typeof fetch = async (address, init) => {
    const path = (address instanceof Request ? address.url : String(address)).replace(/^.*\/api\/v2/, '')
    if (path === '/documents') return reply([someDocument])
    if (!init?.method || init.method === 'GET') return reply(profile)
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null
    return change({ method: init.method, path, body })
  }
  const view = (
    <QueryClientProvider client={new QueryClient({ defaultOptions: { mutations: { retry: false } } })}>
      <ClientProvider client={apiClient({ fetch: send })}>
        <ToastProvider>
          <Career />
        </ToastProvider>
      </ClientProvider>
    </QueryClientProvider>
  )
  render(view)
  return { sent, section: (name: string) => screen.findByRole('region', { name }) }
}

export const names = (section: HTMLElement) =>
  within(section)
    .getAllByRole('listitem')
    .map((row) => row.querySelector('p')?.textContent)
