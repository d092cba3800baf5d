import { z } from 'zod'

const optional = z.string().min(1).optional()

/** What reaches people outside of Maju: their calendar at Google, and their mailbox. */
export const outwardVariables = {
  MAJU_GOOGLE_CLIENT_ID: optional.describe(
    'Client of a Google Cloud project: people can connect their calendar. Needs the secret below and `MAJU_PUBLIC_URL`.',
  ),
  MAJU_GOOGLE_CLIENT_SECRET: optional.describe('Secret of that client.'),
  MAJU_GOOGLE_BASE_URL: optional.describe(
    'Address of a server that speaks for Google’s consent page, token service and Calendar API, for trying things out.',
  ),
  MAJU_SMTP_URL: optional.describe(
    'Mail server that reminders go out by: `smtps://name:password@host:465`, or `smtp://…:587` with STARTTLS. Needs the sender below and `MAJU_PUBLIC_URL`.',
  ),
  MAJU_MAIL_FROM: optional.describe('Whom that mail is from: an address, or `Name <address>`.'),
} as const
