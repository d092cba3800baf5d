import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shell } from './base-routes.tsx'
import { WelcomePage } from './pages/welcome-page.tsx'

/** Where to go after signing in: a path of this app, nothing else. */
function nextPath(search: Record<string, unknown>): { next?: string } {
  const { next } = search
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}
}

export const welcome = createRoute({ getParentRoute: () => shell, path: '/', component: WelcomePage })

export const signIn = createRoute({
  getParentRoute: () => shell,
  path: '/sign-in',
  validateSearch: nextPath,
  component: lazyRouteComponent(() => import('./pages/sign-in-page.tsx'), 'SignInPage'),
})

export const signUp = createRoute({
  getParentRoute: () => shell,
  path: '/sign-up',
  validateSearch: nextPath,
  component: lazyRouteComponent(() => import('./pages/sign-in-page.tsx'), 'SignUpPage'),
})

/** For whoever was given a link to a report: somebody or nobody. */
export const shared = createRoute({
  getParentRoute: () => shell,
  path: '/shared/$token',
  component: lazyRouteComponent(() => import('./pages/shared-page.tsx'), 'SharedPage'),
})
