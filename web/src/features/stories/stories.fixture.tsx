import type { Story, StoryMatrix, StoryVersion } from '@maju/contracts/stories'
import { moved } from '../../shared/ordered/moved.ts'
import { openPage } from '../../shared/page.fixture.tsx'
import { Stories } from './stories.tsx'

const at = '2026-11-29T00:00:00.000Z'
export const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const rules = { engine: 'built-in', model: null, version: 'story-1', fallback: null } as const

export const version = (seconds: StoryVersion['seconds'], change: Partial<StoryVersion> = {}): StoryVersion => ({
  seconds,
  text: '제가 배치를 나눴습니다.',
  speaking: { seconds: 2.5, fast: 2, slow: 3 },
  leftOut: 2,
  missingNumbers: [],
  madeBy: rules,
  ...change,
})

export const story = (n: number, title: string, change: Partial<Story> = {}): Story => ({
  id: uuid(n),
  place: n,
  language: 'ko',
  title,
  situation: '마감이 늦었습니다.',
  task: '',
  action: '제가 배치를 나눴습니다.',
  result: '40분으로 줄었습니다.',
  numbers: [],
  competencies: [],
  careerEntryId: null,
  from: null,
  suggested: [],
  versions: [version(90), version(60), version(30)],
  createdAt: at,
  updatedAt: at,
  ...change,
})

export const noMatrix: StoryMatrix = {
  competencies: [],
  uses: [],
  overused: [],
  counted: { interviews: 0, often: 3 },
}

type House = { stories: Story[]; matrix?: StoryMatrix; canSuggest?: boolean; status?: number; opened?: string }
type Sent = { method: string; path: string; body: unknown }

const withoutBank: Record<string, unknown> = {
  '/targets': [],
  '/career': { entries: [], turnedOn: [], unreadable: 0 },
}

/** A server that keeps these stories. */
function serverOf({ stories, matrix = noMatrix, canSuggest = false, status = 200 }: House) {
  let kept = stories
  const bank = () => Response.json({ stories: kept, canSuggest })

  function changed({ method, path, body }: Sent): Response {
    if (path.endsWith('/place')) {
      kept = moved(kept, path.split('/')[2] ?? '', Number(Object.values(body ?? {})[0]))
      return bank()
    }
    if (method === 'DELETE') {
      if (!path.includes('/versions/')) kept = kept.filter(({ id }) => !path.endsWith(id))
      return new Response(null, { status: 204 })
    }
    const made: Story = { ...(kept.find(({ id }) => path.includes(id)) ?? story(kept.length, '')), ...Object(body) }
    kept = [...kept.filter(({ id }) => id !== made.id), made]
    return Response.json(made, { status: method === 'POST' ? 201 : 200 })
  }

  return (one: Sent): Response => {
    if (one.method === 'GET') {
      if (one.path === '/stories') return bank()
      return Response.json(one.path === '/stories/matrix' ? matrix : withoutBank[one.path])
    }
    return status >= 400
      ? Response.json({ type: '', title: '', detail: '', status, code: 'unavailable' }, { status })
      : changed(one)
  }
}

/** The story bank beside such a server; gives what was sent to it. */
export function openStories(house: House) {
  const sent: Sent[] = []
  const reply = serverOf(house)
  const fetch: typeof globalThis.fetch = (address, init) => {
    const path = (typeof address === 'string' ? address : '').replace('/api/v2', '')
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null
    const one = { method: init?.method ?? 'GET', path, body }
    sent.push(one)
    return Promise.resolve(reply(one))
  }
  openPage(() => <Stories opened={house.opened ?? null} onOpened={() => undefined} />, { fetch })
  return { sent }
}
