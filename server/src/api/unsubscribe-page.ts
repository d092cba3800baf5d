import { unsubscribeMail } from '@maju/contracts/mail-reminders'
import type { FastifyInstance } from 'fastify'

/** A mail program without one click opens the address of the header instead: it leads to the page that asks. */
export function serveUnsubscribePage(app: FastifyInstance) {
  app.get<{ Params: { token: string } }>(`/api/v2${unsubscribeMail.path}`, async ({ params }, reply) =>
    reply.redirect(`/mail/unsubscribe/${encodeURIComponent(params.token)}`),
  )
}
