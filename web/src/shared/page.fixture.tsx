import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { apiClient } from './call.ts'
import { ClientProvider } from './client.tsx'
import { ToastProvider } from './ui/toast.tsx'

type Around = {
  /** What the server replies. */
  fetch: typeof globalThis.fetch
  /** The address that the page stands at. */
  at?: string
  /** Where one can go from it: nothing stands there but the path. Without any, the page stays whatever the address is. */
  leadsTo?: readonly string[]
  queries?: QueryClient
}

const impatient = () => new QueryClient({ defaultOptions: { queries: { retry: false } } })

/** Shows a page beside a server of a test, with everything that the app has around its pages; gives the router. */
export function openPage(Page: () => ReactNode, { fetch, at = '/', leadsTo = [], queries = impatient() }: Around) {
  const root = createRootRoute(leadsTo.length === 0 ? { component: Page } : {})
  const place = (path: string, component: () => ReactNode) =>
    createRoute({ getParentRoute: () => root, path, component })
  const places =
    leadsTo.length === 0 ? [] : [place(at, Page), ...leadsTo.map((path) => place(path, () => <p>{path}</p>))]
  const history = createMemoryHistory({ initialEntries: [at] })
  const router = createRouter({ routeTree: root.addChildren(places), history })
  render(
    <QueryClientProvider client={queries}>
      <ClientProvider client={apiClient({ fetch })}>
        <ToastProvider>
          {/* oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the app's router is registered by its type; this one stands in */}
          <RouterProvider router={router as never} />
        </ToastProvider>
      </ClientProvider>
    </QueryClientProvider>,
  )
  return router
}
