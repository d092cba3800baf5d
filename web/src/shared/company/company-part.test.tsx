// @vitest-environment happy-dom
import type { CompanyBrief } from '@maju/contracts/company'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { apiClient } from '../call.ts'
import { ClientProvider } from '../client.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { CompanyPart } from './company-part.tsx'

const id = (nth: number) => `00000000-0000-4000-8000-00000000000${nth}`
const company = { id: id(1), name: '다온', part: 'own' as const, documents: 1, passages: 2 }
const document = {
  id: id(2),
  companyId: id(1),
  title: '인재상 페이지',
  kind: 'website',
  part: 'own',
  source: null,
  published: null,
  characters: 1200,
  passages: 2,
  embedded: 0,
  addedAt: '2026-11-21T00:00:00Z',
}
const statement = {
  topic: 'people' as const,
  quote: '서로를 존중하는 사람을 찾습니다.',
  libraryDocumentId: id(2),
  title: '인재상 페이지',
  kind: 'website' as const,
  part: 'own' as const,
  source: null,
  published: null,
  sectionPath: ['인재상'],
  page: null,
  start: 10,
  end: 28,
}

/** A server that knows nothing of the company until a document is added, and nothing again when it is removed. */
function companyServer(refusal: object | null = null) {
  const sent: { method: string; path: string; body: unknown }[] = []
  const files: string[] = []
  let known = false
  const send: typeof fetch = async (address, init) => {
    const path = new URL(address instanceof Request ? address.url : address, 'http://house').pathname
    const method = init?.method ?? 'GET'
    if (method !== 'GET')
      sent.push({ method, path, body: JSON.parse(typeof init?.body === 'string' ? init.body : 'null') })
    if (path.endsWith('/file')) {
      files.push(address instanceof Request ? address.url : String(address))
      if (refusal !== null) return Response.json(refusal, { status: 422 })
      known = true
      return Response.json(document, { status: 200 })
    }
    if (path.endsWith('/company')) {
      const brief: CompanyBrief = known ? { company, statements: [statement] } : { company: null, statements: [] }
      return Response.json(brief)
    }
    if (method === 'DELETE') {
      known = false
      return new Response(null, { status: 204 })
    }
    if (path.endsWith('/companies')) return Response.json(company, { status: 201 })
    if (method === 'POST' && path.endsWith('/documents')) {
      known = true
      return Response.json(document, { status: 201 })
    }
    return Response.json([document])
  }
  return { send, sent, files }
}

function open(refusal: object | null = null) {
  const server = companyServer(refusal)
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ClientProvider client={apiClient({ fetch: server.send })}>
        <ToastProvider>
          <CompanyPart target={{ id: id(9), company: '다온' }} />
        </ToastProvider>
      </ClientProvider>
    </QueryClientProvider>,
  )
  return server
}

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const type = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

async function addDocument() {
  await press('자료 더하기')
  type(/^제목/, '인재상 페이지')
  type(/^내용/, '서로를 존중하는 사람을 찾습니다.')
  await press('더하기')
}

test('nothing known: says how to change that, and a pasted text becomes a brief', async () => {
  const { sent } = open()
  await screen.findByText('다온에 대해 아직 아는 것이 없어요')
  await addDocument()
  await screen.findByText(/자료 1건을 읽었어요/)
  expect(sent.map(({ method, path }) => `${method} ${path.replace('/api/v2', '')}`)).toEqual([
    'POST /companies',
    `POST /companies/${id(1)}/documents`,
  ])
  expect(sent[1]?.body).toMatchObject({ title: '인재상 페이지', kind: 'website', source: null })
  expect(screen.getByText('서로를 존중하는 사람을 찾습니다.')).toBeDefined()
  expect(screen.getAllByText('읽은 자료에서는 찾지 못했어요.')).toHaveLength(3)
})

test('without a title and a text nothing is sent, and each field says what is missing', async () => {
  const { sent } = open()
  await press('자료 더하기')
  await press('더하기')
  expect(screen.getAllByText('채워 주세요.')).toHaveLength(2)
  expect(sent).toEqual([])
})

test('what was being typed is there again after a visit elsewhere', async () => {
  open()
  await press('자료 더하기')
  type(/^제목/, '쓰다 만 제목')
  cleanup()
  open()
  await press('자료 더하기')
  expect(screen.getByDisplayValue('쓰다 만 제목')).toBeDefined()
})

test('one’s own document is removed after one question', async () => {
  const { sent } = open()
  await addDocument()
  await press('‘인재상 페이지’ 지우기')
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '지우기' }))
  await waitFor(() =>
    expect(sent.at(-1)).toMatchObject({ method: 'DELETE', path: `/api/v2/companies/${id(1)}/documents/${id(2)}` }),
  )
  await screen.findByText('다온에 대해 아직 아는 것이 없어요')
})

const chooseFile = async (name: string) => {
  await press('자료 더하기')
  fireEvent.click(screen.getByRole('radio', { name: '파일 넣기' }))
  fireEvent.change(screen.getByLabelText('파일 고르기'), { target: { files: [new File(['%PDF-1.7'], name)] } })
}

test('a file is sent under its own name and kind, and becomes a brief', async () => {
  const { sent, files } = open()
  await chooseFile('사업보고서 2024.pdf')
  await screen.findByText(/자료 1건을 읽었어요/)
  expect(sent.map(({ method, path }) => `${method} ${path.replace('/api/v2', '')}`)).toEqual([
    'POST /companies',
    `PUT /companies/${id(1)}/file`,
  ])
  const query = new URL(files[0] ?? '', 'http://house').searchParams
  expect(Object.fromEntries(query)).toEqual({ kind: 'report', title: '사업보고서 2024' })
})

test('a file that cannot be read says why, by its name', async () => {
  open({ type: '', title: '', detail: '', status: 422, code: 'not-readable', reason: 'password' })
  await chooseFile('비밀.pdf')
  await screen.findByText(/비밀.pdf: 비밀번호가 걸린 파일이에요/)
  expect(screen.queryByText(/자료 1건을 읽었어요/)).toBeNull()
})
