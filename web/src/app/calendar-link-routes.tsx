import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { account, shell } from './base-routes.tsx'

const returned = z.object({
  state: z.string().max(200).optional().catch(undefined),
  code: z.string().max(2_000).optional().catch(undefined),
})

/** Where the page of Google sends back to. */
export const googleReturn = createRoute({
  getParentRoute: () => account,
  path: '/calendar/google',
  validateSearch: (search) => returned.parse(search),
  component: lazyRouteComponent(() => import('./pages/calendar-link-pages.tsx'), 'GoogleReturnPage'),
})

/** Links of mails: opened anywhere, by whoever has the mailbox. */
export const confirmMail = createRoute({
  getParentRoute: () => shell,
  path: '/mail/confirm/$token',
  component: lazyRouteComponent(() => import('./pages/calendar-link-pages.tsx'), 'ConfirmMailPage'),
})

export const unsubscribeMail = createRoute({
  getParentRoute: () => shell,
  path: '/mail/unsubscribe/$token',
  component: lazyRouteComponent(() => import('./pages/calendar-link-pages.tsx'), 'UnsubscribeMailPage'),
})
