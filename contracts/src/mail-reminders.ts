import { z } from 'zod'
import { instant } from './basics.ts'
import { seenFrom } from './calendar.ts'
import { route } from './route.ts'

export const mailReminders = z.object({
  /** Whether this instance sends mail at all. */
  offered: z.boolean(),
  /** `waiting`: a link was sent to the address and has to be opened first. */
  state: z.enum(['off', 'waiting', 'on']),
  /** Where they go: the address of the account. Null while it is a guest's. */
  address: z.string().nullable(),
  /** The last reminder that could not be sent. */
  failed: z.object({ title: z.string(), dueAt: instant }).nullable(),
})
export type MailReminders = z.infer<typeof mailReminders>

export const getMailReminders = route({
  name: 'getMailReminders',
  summary: 'Whether reminders also come by e-mail.',
  method: 'GET',
  path: '/calendar/mail',
  reply: mailReminders,
})

export const turnOnMailReminders = route({
  name: 'turnOnMailReminders',
  summary: 'Send reminders also by e-mail. An address that was not confirmed yet gets a link first.',
  method: 'PUT',
  path: '/calendar/mail',
  /** The zone is remembered for somebody who has chosen none: mail is written while nobody is there to tell it. */
  body: seenFrom,
  reply: mailReminders,
})

export const turnOffMailReminders = route({
  name: 'turnOffMailReminders',
  summary: 'Send no more reminders by e-mail.',
  method: 'DELETE',
  path: '/calendar/mail',
  reply: mailReminders,
  status: 200,
})

const token = z.string().min(1).max(200)

export const confirmMailAddress = route({
  name: 'confirmMailAddress',
  summary:
    'Confirm an address with the token of the link that was sent there. Unknown, used and expired are the same 404.',
  method: 'POST',
  path: '/mail/confirmation',
  access: 'public',
  body: z.object({ token }),
})

export const unsubscribeMail = route({
  name: 'unsubscribeMail',
  summary:
    'End reminders by e-mail with the token of one of them, in one click (RFC 8058). Doing it again changes nothing.',
  method: 'POST',
  path: '/mail/unsubscribe/:token',
  access: 'public',
  takes: 'form',
  params: z.object({ token }),
})
