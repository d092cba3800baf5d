import { createRouter } from '@tanstack/react-router'
import { Skeleton } from '../shared/ui/skeleton.tsx'
import { CrashPage } from './fallback-pages.tsx'
import { routeTree } from './routes.tsx'

/** The router over all pages. */
export function appRouter() {
  return createRouter({
    routeTree,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: Skeleton,
    defaultPendingMs: 300,
    // A page that has come is shown, however short the wait was.
    defaultPendingMinMs: 0,
    defaultErrorComponent: CrashPage,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof appRouter>
  }
}
