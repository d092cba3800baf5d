// @vitest-environment happy-dom
import type { DailyLimit } from '@maju/contracts/limits'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ApiProblem } from '../api-problem.ts'
import { apiClient } from '../call.ts'
import { ClientProvider } from '../client.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { LimitList, LimitNotice } from './limit-notice.tsx'

const resetsAt = '2026-11-30T15:00:00.000Z'
const limits = (chatTurns: number, perDay: number | null = 20): DailyLimit[] => [
  { budget: 'chat-turns', perDay, spent: chatTurns, resetsAt },
  { budget: 'interviews', perDay: null, spent: 3, resetsAt },
  { budget: 'model-tokens', perDay: 50_000, spent: 10, resetsAt },
]

function open(given: DailyLimit[]) {
  const asked: string[] = []
  const send: typeof fetch = async (address) => {
    asked.push(typeof address === 'string' ? address : '')
    return Response.json(given)
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ClientProvider client={apiClient({ fetch: send })}>
        <LimitNotice budgets={['chat-turns', 'interviews']} />
        <LimitList />
      </ClientProvider>
    </QueryClientProvider>,
  )
  return asked
}
afterEach(cleanup)

test('what is left is said before it hurts, and when there will be more', async () => {
  const asked = open(limits(16))
  expect((await screen.findByText(/오늘은 대화를 4번 더/)).textContent).toContain('다시 채워져요')
  expect(asked[0]).toContain('zone=')
})

test('a day that is used up says so', async () => {
  open(limits(20))
  expect(await screen.findByText(/오늘 대화는 여기까지예요/)).toBeTruthy()
})

test('while there is plenty nothing is said, and the list shows what is limited and nothing else', async () => {
  open(limits(3))
  await screen.findByText('대화 3 / 20번')
  expect(screen.queryByText(/더 주고받을/)).toBeNull()
  await screen.findByText('토큰 10 / 50,000개')
  expect(screen.queryByText('면접')).toBeNull()
})

test('a limit of something else is not said here, however low', async () => {
  open(limits(3).map((limit) => (limit.budget === 'model-tokens' ? { ...limit, spent: 49_990 } : limit)))
  await screen.findByText('토큰 49,990 / 50,000개')
  expect(screen.getAllByText(/다시 채워져요/)).toHaveLength(2)
})

test('where nothing is limited, it is said that nothing is', async () => {
  open(limits(3, null).filter(({ budget }) => budget !== 'model-tokens'))
  expect(await screen.findByText(/정해 두지 않았어요/)).toBeTruthy()
})

test('a refusal says when it goes on, not after how many seconds', () => {
  const problem = { retryAfterSeconds: 30_000, limit: { budget: 'interviews', resetsAt } } as const
  render(<ErrorState error={new ApiProblem('daily-limit', problem)} />)
  const { textContent } = screen.getByRole('alert')
  expect(textContent).toContain('다시 할 수 있어요')
  expect(textContent).not.toContain('30000')
})
