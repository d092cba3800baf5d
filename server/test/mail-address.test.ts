import { deleteMe, exportMe } from '@maju/contracts/account'
import {
  confirmMailAddress,
  getMailReminders,
  turnOffMailReminders,
  turnOnMailReminders,
  unsubscribeMail,
} from '@maju/contracts/mail-reminders'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { houseWithMail, lastMail, type Posted, reminded, tokenIn } from './mail.fixture.ts'
import { testHouse } from './test-house.ts'
import { PASSWORD } from './visitor.ts'

let posted: Posted
beforeAll(async () => {
  posted = await houseWithMail()
})
beforeEach(() => {
  posted.server.control.fault = null
  posted.server.received.length = 0
})

const turnOn = { body: { zone: 'Asia/Seoul' } }
const confirm = (token: string) => posted.house.stranger().send(confirmMailAddress, { body: { token } })

test('nothing is sent to an address before its owner has opened the link, which works once and for a day', async () => {
  const one = await posted.house.registered()
  expect(await one.call(turnOnMailReminders, turnOn)).toMatchObject({ state: 'waiting', address: one.email })
  const mail = await lastMail(posted.server)
  expect(mail.recipients).toEqual([one.email])
  expect(mail.subject).toBe('이 주소로 일정 알림을 받으시겠어요?')
  const token = tokenIn(mail.text, 'confirm')
  expect(mail.html).toContain(`https://maju.example/mail/confirm/${token}`)
  expect((await confirm(`${token}x`)).statusCode).toBe(404)
  expect((await confirm(token)).statusCode).toBe(204)
  expect((await one.call(getMailReminders)).state).toBe('on')
  expect((await confirm(token)).statusCode).toBe(404)
  const other = await posted.house.registered()
  await other.call(turnOnMailReminders, turnOn)
  const late = tokenIn((await lastMail(posted.server)).text, 'confirm')
  posted.pass(86_401)
  expect((await confirm(late)).statusCode).toBe(404)
})

test('an address that was confirmed needs no second link; the choice is kept', async () => {
  const one = await reminded(posted)
  expect((await one.call(turnOffMailReminders)).state).toBe('off')
  const before = posted.server.received.length
  expect((await one.call(turnOnMailReminders, turnOn)).state).toBe('on')
  expect(posted.server.received).toHaveLength(before)
})

test('nobody fills a mailbox from here: five links a day', async () => {
  const one = await posted.house.registered()
  for (let sent = 0; sent < 5; sent += 1) await one.call(turnOnMailReminders, turnOn)
  const sixth = await one.send(turnOnMailReminders, turnOn)
  expect(sixth.json()).toMatchObject({ code: 'too-many-requests' })
  expect(sixth.headers['retry-after']).toBe('86400')
  expect(posted.server.received).toHaveLength(5)
})

test('one click on the header of a mail ends them, as another program sends it; a made-up token ends nothing', async () => {
  const one = await reminded(posted)
  const token = posted.house.calendar.unsubscribeToken(one.accountId)
  const click = (which: string) =>
    posted.house.app.inject({
      method: 'POST',
      url: `/api/v2${unsubscribeMail.path.replace(':token', which)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    })
  expect((await click(`${token}x`)).statusCode).toBe(404)
  expect((await click('v1.AAAA')).statusCode).toBe(404)
  expect((await one.call(getMailReminders)).state).toBe('on')
  expect((await click(token)).statusCode).toBe(204)
  expect((await one.call(getMailReminders)).state).toBe('off')
  expect((await click(token)).statusCode).toBe(204)
  const opened = await posted.house.app.inject({ url: `/api/v2/mail/unsubscribe/${token}` })
  expect([opened.statusCode, opened.headers.location]).toEqual([302, `/mail/unsubscribe/${token}`])
})

test('is for no guest, and for nobody where the operator configured none; a server that says no is told', async () => {
  const guest = await posted.house.guest()
  expect((await guest.send(turnOnMailReminders, turnOn)).json()).toMatchObject({ code: 'forbidden' })
  const plain = await testHouse()
  const member = await plain.registered()
  expect(await member.call(getMailReminders)).toMatchObject({ offered: false, state: 'off', failed: null })
  expect((await member.send(turnOnMailReminders, turnOn)).json()).toMatchObject({ code: 'not-offered' })
  const one = await posted.house.registered()
  posted.server.control.fault = { recipient: 550 }
  expect((await one.send(turnOnMailReminders, turnOn)).json()).toMatchObject({ code: 'conflict' })
  posted.server.control.fault = { recipient: 451 }
  expect((await one.send(turnOnMailReminders, turnOn)).json()).toMatchObject({ code: 'unavailable' })
})

test('what is kept of it is in the export, and goes with the account', async () => {
  const one = await reminded(posted)
  const files = unzipSync((await one.send(exportMe)).rawPayload)
  const exported: unknown = JSON.parse(strFromU8(files['mail-reminders.json'] ?? new Uint8Array()))
  expect(exported).toMatchObject({ address: { address: one.email, wanted: true }, reminders: [] })
  const token = posted.house.calendar.unsubscribeToken(one.accountId)
  await one.call(deleteMe, { body: { password: PASSWORD } })
  const params = { params: { token } }
  expect((await posted.house.stranger().send(unsubscribeMail, params)).statusCode).toBe(404)
})
