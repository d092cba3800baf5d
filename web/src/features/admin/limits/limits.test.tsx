// @vitest-environment happy-dom
import type { AdminUser } from '@maju/contracts/admin'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { apiClient } from '../../../shared/call.ts'
import { ClientProvider } from '../../../shared/client.tsx'
import { ToastProvider } from '../../../shared/ui/toast.tsx'
import { LimitsPart } from './limits-part.tsx'
import { UserLimits } from './user-limits.tsx'

const user: AdminUser = {
  id: '00000000-0000-4000-8000-000000000001',
  name: '홍길동',
  email: 'hong@example.com',
  role: 'candidate',
  guest: false,
  language: 'ko',
  createdAt: '2026-11-29T01:00:00.000Z',
  disabled: false,
  interviews: 0,
  lastSeenAt: null,
}

function open(kept: object, part: ReactNode) {
  const sent: unknown[] = []
  const send: typeof fetch = async (_address, init) => {
    if (init?.method !== 'PUT') return Response.json(kept)
    const body: unknown = JSON.parse(typeof init.body === 'string' ? init.body : '')
    sent.push(body)
    return Response.json(body)
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ClientProvider client={apiClient({ fetch: send })}>
        <ToastProvider>{part}</ToastProvider>
      </ClientProvider>
    </QueryClientProvider>,
  )
  return sent
}

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true
  }
})
afterEach(cleanup)

test('limits for everybody are set, taken away by emptying a field, and not saved twice', async () => {
  const sent = open({ 'chat-turns': 20, interviews: null, 'model-tokens': null }, <LimitsPart />)
  const save = await screen.findByRole<HTMLButtonElement>('button', { name: '저장' })
  expect(save.disabled).toBe(true)
  fireEvent.change(screen.getByLabelText('면접'), { target: { value: '3' } })
  fireEvent.change(screen.getByLabelText('대화 차례'), { target: { value: '' } })
  fireEvent.click(save)
  await waitFor(() => expect(sent).toEqual([{ 'chat-turns': null, interviews: 3, 'model-tokens': null }]))
  await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: '저장' }).disabled).toBe(true))
})

test('one person gets limits of their own', async () => {
  const onClose = vi.fn<() => void>()
  const kept = { 'chat-turns': 'as-everybody', interviews: 5, 'model-tokens': 'as-everybody' }
  const sent = open(kept, <UserLimits user={user} onClose={onClose} />)
  fireEvent.change(await screen.findByLabelText('대화 차례'), { target: { value: 'unlimited' } })
  fireEvent.change(screen.getByLabelText('면접: 하루에 몇 번'), { target: { value: '7' } })
  fireEvent.click(screen.getByRole('button', { name: '저장' }))
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(sent).toEqual([{ 'chat-turns': 'unlimited', interviews: 7, 'model-tokens': 'as-everybody' }])
})
