// @vitest-environment happy-dom
import type { OwnDocument } from '@maju/contracts/documents'
import type { Target } from '@maju/contracts/target'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openPage } from '../page.fixture.tsx'
import { TakeFromDocument } from './take-from-document.tsx'

const id = (nth: number) => `00000000-0000-4000-8000-00000000000${nth}`
const at = '2026-11-20T09:30:00.000Z'
const kept = (nth: number, part: Partial<OwnDocument> = {}): OwnDocument => ({
  id: id(nth),
  kind: 'resume',
  name: `이력서 ${nth}`,
  status: 'read',
  reason: null,
  format: 'pdf',
  bytes: 10,
  pages: 1,
  characters: 4,
  hidden: 0,
  corrected: false,
  takenBy: [],
  createdAt: at,
  updatedAt: at,
  ...part,
})
const target: Target = {
  id: id(9),
  company: '한빛물산',
  jobTitle: '개발자',
  ncsMajor: null,
  effectiveNcsMajor: null,
  language: 'ko',
  interviewDay: null,
  posting: '',
  resume: '읽은 글',
  coverLetter: '',
  demo: false,
  interviews: 0,
  createdAt: at,
  updatedAt: at,
}
const reading = {
  text: '읽은 글',
  pieces: [],
  hiddenTexts: [],
  recognised: null,
  fields: null,
  correction: null,
  readBy: null,
}

/** The field of a target before a house with these documents; gives what was taken and what was asked. */
function open(documents: OwnDocument[], { targetId = null as string | null, present = '' } = {}) {
  const asked: string[] = []
  const taken: string[] = []
  const send: typeof fetch = async (address, init) => {
    const path = `${init?.method} ${typeof address === 'string' ? address.replace('/api/v2', '') : ''}`
    asked.push(path)
    if (path === 'GET /documents') return Response.json(documents)
    return Response.json(path.startsWith('POST') ? target : { ...documents[0], ...reading })
  }
  const page = () => (
    <TakeFromDocument place="resume" targetId={targetId} present={present} onTaken={(text) => taken.push(text)} />
  )
  openPage(page, { fetch: send })
  return { asked, taken }
}

const take = async () => fireEvent.click(await screen.findByRole('button', { name: '이력서 가져오기' }))
afterEach(cleanup)

test('a target that is not saved takes the text alone', async () => {
  const { asked, taken } = open([kept(1)])
  await take()
  expect(await screen.findByText('‘이력서 1’의 글을 가져왔어요.')).toBeDefined()
  expect(taken).toEqual(['읽은 글'])
  expect(asked).toContain(`GET /documents/${id(1)}`)
})

test('a target that is saved has the document from now on', async () => {
  const { asked, taken } = open([kept(1), kept(2)], { targetId: id(9) })
  fireEvent.change(await screen.findByRole('combobox'), { target: { value: id(2) } })
  await take()
  expect(await screen.findByText('‘이력서 2’의 글을 가져왔어요.')).toBeDefined()
  expect(taken).toEqual(['읽은 글'])
  expect(asked).toContain(`POST /targets/${id(9)}/documents/${id(2)}`)
})

test('a text that stands there is replaced only once that was said', async () => {
  const { taken } = open([kept(1)], { present: '내가 쓴 글' })
  await take()
  expect(taken).toEqual([])
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '이력서 가져오기' }))
  expect(await screen.findByText(/가져왔어요/)).toBeDefined()
  expect(taken).toEqual(['읽은 글'])
})

test('only what was read and is of that kind can be taken; where nothing is, the way to it is shown', async () => {
  open([kept(1, { kind: 'cover-letter' }), kept(2, { status: 'failed', reason: 'password' })])
  const link = await screen.findByRole('link', { name: '내 서류에 파일 넣기' })
  expect(link.getAttribute('href')).toBe('/documents')
  expect(screen.queryByRole('combobox')).toBeNull()
})

test('a document that is longer than a target takes says so', async () => {
  open([kept(1, { characters: 60_001 })])
  expect(await screen.findByText(/60,000자보다 길어요/)).toBeDefined()
  expect(screen.getByRole('button', { name: '이력서 가져오기' })).toHaveProperty('disabled', true)
})
