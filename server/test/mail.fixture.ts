import { createEvent, type EventFields } from '@maju/contracts/calendar'
import { confirmMailAddress, turnOnMailReminders } from '@maju/contracts/mail-reminders'
import { mailServer, type MailServer, readMail } from '@maju/providers/mail/mail-server.fixture'
import { smtpMailer } from '@maju/providers/mail/smtp-mailer'
import { afterAll } from 'vitest'
import { type TestHouse, testHouse } from './test-house.ts'
import type { Member, Visitor } from './visitor.ts'

/** Where the house says that it is found. */
const ADDRESS = 'https://maju.example'

export type Posted = {
  house: TestHouse
  server: MailServer
  now: () => Date
  pass: (seconds: number) => void
  /** Lets a minute's look and everything that follows from it happen. */
  look: () => Promise<void>
}

/** A house that sends mail by a server on this machine. Its clock is moved by hand; it closes with the tests of the file. */
export async function houseWithMail(): Promise<Posted> {
  let ahead = 0
  const now = () => new Date(Date.now() + ahead)
  const server = await mailServer()
  afterAll(() => server.close())
  const mailer = smtpMailer({ url: server.url, from: '마주 <maju@example.com>', timeoutSeconds: 2 })
  const house = await testHouse({
    now,
    mailers: { sources: new Map([['smtp', mailer]]), states: [] },
    settings: { publicUrl: ADDRESS },
  })
  async function look() {
    for (const task of house.calendar.everyMinute) await task()
    await house.queue.drain()
  }
  return { house, server, now, pass: (seconds) => void (ahead += seconds * 1000), look }
}

/** The last one, to anybody or to this address. */
export async function lastMail({ received }: MailServer, to?: string) {
  const last = received.findLast((each) => to === undefined || each.to.includes(to))
  if (!last) throw new Error('no mail came')
  return { ...(await readMail(last)), recipients: last.to, raw: last.raw }
}

/** The token of a link of that kind in a text. */
export const tokenIn = (text: string | undefined, kind: 'confirm' | 'unsubscribe'): string =>
  new RegExp(`${ADDRESS}/mail/${kind}/([\\w.-]+)`).exec(text ?? '')?.[1] ?? ''

/** Somebody whose reminders go out by mail. */
export async function reminded({ house, server }: Posted): Promise<Member> {
  const one = await house.registered()
  await one.call(turnOnMailReminders, { body: { zone: 'Asia/Seoul' } })
  const token = tokenIn((await lastMail(server)).text, 'confirm')
  await house.stranger().call(confirmMailAddress, { body: { token } })
  return one
}

/** An event in so many minutes, with a reminder an hour before. */
export function soon(visitor: Visitor, now: Date, minutes: number, given: Partial<EventFields> = {}) {
  const at = (after: number) => new Date(now.getTime() + after * 60_000).toISOString()
  return visitor.call(createEvent, {
    body: {
      kind: 'interview',
      title: '1차 면접',
      note: '아무도 모르는 메모',
      place: '아무도 모르는 곳',
      targetId: null,
      time: { allDay: false, startsAt: at(minutes), endsAt: at(minutes + 60), zone: 'Asia/Seoul' },
      reminderMinutes: [60],
      ...given,
    },
  })
}
