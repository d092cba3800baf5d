import type { EventEmitter } from 'node:events'
import { asProviderError, ProviderError } from '../provider-error.ts'
import { inTime } from '../wire/deadline.ts'
import type { Limits } from '../wire/request.ts'
import { isThisMachine } from '../wire/this-machine.ts'
import type { Mail, Mailer } from './mailer.ts'

const provider = 'smtp'
/** Of any length: what a server in the middle of nowhere answers. */
const LONGEST_ANSWER_BYTES = 64 * 1024

type SmtpOptions = Limits & {
  /** `smtps://name:password@host:465`, or `smtp://` with STARTTLS where the server offers it. */
  url: string
  /** Whom mail is from: an address, or `Name <address>`. */
  from: string
}

/** Mail by SMTP (nodemailer). */
export function smtpMailer({ url, from, timeoutSeconds = 30 }: SmtpOptions): Mailer {
  const server = serverOf(url)
  const sender = senderOf(from)

  return {
    async send(mail, signal) {
      const message = await compose(mail, sender)
      const progress = { begun: false }
      try {
        await inTime({ provider, signal, timeoutSeconds }, (limited) => deliver(message, progress, limited))
      } catch (error) {
        throw progress.begun ? neverAgain(asProviderError(provider, error)) : error
      }
    },
  }

  async function deliver({ bytes, to }: Message, progress: { begun: boolean }, signal: AbortSignal) {
    const { default: SmtpConnection } = await import('nodemailer/lib/smtp-connection')
    const milliseconds = timeoutSeconds * 1000
    const connection = new SmtpConnection({
      ...server.connection,
      connectionTimeout: milliseconds,
      greetingTimeout: milliseconds,
      socketTimeout: milliseconds,
      socketCloseTimeout: 0,
      maxResponseSize: LONGEST_ANSWER_BYTES,
    })
    const step = stepsOf(connection)
    signal.addEventListener('abort', () => connection.close(), { once: true })
    const { auth } = server
    try {
      await step((done) => connection.connect(done))
      if (auth) await step((done) => connection.login(auth, done))
      progress.begun = true
      await step((done) => connection.send({ from: sender.address, to: [to] }, bytes, done))
    } catch (error) {
      throw failureOf(error)
    } finally {
      connection.close()
    }
  }
}

type Message = { bytes: Buffer; to: string }
type Done = (error?: Error | null) => void

/** Waits for each step, or for the end of the connection; an error that comes while nobody waits would end the process. */
function stepsOf(connection: EventEmitter): (work: (done: Done) => void) => Promise<void> {
  const broken = Promise.withResolvers<never>()
  broken.promise.catch(() => {})
  connection.on('error', (error: unknown) => broken.reject(error))
  connection.once('end', () => broken.reject(new Error('the connection ended')))
  return (work) =>
    Promise.race([
      broken.promise,
      new Promise<void>((resolve, reject) => work((error) => (error ? reject(error) : resolve()))),
    ])
}

/** @throws Error for what is no address of a mail server. */
function serverOf(text: string) {
  const { protocol, hostname, port, username, password } = new URL(text)
  if (!/^smtps?:$/.test(protocol) || hostname === '') throw new Error('no mail server')
  const secure = protocol === 'smtps:'
  const auth = username === '' ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  const isHere = isThisMachine(hostname)
  return {
    auth,
    connection: {
      host: hostname.replaceAll(/^\[|\]$/g, ''),
      secure,
      ...(port !== '' && { port: Number(port) }),
      // A name and a password go over no wire in clear.
      requireTLS: !secure && auth !== null && !isHere,
      opportunisticTLS: isHere,
    },
  }
}

/** @throws Error for what is no one address. */
function senderOf(text: string) {
  const [, name = '', address = text] = /^\s*([^<>]*?)\s*<([^<>\s]+)>\s*$/.exec(text) ?? []
  if (!isAddress(address.trim()) || !isOneLine(name)) throw new Error('no address')
  return { name: name.replaceAll(/^"|"$/g, ''), address: address.trim() }
}

const isAddress = (text: string) => /^[^\s@<>(),;:"\\[\]\p{Cc}]{1,64}@[^\s@<>(),;:"\\[\]\p{Cc}]{1,255}$/u.test(text)
const isOneLine = (text: string) => !/\p{Cc}/u.test(text)

/** @throws ProviderError `refused` for what would be more than one message to one person. */
async function compose(mail: Mail, from: { name: string; address: string }): Promise<Message> {
  const { to, subject, text, html, id, unsubscribeUrl } = mail
  const url = unsubscribeUrl === null ? null : new URL(unsubscribeUrl).href
  if (!isAddress(to) || !isOneLine(subject) || !/^[\w.-]{1,200}$/.test(id))
    throw new ProviderError(provider, 'refused', { detail: 'this is no message to one person' })
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const domain = from.address.slice(from.address.indexOf('@') + 1)
  const node = new MailComposer({
    from,
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: `<${id}@${domain}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(url !== null && { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
  }).compile()
  return { bytes: await node.build(), to }
}

/** The server's word is final: 4xx passes, 5xx does not (RFC 5321, 4.2.1). */
function failureOf(error: unknown): ProviderError {
  const status = numberIn(error, 'responseCode')
  if (codeIn(error) === 'EAUTH' || [530, 534, 535].includes(status)) return new ProviderError(provider, 'unauthorised')
  if (status >= 500) return new ProviderError(provider, 'refused', { status })
  if (status >= 400) return new ProviderError(provider, 'overloaded', { status })
  return new ProviderError(provider, codeIn(error) === 'ETLS' ? 'broken' : 'unreachable')
}

/** Once the message was begun only the server knows whether it took it, unless it says so. */
const neverAgain = (error: ProviderError): ProviderError =>
  error.status !== undefined
    ? error
    : new ProviderError(provider, error.kind, { retryable: false, detail: 'perhaps after it took the message' })

const fieldIn = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Object.getOwnPropertyDescriptor(error, name)?.value : undefined
const codeIn = (error: unknown) => fieldIn(error, 'code')
const numberIn = (error: unknown, name: string) => {
  const value = fieldIn(error, name)
  return typeof value === 'number' ? value : 0
}
