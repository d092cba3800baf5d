import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

type MailFault =
  /** Says this when the recipient is named. */
  | { recipient: number }
  /** Says this when the whole message is there. */
  | { data: number }
  /** The connection breaks when the whole message is there. */
  | 'break-after-data'
  /** Never answers the message. */
  | 'hang-after-data'
  /** Never greets. */
  | 'hang'

/** `raw`: one character a byte. */
type Received = { to: string[]; from: string; raw: string }

/** What another program reads in it. */
export const readMail = ({ raw }: Received): Promise<Email> => PostalMime.parse(Buffer.from(raw, 'latin1'))

const problem = (status: number) => Object.assign(new Error('No.'), { responseCode: status })

/** A mail server on this machine. */
export async function mailServer({ password }: { password?: string } = {}) {
  const received: Received[] = []
  const control = { fault: null as MailFault | null }
  let connections = 0
  const server = new SMTPServer({
    authOptional: password === undefined,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: (auth, _session, done) =>
      auth.password === password ? done(null, { user: auth.username ?? '' }) : done(problem(535)),
    onConnect(_session, done) {
      connections += 1
      if (control.fault !== 'hang') done()
    },
    onClose: () => void (connections -= 1),
    onRcptTo(_address, _session, done) {
      const { fault } = control
      done(fault && typeof fault === 'object' && 'recipient' in fault ? problem(fault.recipient) : null)
    },
    onData(stream, session, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const { fault } = control
        if (fault && typeof fault === 'object' && 'data' in fault) return done(problem(fault.data))
        const raw = Buffer.concat(pieces).toString('latin1')
        const { mailFrom, rcptTo } = session.envelope
        received.push({ to: rcptTo.map(({ address }) => address), from: mailFrom ? mailFrom.address : '', raw })
        if (fault === 'break-after-data') for (const each of server.connections) each.close()
        else if (fault !== 'hang-after-data') done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    urlFor: (name: string, word: string) => `smtp://${name}:${word}@127.0.0.1:${port}`,
    received,
    control,
    connections: () => connections,
    close: () => new Promise<void>((closed) => server.close(closed)),
  }
}
export type MailServer = Awaited<ReturnType<typeof mailServer>>
