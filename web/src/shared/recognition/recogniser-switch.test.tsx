// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { apiClient } from '../call.ts'
import { ClientProvider } from '../client.tsx'
import { agreedRecogniser, agreeToRecogniser, withAgreement } from './agreed-recogniser.ts'
import { RecogniserSwitch } from './recogniser-switch.tsx'

const azure = { name: 'azure-document-intelligence/prebuilt-read', leavesMachine: true }

function show(recogniser: typeof azure | null) {
  const client = apiClient({ fetch: async () => Response.json({ recogniser }) })
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ClientProvider client={client}>
        <RecogniserSwitch />
        <p>끝</p>
      </ClientProvider>
    </QueryClientProvider>,
  )
}

beforeEach(() => {
  localStorage.clear()
  agreeToRecogniser('')
})
afterEach(cleanup)

test('leave is off at first, is given to a service by its name, and can be taken back', async () => {
  show(azure)
  const given = await screen.findByRole('switch', { name: `스캔한 쪽을 ${azure.name}(으)로 보내 읽기` })
  expect(given.getAttribute('aria-checked')).toBe('false')
  expect(withAgreement()).toEqual({})
  fireEvent.click(given)
  expect(given.getAttribute('aria-checked')).toBe('true')
  expect(withAgreement()).toEqual({ recogniser: azure.name })
  fireEvent.click(given)
  expect(withAgreement()).toEqual({})
})

test('leave that was given to one is not leave for another that took its place', async () => {
  agreeToRecogniser('another/service')
  show(azure)
  expect((await screen.findByRole('switch')).getAttribute('aria-checked')).toBe('false')
  expect(agreedRecogniser()).toBe('another/service')
})

test('where there is no service, nothing is asked', async () => {
  show(null)
  await new Promise((done) => setTimeout(done, 20))
  expect(screen.getByText('끝')).toBeTruthy()
  expect(screen.queryByRole('switch')).toBeNull()
})
