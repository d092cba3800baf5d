// @vitest-environment happy-dom
import type { LibraryImport } from '@maju/contracts/library-import'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { apiClient } from '../../../shared/call.ts'
import { ClientProvider } from '../../../shared/client.tsx'
import { chooseLanguage } from '../../../shared/text.ts'
import { ToastProvider } from '../../../shared/ui/toast.tsx'
import { ImportList } from '../imports/import-list.tsx'
import { ImportsPart } from '../imports/imports-part.tsx'
import { CompaniesPart } from './companies-part.tsx'

const id = (nth: number) => `00000000-0000-4000-8000-00000000000${nth}`
const company = { id: id(1), name: '다온', part: 'shared', documents: 1, passages: 4 }
const document = {
  id: id(2),
  companyId: id(1),
  title: '사업보고서 2024',
  kind: 'filing',
  part: 'shared',
  source: 'https://dart.fss.or.kr/1',
  published: '2025-03-10',
  characters: 1200,
  passages: 4,
  embedded: 3,
  addedAt: '2026-11-21T00:00:00Z',
}
const mine = { ...document, id: id(3), title: '나만 보는 메모', part: 'own' }
const imported: LibraryImport = {
  id: id(4),
  company: '다온',
  title: '사업보고서 (2025.12)',
  published: '2026-03-10',
  source: 'opendart',
  sourceId: '1',
  state: 'waiting',
  reason: null,
  libraryDocumentId: null,
  updatedAt: '2026-11-21T00:00:00Z',
}
const source = { name: 'opendart', title: 'OpenDART', kind: 'register', isReady: true, detail: '', missing: [] }
const off = { ...source, name: 'azure-blob', kind: 'store', isReady: false, missing: ['MAJU_AZURE_CONTAINER_URL'] }

type Asked = { method: string; path: string; body: unknown }

/** A server that answers each path with what stands here. */
function open(answers: Record<string, unknown>, told: readonly LibraryImport[][] = []) {
  const sent: Asked[] = []
  const send: typeof fetch = async (address, init) => {
    const { pathname } = new URL(address instanceof Request ? address.url : address, 'http://house')
    const path = pathname.replace('/api/v2', '')
    const method = init?.method ?? 'GET'
    if (method !== 'GET')
      sent.push({ method, path, body: typeof init?.body === 'string' ? JSON.parse(init.body) : null })
    if (path.endsWith('/progress'))
      return new Response(told.map((each) => `data: ${JSON.stringify(each)}\n\n`).join(''))
    if (method === 'DELETE') return new Response(null, { status: 204 })
    return Response.json(answers[`${method} ${path}`] ?? answers[path])
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ClientProvider client={apiClient({ fetch: send })}>
        <ToastProvider>
          <CompaniesPart />
          <ImportsPart />
          <ImportList />
        </ToastProvider>
      </ClientProvider>
    </QueryClientProvider>,
  )
  return sent
}

const nothing = { '/companies': [], '/admin/import-sources': [off], '/admin/imports': [] }
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const confirm = async () =>
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '지우기' }))
const last = async (sent: readonly Asked[], method: string, path: string) =>
  waitFor(() => expect(sent.at(-1)).toMatchObject({ method, path }))

beforeEach(() => localStorage.clear())
afterEach(async () => {
  cleanup()
  await chooseLanguage('ko')
})

test.each([
  ['ko', ['아직 넣은 회사가 없어요', '가져올 곳이 아직 없어요', '아직 가져온 것이 없어요']],
  ['en', ['There are no companies yet', 'There is nowhere to bring documents from yet', 'Nothing was brought in yet']],
] as const)(
  'where nothing is, each part says how that changes, and what is not configured which variable it lacks (%s)',
  async (language, titles) => {
    await chooseLanguage(language)
    open(nothing)
    for (const title of titles) expect(await screen.findByText(title)).toBeDefined()
    expect(screen.getByText(/MAJU_AZURE_CONTAINER_URL/)).toBeDefined()
  },
)

test('a company is added by its name', async () => {
  const sent = open({ ...nothing, 'POST /admin/companies': company })
  fireEvent.change(await screen.findByLabelText('회사 이름'), { target: { value: ' 다온 ' } })
  await press('회사 더하기')
  await last(sent, 'POST', '/admin/companies')
  expect(sent.at(-1)?.body).toEqual({ name: '다온' })
})

test('documents of a company say what they are and how they are found; those of the administrator alone are not among them', async () => {
  const sent = open({ ...nothing, '/companies': [company], [`/companies/${id(1)}/documents`]: [document, mine] })
  await press('‘다온’ 자료 보기')
  await screen.findByText('사업보고서 2024')
  expect(screen.getByText(/뜻으로도 찾기 3 \/ 4곳/)).toBeDefined()
  expect(screen.getByText('출처: https://dart.fss.or.kr/1')).toBeDefined()
  expect(screen.queryByText('나만 보는 메모')).toBeNull()
  await press('‘사업보고서 2024’ 지우기')
  await confirm()
  await last(sent, 'DELETE', `/admin/companies/${id(1)}/documents/${id(2)}`)
})

test('a company goes after one question', async () => {
  const sent = open({ ...nothing, '/companies': [company, { ...company, id: id(9), name: '남의 것', part: 'own' }] })
  await press('‘다온’ 회사 지우기')
  expect(screen.queryByText('남의 것')).toBeNull()
  expect(sent).toEqual([])
  await confirm()
  await last(sent, 'DELETE', `/admin/companies/${id(1)}`)
})

test('a report of a register is found by company, chosen and started under the name that is used here', async () => {
  const sent = open({
    ...nothing,
    '/admin/import-sources': [source],
    '/admin/import-sources/companies': [{ id: '00126380', name: '(주)다온', ticker: '005930' }],
    '/admin/import-sources/documents': [{ id: '1', company: '', title: imported.title, published: imported.published }],
    'POST /admin/imports': [imported],
  })
  fireEvent.change(await screen.findByLabelText('회사 이름이나 종목 코드'), { target: { value: '다온' } })
  await press('찾기')
  await press(/^\(주\)다온/)
  fireEvent.change(await screen.findByLabelText('여기에서 부를 이름'), { target: { value: '다온' } })
  fireEvent.click(await screen.findByLabelText(/사업보고서/))
  await press('고른 1건 가져오기')
  await last(sent, 'POST', '/admin/imports')
  expect(sent.at(-1)?.body).toEqual({ source: 'opendart', company: '00126380', name: '다온', documents: ['1'] })
})

test('an import is followed, and can be stopped', async () => {
  const reading = { ...imported, state: 'reading' as const, updatedAt: '2026-11-21T00:00:05Z' }
  const sent = open({ ...nothing, '/admin/imports': [imported] }, [[reading]])
  expect(await screen.findByText('읽고 있어요')).toBeDefined()
  await press('‘사업보고서 (2025.12)’ 가져오기 그만두기')
  await last(sent, 'DELETE', `/admin/imports/${id(4)}`)
})

test('one that failed says why and what to do, and is tried again', async () => {
  const failed = { ...imported, state: 'failed' as const, reason: 'not-allowed' as const }
  const path = `/admin/imports/${id(4)}/retry`
  const sent = open({ ...nothing, '/admin/imports': [failed], [`POST ${path}`]: imported })
  expect(await screen.findByText(/열쇠를 확인한 뒤 다시 해 주세요/)).toBeDefined()
  await press('‘사업보고서 (2025.12)’ 다시 가져오기')
  await last(sent, 'POST', path)
})
