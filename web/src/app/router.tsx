import { createRouter } from '@tanstack/react-router'
import { Skeleton } from '../shared/ui/skeleton.tsx'
import { CrashPage, NotFoundPage } from './fallback-pages.tsx'
import { routeTree } from './routes.tsx'

/** The router over all pages. */
export function appRouter() {
  return createRouter({
    routeTree,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: Skeleton,
    defaultPendingMs: 200,
    defaultErrorComponent: CrashPage,
    defaultNotFoundComponent: NotFoundPage,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof appRouter>
  }
}
