// @vitest-environment happy-dom
import type { LibraryPlace } from '@maju/contracts/company'
import type { Citation, PlanDocument } from '@maju/contracts/plan'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { apiClient } from '../call.ts'
import { ClientProvider } from '../client.tsx'
import { CitedPlace } from './cited-place.tsx'

afterEach(cleanup)

const passage = '당사는 내년에 새 공장을 세울 계획입니다. 그 밖의 이야기.'
const quote = '새 공장을 세울 계획입니다'
const heading = '# 사업보고서\n'
const known: PlanDocument = {
  kind: 'company',
  text: heading + passage,
  passages: [
    {
      start: heading.length,
      end: heading.length + passage.length,
      libraryDocumentId: '00000000-0000-4000-8000-000000000001',
      title: '사업보고서 (2024.12)',
      source: 'https://example.com/report',
      published: '2025-03-11',
      sectionPath: ['II. 사업의 내용', '전망'],
      page: 7,
      from: 900,
    },
  ],
}
const start = known.text.indexOf(quote)
const source: Citation = { document: 'company', section: null, quote, start, end: start + quote.length }

function open(reply: Response) {
  const asked: string[] = []
  const send: typeof fetch = async (address) => {
    asked.push(String(address instanceof Request ? address.url : address))
    return reply
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ClientProvider client={apiClient({ fetch: send })}>
        <CitedPlace source={source} documents={[known]} />
      </ClientProvider>
    </QueryClientProvider>,
  )
  return asked
}
const marked = () => document.querySelector('mark')?.textContent

test('what a company said opens in its document, at the place that the plan’s passage leads to', async () => {
  const place: LibraryPlace = {
    libraryDocumentId: '00000000-0000-4000-8000-000000000001',
    title: '사업보고서 (2024.12)',
    kind: 'filing',
    part: 'shared',
    source: null,
    published: null,
    characters: 5000,
    from: 880,
    text: `앞에 있는 이야기를 더합니다. 끝\n\n`.padEnd(20, ' ').slice(0, 20) + passage,
  }
  const asked = open(Response.json(place))
  await screen.findByText(/앞에 있는 이야기/)
  expect(marked()).toBe(quote)
  const at = 900 + start - heading.length
  expect(asked[0]).toContain(`start=${at}`)
  expect(asked[0]).toContain(`end=${at + quote.length}`)
  expect(screen.getByText('II. 사업의 내용 › 전망')).toBeDefined()
  expect(screen.getByText('7쪽')).toBeDefined()
  expect(screen.getByRole('link').getAttribute('href')).toBe('https://example.com/report')
})

test('a document that is gone shows the passage as the plan keeps it, and says so', async () => {
  open(
    Response.json(
      { type: 'about:blank', title: '', status: 404, code: 'not-found', detail: '', requestId: 'r' },
      { status: 404 },
    ),
  )
  await screen.findByText(/지워졌거나 바뀌었어요/)
  expect(marked()).toBe(quote)
  expect(document.body.textContent).toContain('그 밖의 이야기.')
})
