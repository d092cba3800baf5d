import { createEvent } from '@maju/contracts/calendar'
import { CLIENT, googleStandIn } from '@maju/providers/calendar/google-stand-in.fixture'
import { mailServer, readMail } from '@maju/providers/mail/mail-server.fixture'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { signUp } from './candidate.ts'
import { noDevices } from './fake-devices.ts'
import { sizes } from './visitor.ts'
import { isNarrow, look, openWalk } from './walk.ts'
import { words } from './words.ts'

const google = await googleStandIn()
const mail = await mailServer()
afterAll(async () => {
  await google.close()
  await mail.close()
})

const walk = openWalk(noDevices, {
  MAJU_PUBLIC_URL: '{address}',
  MAJU_GOOGLE_CLIENT_ID: CLIENT.clientId,
  MAJU_GOOGLE_CLIENT_SECRET: CLIENT.clientSecret,
  MAJU_GOOGLE_BASE_URL: google.url,
  MAJU_SMTP_URL: mail.url,
  MAJU_MAIL_FROM: 'Maju <maju@example.com>',
})

const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
const dayAfter = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)

/** Asks the house from the page, with its cookies. */
const addDay = (page: Page, title: string) =>
  page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' }
      const reply = await fetch(`/api/v2${path}`, { method: 'POST', headers, body: body ?? '' })
      return reply.status
    },
    [
      createEvent.path,
      JSON.stringify({
        kind: 'other',
        title,
        note: '',
        place: '',
        targetId: null,
        time: { allDay: true, firstDay: tomorrow, lastDay: tomorrow },
        reminderMinutes: [60],
      }),
    ],
  )

const summaries = () => google.person.live().map(({ summary = '' }) => summary)

test('somebody connects their calendar at Google, has reminders mailed, and ends both', async () => {
  const { page } = await walk.visit()
  await signUp(page, walk.house.address, words.ko, { email: 'outward@example.com', password: 'quiet river stones' })
  expect(await addDay(page, '설명회')).toBe(201)
  await page.goto(`${walk.house.address}/calendar`)
  await page.getByRole('button', { name: '구글과 연결하기' }).waitFor()
  await look(page, 'outward-1-offered')

  await page.getByRole('button', { name: '구글과 연결하기' }).click()
  await page.getByText('연결되어 있어요').waitFor()
  expect(page.url()).toBe(`${walk.house.address}/calendar`)
  await page.getByText(/양쪽이 같아졌어요/).waitFor()
  expect(summaries()).toEqual(['설명회'])

  google.person.add({ summary: '구글에서 적은 일', start: { date: tomorrow }, end: { date: dayAfter } })
  await page.getByRole('button', { name: '지금 맞추기' }).click()
  await expect
    .poll(
      async () => {
        await page.reload()
        await page.locator(`[data-day="${tomorrow}"]`).click()
        return page.getByRole('button', { name: '구글에서 적은 일 고치기' }).count()
      },
      { timeout: 20_000 },
    )
    .toBe(1)
  await look(page, 'outward-2-connected')

  await page.getByRole('button', { name: '이메일로도 받기' }).click()
  await page.getByText(/outward@example.com로 확인 메일을 보냈어요/).waitFor()
  const [received] = mail.received
  const link = /http\S+\/mail\/confirm\/\S+/.exec((received && (await readMail(received)).text) ?? '')?.[0] ?? ''
  await page.goto(link)
  await page.getByRole('button', { name: '이 주소로 받기' }).waitFor()
  await look(page, 'outward-3-confirm')
  await page.getByRole('button', { name: '이 주소로 받기' }).click()
  await page.getByText(/이제 알림이 이 주소로도 가요/).waitFor()

  await page.setViewportSize(sizes.phone)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('link', { name: '일정으로 가기' }).click()
  await page.getByText('이메일로도 받고 있어요.').waitFor()
  await look(page, 'outward-4-phone-dark')
  expect(await isNarrow(page)).toBe(true)
  await page.goto(`${walk.house.address}/mail/unsubscribe/none`)
  await page.getByRole('button', { name: '그만 받기' }).click()
  await page.getByText(/이 주소는 쓸 수 없어요/).waitFor()
  expect(await isNarrow(page)).toBe(true)

  await page.goto(`${walk.house.address}/calendar`)
  await page.getByRole('button', { name: '이메일로는 그만 받기' }).click()
  await page.getByRole('button', { name: '이메일로도 받기' }).waitFor()
  await page.getByRole('button', { name: '연결 끊기' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '연결 끊기' }).click()
  await page.getByRole('button', { name: '구글과 연결하기' }).waitFor()
  await expect.poll(google.consents).toBe(0)
  expect(summaries().toSorted()).toEqual(['구글에서 적은 일', '설명회'])
}, 120_000)
