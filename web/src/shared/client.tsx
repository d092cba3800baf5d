import { createContext, use, type ReactNode } from 'react'
import type { ApiClient } from './call.ts'

const ClientContext = createContext<ApiClient | null>(null)

/** Hands the one client of the app to everything below it. */
export function ClientProvider({ client, children }: { client: ApiClient; children: ReactNode }) {
  return <ClientContext value={client}>{children}</ClientContext>
}

/** `call` and `events` of the API. */
export function useClient(): ApiClient {
  const client = use(ClientContext)
  if (!client) throw new Error('useClient needs a ClientProvider above it.')
  return client
}
