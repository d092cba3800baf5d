// @vitest-environment happy-dom
import type { OwnDocument, ReadFailure } from '@maju/contracts/documents'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { chooseLanguage } from '../../../shared/text.ts'
import { idOf, open, someDocument, type Told } from '../documents.fixture.tsx'
import { DocumentList } from './document-list.tsx'

const document = (part: Partial<OwnDocument>): OwnDocument => ({ ...someDocument, ...part })
const failed = (reason: ReadFailure) => document({ status: 'failed', reason, format: null, pages: null })

const isList = ({ method, path }: Told) => method === 'GET' && path === '/documents'
const stream = (...statuses: OwnDocument['status'][]) =>
  new Response(statuses.map((status) => `data: ${JSON.stringify({ status, reason: null })}\n\n`).join(''))

/** The list of a house that keeps these documents. */
const openList = (kept: OwnDocument[], answer: (told: Told) => unknown = () => undefined) =>
  open(<DocumentList />, (told) => (isList(told) ? kept : answer(told)))

afterEach(async () => {
  cleanup()
  await chooseLanguage('ko')
})

test.each([
  ['empty', /내용이 없어요.*다시 골라/, /nothing in this file/],
  ['unknown-format', /읽을 줄 모르는 형식.*PDF나 DOCX/, /format we cannot read.*PDF, DOCX/],
  ['damaged', /깨져 있어요.*다시 저장/, /damaged.*save it again/],
  ['password', /비밀번호가 걸린.*푼 파일/, /protected by a password.*without/],
  ['garbled', /글자가 깨져서.*PDF로 다시 저장/, /scrambled.*as PDF again/],
  ['no-text', /글자를 찾지 못했어요.*더 또렷하게/, /no letters to read.*sharper/],
  ['too-large', /너무 커요.*필요한 쪽만/, /too large.*only the pages/],
  ['too-many-pages', /쪽수가 너무 많아요.*필요한 쪽만/, /too many pages.*only those/],
  ['too-slow', /너무 오래 걸려서.*다시 읽어/, /took too long.*Read it again/],
  ['interrupted', /끊겼어요.*다시 읽어/, /broke off.*read it again/],
] as const)('a file that is %s says what is wrong and what to do in both languages', async (reason, ko, en) => {
  openList([failed(reason)])
  expect(await screen.findByText(ko)).toBeDefined()
  expect(screen.getByLabelText('다른 파일 고르기')).toBeDefined()
  expect(screen.queryByRole('button', { name: '다시 읽기' }) !== null).toBe(
    reason === 'too-slow' || reason === 'interrupted',
  )
  await chooseLanguage('en')
  expect(await screen.findByText(en)).toBeDefined()
})

test('where nothing is yet, the first step is told', async () => {
  openList([])
  expect(await screen.findByText('넣은 서류가 아직 없어요')).toBeDefined()
})

test('reading is followed, and the list looked at again when it is over', async () => {
  const kept = [document({ status: 'waiting' })]
  const told = openList(kept, ({ path }) => {
    if (!path.endsWith('/events')) return undefined
    kept[0] = document({ pages: 3 })
    return stream('waiting', 'reading', 'read')
  })
  expect(await screen.findByText(/3쪽/)).toBeDefined()
  expect(told.filter(isList)).toHaveLength(2)
  expect(screen.queryByRole('progressbar')).toBeNull()
})

test('of many that are read, only the two oldest are followed', async () => {
  const kept = [1, 2, 3, 4].map((nth) => document({ id: idOf(nth), status: 'waiting' }))
  const told = openList(kept, () => new Response(new ReadableStream()))
  await waitFor(() => expect(told).toHaveLength(3))
  expect(told.slice(1).map(({ path }) => path)).toEqual([
    `/documents/${idOf(3)}/events`,
    `/documents/${idOf(4)}/events`,
  ])
})

test('the guess of what a document is can be put right', async () => {
  const told = openList([document({})], () => ({ ...someDocument, kind: 'portfolio' }))
  fireEvent.change(await screen.findByLabelText('‘이력서.pdf’의 종류'), { target: { value: 'portfolio' } })
  await waitFor(() => expect(told.find(({ method }) => method === 'PATCH')?.body).toEqual({ kind: 'portfolio' }))
})

test('a document is deleted only once that was said twice', async () => {
  const kept = [document({})]
  const told = openList(kept, () => void (kept.length = 0))
  fireEvent.click(await screen.findByRole('button', { name: '‘이력서.pdf’ 지우기' }))
  expect(told).toHaveLength(1)
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '지우기' }))
  expect(await screen.findByText('넣은 서류가 아직 없어요')).toBeDefined()
  expect(told[1]).toMatchObject({ method: 'DELETE', path: `/documents/${someDocument.id}` })
})

test('files that are chosen are sent, and what cannot be sent says why', async () => {
  const kept: OwnDocument[] = []
  const told = openList(kept, ({ method }) => {
    if (method === 'PUT') kept.push(document({ name: '자소서.docx', kind: 'cover-letter' }))
    return method === 'POST' ? Response.json(document({ status: 'empty' }), { status: 201 }) : document({})
  })
  const files = [new File(['x'], '자소서.docx'), new File([], 'empty.pdf')]
  fireEvent.change(await screen.findByLabelText('파일 고르기'), { target: { files } })
  expect(await screen.findByText(/파일에 내용이 없어요/)).toBeDefined()
  expect(await screen.findByRole('link', { name: '자소서.docx' })).toBeDefined()
  expect(told.find(({ method }) => method === 'POST')?.body).toEqual({ kind: 'cover-letter', name: '자소서.docx' })
  fireEvent.click(screen.getByRole('button', { name: '목록에서 빼기' }))
  expect(screen.queryByText('empty.pdf')).toBeNull()
})
