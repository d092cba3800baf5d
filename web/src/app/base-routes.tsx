import { createRootRoute, createRoute } from '@tanstack/react-router'
import { AccountGate } from './account-gate.tsx'
import { Root } from './root.tsx'
import { Shell } from './shell.tsx'

export const root = createRootRoute({ component: Root })

/** Pages with header and navigation. */
export const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })

/** Pages of somebody: a guest is somebody. */
export const account = createRoute({ getParentRoute: () => shell, id: 'account', component: AccountGate })
