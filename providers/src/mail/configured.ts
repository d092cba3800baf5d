import type { Settings } from '../choose-provider.ts'
import { configuredSources, type SourceCandidate } from '../source-states.ts'
import type { Mailer } from './mailer.ts'
import { smtpMailer } from './smtp-mailer.ts'

const candidates: Record<string, SourceCandidate<Mailer>> = {
  smtp: {
    title: 'SMTP',
    // Without an address of this instance a link in a mail leads nowhere.
    needs: ['MAJU_SMTP_URL', 'MAJU_MAIL_FROM', 'MAJU_PUBLIC_URL'],
    make: (given) => smtpMailer({ url: given('MAJU_SMTP_URL'), from: given('MAJU_MAIL_FROM') }),
  },
}

/** What sends mail, and why it does not. */
export const configuredMailers = (settings: Settings) => configuredSources(candidates, settings)
export type Mailers = ReturnType<typeof configuredMailers>
