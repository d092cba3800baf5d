import { z } from 'zod'
import { id, instant, language } from './basics.ts'
import { route } from './route.ts'

export const role = z.enum(['candidate', 'admin'])
export type Role = z.infer<typeof role>

const email = z.email().max(254).trim().toLowerCase()

/** NIST SP 800-63B: length decides, composition rules do not; 8 to 128 characters. */
const password = z.string().min(8).max(128)

export const account = z.object({
  id,
  /** Null while the account is a guest's. */
  email: z.string().nullable(),
  name: z.string(),
  guest: z.boolean(),
  role,
  language,
  createdAt: instant,
})
export type Account = z.infer<typeof account>

/** For programs: the browser gets the same two as httpOnly cookies and need not read them. */
export const tokens = z.object({
  accessToken: z.string(),
  accessExpiresAt: instant,
  refreshToken: z.string(),
  refreshExpiresAt: instant,
})

export const signedIn = z.object({ account, tokens })
export type SignedIn = z.infer<typeof signedIn>

export const becomeGuest = route({
  name: 'becomeGuest',
  summary: 'Start practising without an account; what is made is kept when the guest registers.',
  method: 'POST',
  path: '/auth/guest',
  access: 'public',
  status: 201,
  body: z.object({ language }),
  reply: signedIn,
})

export const register = route({
  name: 'register',
  summary: 'Create an account. A guest who calls it keeps everything; the first account is the administrator.',
  method: 'POST',
  path: '/auth/register',
  access: 'public',
  status: 201,
  body: z.object({ email, password, name: z.string().trim().min(1).max(80), language }),
  reply: signedIn,
})

export const signIn = route({
  name: 'signIn',
  summary: 'Sign in with e-mail and password. Practice done as a guest moves into the account.',
  method: 'POST',
  path: '/auth/sign-in',
  access: 'public',
  body: z.object({ email, password: z.string().min(1).max(128) }),
  reply: signedIn,
})

export const refresh = route({
  name: 'refresh',
  summary: 'Exchange a refresh token (cookie or body) for a new pair. Using one twice ends the whole session.',
  method: 'POST',
  path: '/auth/refresh',
  access: 'public',
  body: z.object({ refreshToken: z.string().max(200).optional() }).default({}),
  reply: signedIn,
})

export const signOut = route({
  name: 'signOut',
  summary: 'End this session.',
  method: 'POST',
  path: '/auth/sign-out',
  access: 'public',
})

export const getMe = route({
  name: 'getMe',
  summary: 'The account that is signed in.',
  method: 'GET',
  path: '/me',
  reply: account,
})

export const updateMe = route({
  name: 'updateMe',
  summary: 'Change name or language.',
  method: 'PATCH',
  path: '/me',
  body: z.object({ name: z.string().trim().min(1).max(80).optional(), language: language.optional() }),
  reply: account,
})

export const changePassword = route({
  name: 'changePassword',
  summary: 'Change the password; every other session ends.',
  method: 'POST',
  path: '/me/password',
  body: z.object({ current: z.string().min(1).max(128), next: password }),
  reply: signedIn,
})

export const deleteMe = route({
  name: 'deleteMe',
  summary: 'Delete the account and everything that belongs to it. A registered account confirms with its password.',
  method: 'DELETE',
  path: '/me',
  body: z.object({ password: z.string().max(128).optional() }).default({}),
})

export const exportMe = route({
  name: 'exportMe',
  summary: 'Everything kept about this account: one zip with one JSON file a kind of thing.',
  method: 'GET',
  path: '/me/export',
  kind: 'file',
  reply: z.instanceof(Uint8Array),
})

export const session = z.object({
  id,
  current: z.boolean(),
  startedAt: instant,
  lastUsedAt: instant,
  /** Browser and system in a few words, from the User-Agent header. */
  device: z.string(),
})

export const listSessions = route({
  name: 'listSessions',
  summary: 'Where this account is signed in.',
  method: 'GET',
  path: '/me/sessions',
  reply: z.array(session),
})

export const endSession = route({
  name: 'endSession',
  summary: 'End one session.',
  method: 'DELETE',
  path: '/me/sessions/:sessionId',
  params: z.object({ sessionId: id }),
})
