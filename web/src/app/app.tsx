import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem } from '../shared/api-problem.ts'
import { apiClient } from '../shared/call.ts'
import { ClientProvider } from '../shared/client.tsx'
import { accountKey } from '../shared/session.ts'
import { ToastProvider } from '../shared/ui/toast.tsx'
import { appRouter } from './router.tsx'

function makeParts() {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && asProblem(error).retryable,
        refetchOnWindowFocus: false,
      },
    },
  })
  const client = apiClient({ onSessionEnd: () => queries.setQueryData(accountKey, null) })
  return { queries, client, router: appRouter() }
}

/** Everything that a page finds above it. */
export function App() {
  const [{ queries, client, router }] = useState(makeParts)
  return (
    <QueryClientProvider client={queries}>
      <ClientProvider client={client}>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </ClientProvider>
    </QueryClientProvider>
  )
}
