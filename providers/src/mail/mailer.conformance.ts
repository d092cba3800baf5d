import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { failure, secretKey, secretWords } from '../wire/provider.conformance.ts'
import { type MailServer, mailServer, readMail } from './mail-server.fixture.ts'
import type { Mail, Mailer } from './mailer.ts'

const patient = new AbortController().signal

export const mailOf = (given: Partial<Mail> = {}): Mail => ({
  to: 'somebody@example.org',
  subject: '내일 면접이 있어요: 1차 면접',
  text: `내일 오전 10:00\n${secretWords}`,
  html: '<p>내일 오전 10:00</p>',
  id: 'reminder.1',
  unsubscribeUrl: 'https://maju.example/api/v2/mail/unsubscribe/token',
  ...given,
})

type Limits = { timeoutSeconds: number }

/** Everything that sends mail passes these. It is made for a server with its own name and a password, `secretKey`. */
export function behavesLikeAMailer(name: string, make: (server: MailServer, limits: Limits) => Mailer): void {
  describe(`${name} as what sends mail`, () => {
    let server: MailServer
    beforeAll(async () => {
      server = await mailServer({ password: secretKey })
    })
    beforeEach(() => {
      server.control.fault = null
      server.received.length = 0
    })
    afterAll(() => server.close())
    const send = (mail: Mail = mailOf(), signal = patient, timeoutSeconds = 5) =>
      make(server, { timeoutSeconds }).send(mail, signal)

    test('sends one message to one person, as another program reads it', async () => {
      await send()
      const [one] = server.received
      if (!one) throw new Error('nothing came')
      expect(one).toMatchObject({ to: ['somebody@example.org'], from: 'maju@example.com' })
      const mail = await readMail(one)
      expect(mail).toMatchObject({
        from: { name: '마주', address: 'maju@example.com' },
        to: [{ address: 'somebody@example.org' }],
        subject: '내일 면접이 있어요: 1차 면접',
        messageId: '<reminder.1@example.com>',
      })
      expect(mail.text?.trim()).toBe(`내일 오전 10:00\n${secretWords}`)
      expect(mail.html?.trim()).toBe('<p>내일 오전 10:00</p>')
      expect(Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]))).toMatchObject({
        'list-unsubscribe': '<https://maju.example/api/v2/mail/unsubscribe/token>',
        'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
        'auto-submitted': 'auto-generated',
      })
      await expect.poll(server.connections).toBe(0)
    })

    test.each([
      ['a second header', mailOf({ subject: '안녕\r\nBcc: other@example.org' })],
      ['a second recipient', mailOf({ to: 'one@example.org, two@example.org' })],
      ['a recipient with a line of its own', mailOf({ to: 'one@example.org\r\nRCPT TO:<two@example.org>' })],
      ['a recipient in brackets', mailOf({ to: '<one@example.org>' })],
      ['an id with a line of its own', mailOf({ id: 'a>\r\nBcc: other@example.org' })],
    ])('sends nothing with %s', async (_what, mail) => {
      expect((await failure(send(mail))).kind).toBe('refused')
      expect(server.received).toEqual([])
    })

    test('whatever an address of a link is, it stays in its header', async () => {
      await send(mailOf({ unsubscribeUrl: 'https://maju.example/a?b=\r\nBcc: other@example.org' }))
      const [one] = server.received
      expect(one?.to).toEqual(['somebody@example.org'])
      expect(one && (await readMail(one)).bcc).toBeUndefined()
    })

    test('may be tried again where the server says that it took nothing, and not where it never will', async () => {
      server.control.fault = { recipient: 451 }
      expect(await failure(send())).toMatchObject({ kind: 'overloaded', retryable: true })
      server.control.fault = { data: 452 }
      expect(await failure(send())).toMatchObject({ kind: 'overloaded', retryable: true })
      server.control.fault = { recipient: 550 }
      expect(await failure(send())).toMatchObject({ kind: 'refused', retryable: false })
    })

    test('is not tried again where the connection breaks after the message: it may have been taken', async () => {
      server.control.fault = 'break-after-data'
      expect(await failure(send())).toMatchObject({ kind: 'unreachable', retryable: false })
      expect(server.received).toHaveLength(1)
    })

    test.each([
      ['before the message', 'hang', true],
      ['after it: it may have been taken', 'hang-after-data', false],
    ] as const)('times out %s, and leaves no connection', async (_when, fault, retryable) => {
      server.control.fault = fault
      const error = await failure(send(mailOf(), patient, 0.3))
      expect(error).toMatchObject({ kind: 'timeout', retryable })
      await expect.poll(server.connections).toBe(0)
    })

    test('stops on the signal', async () => {
      expect((await failure(send(mailOf(), AbortSignal.abort()))).kind).toBe('aborted')
      server.control.fault = 'hang'
      const controller = new AbortController()
      setTimeout(() => controller.abort(new Error(secretWords)), 100)
      expect(await failure(send(mailOf(), controller.signal))).toMatchObject({ kind: 'aborted', retryable: false })
      await expect.poll(server.connections).toBe(0)
    })
  })
}
