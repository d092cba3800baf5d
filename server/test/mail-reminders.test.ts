import { changeEvent, deleteEvent, dismissReminder } from '@maju/contracts/calendar'
import { getMailReminders, turnOffMailReminders } from '@maju/contracts/mail-reminders'
import { refresh, updateMe } from '@maju/contracts/account'
import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { houseWithMail, lastMail, type Posted, reminded, soon, tokenIn } from './mail.fixture.ts'
import type { Member } from './visitor.ts'

let posted: Posted
let one: Member
beforeAll(async () => {
  posted = await houseWithMail()
})
beforeEach(async () => {
  posted.server.control.fault = null
  one = await reminded(posted)
  posted.server.received.length = 0
})

const sent = () => posted.server.received.filter(({ to }) => to.includes(one.email)).length
const passMinutes = async (minutes: number) => {
  posted.pass(minutes * 60)
  await one.call(refresh, { body: {} })
  await posted.look()
}

describe('a reminder', () => {
  test('goes out when it is due, once, with title and time and nothing else, in the zone and language of the person', async () => {
    const event = await soon(one, posted.now(), 120)
    await posted.look()
    expect(sent()).toBe(0)
    await passMinutes(61)
    await posted.look()
    await passMinutes(5)
    expect(sent()).toBe(1)
    const mail = await lastMail(posted.server, one.email)
    expect(mail.recipients).toEqual([one.email])
    expect(mail.subject).toBe('알림: 1차 면접')
    const { time } = event
    const clock = new Intl.DateTimeFormat('ko-KR', { timeZone: 'Asia/Seoul', hour: 'numeric', minute: '2-digit' })
    for (const text of [mail.text, mail.html]) {
      expect(text).toContain(clock.format(new Date(time.allDay ? '' : time.startsAt)))
      expect(text).toContain('1차 면접')
      expect(text).not.toContain('아무도 모르는')
      expect(text).not.toContain('홍길동')
    }
    expect(tokenIn(mail.text, 'unsubscribe')).not.toBe('')
    expect(mail.headers.find(({ key }) => key === 'list-unsubscribe-post')?.value).toBe('List-Unsubscribe=One-Click')
  })

  test('in English of a day says the day, whatever the zone, and what a title holds stays text', async () => {
    await one.call(updateMe, { body: { language: 'en' } })
    const dayIn = (days: number) => new Date(posted.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
    const day = dayIn(2)
    // The day begins in Seoul.
    const begins = Date.parse(`${dayIn(1)}T15:00:00Z`)
    const time = { allDay: true as const, firstDay: day, lastDay: day }
    await soon(one, posted.now(), 0, { title: '<b>Day</b> & one', time, reminderMinutes: [0] })
    await passMinutes((begins - posted.now().getTime()) / 60_000 + 1)
    const mail = await lastMail(posted.server, one.email)
    expect(mail.subject).toBe('Reminder: <b>Day</b> & one')
    expect(mail.html).toContain('&lt;b&gt;Day&lt;/b&gt; &amp; one')
    const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })
    expect(mail.text).toContain(format.format(new Date(`${day}T00:00:00Z`)))
  })

  test('does not go out where it was put away, turned off, moved or deleted', async () => {
    const away = await soon(one, posted.now(), 90)
    posted.pass(31 * 60)
    await one.call(refresh, { body: {} })
    await one.call(dismissReminder, { params: { eventId: away.id } })
    await posted.look()
    const moved = await soon(one, posted.now(), 90)
    const { id: movedId, createdAt: _made, updatedAt: _changed, ...fields } = moved
    const later = new Date(posted.now().getTime() + 86_400_000 * 3).toISOString()
    const time = { allDay: false as const, startsAt: later, endsAt: later, zone: 'Asia/Seoul' }
    await one.call(changeEvent, { params: { eventId: movedId }, body: { ...fields, time } })
    const deleted = await soon(one, posted.now(), 90)
    await one.call(deleteEvent, { params: { eventId: deleted.id } })
    await passMinutes(31)
    expect(sent()).toBe(0)
    await soon(one, posted.now(), 90)
    await one.call(turnOffMailReminders)
    await passMinutes(31)
    expect(sent()).toBe(0)
  })

  test('is not sent twice by two who look at the same moment', async () => {
    await soon(one, posted.now(), 90)
    posted.pass(31 * 60)
    const [task] = posted.house.calendar.everyMinute.slice(-1)
    await Promise.all([task?.(), task?.(), task?.()])
    await posted.house.queue.drain()
    expect(sent()).toBe(1)
  })
})

describe('a mail server', () => {
  test('that took nothing is asked again later, and given up after five tries, which is told', async () => {
    const event = await soon(one, posted.now(), 60 * 24, { reminderMinutes: [23 * 60] })
    posted.server.control.fault = { recipient: 451 }
    await passMinutes(61)
    for (const minutes of [1, 5, 15]) await passMinutes(minutes)
    expect((await one.call(getMailReminders)).failed).toBeNull()
    await passMinutes(60)
    expect((await one.call(getMailReminders)).failed).toMatchObject({ title: '1차 면접' })
    posted.server.control.fault = null
    await passMinutes(600)
    expect(sent()).toBe(0)
    await one.call(deleteEvent, { params: { eventId: event.id } })
    expect((await one.call(getMailReminders)).failed).toBeNull()
  })

  test('that takes it the second time gets it once', async () => {
    await soon(one, posted.now(), 120)
    posted.server.control.fault = { data: 452 }
    await passMinutes(61)
    posted.server.control.fault = null
    await posted.look()
    expect(sent()).toBe(0)
    await passMinutes(1)
    await passMinutes(1)
    expect(sent()).toBe(1)
    expect((await one.call(getMailReminders)).failed).toBeNull()
  })

  test.each(['break-after-data', 'hang-after-data'] as const)(
    'that perhaps took it (%s) is never sent it again, and that is told',
    async (fault) => {
      await soon(one, posted.now(), 120)
      posted.server.control.fault = fault
      await passMinutes(61)
      posted.server.control.fault = null
      for (const minutes of [1, 5, 15]) await passMinutes(minutes)
      expect(sent()).toBe(1)
      expect((await one.call(getMailReminders)).failed).toMatchObject({ title: '1차 면접' })
    },
  )

  test('a process that died while sending leaves a reminder that is not sent again, for perhaps it went out', async () => {
    const event = await soon(one, posted.now(), 120)
    posted.pass(61 * 60)
    const [task] = posted.house.calendar.everyMinute.slice(-1)
    await task?.()
    await posted.house.database.db.execute(
      sql`update mail_reminder set state = 'sending', next_try_at = ${posted.now().toISOString()} where event_id = ${event.id}`,
    )
    await passMinutes(11)
    expect(sent()).toBe(0)
    expect((await one.call(getMailReminders)).failed).toMatchObject({ title: '1차 면접' })
  })
})
