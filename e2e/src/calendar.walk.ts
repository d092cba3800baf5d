import { createTarget } from '@maju/contracts/target'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { begin } from './candidate.ts'
import { sizes } from './visitor.ts'
import { isNarrow, look, openWalk } from './walk.ts'
import { words } from './words.ts'

const walk = openWalk()

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Asks the house from the page, with its cookies. */
const post = (page: Page, path: string, body: object) =>
  page.evaluate(
    async ([to, sent]) => {
      const reply = await fetch(`/api/v2${to}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: sent ?? '',
      })
      return reply.status
    },
    [path, JSON.stringify(body)],
  )

test('a guest enters an interview, sees the way to it, starts a session, and reads the calendar elsewhere', async () => {
  const { page } = await walk.visit()
  await begin(page, walk.house.address, words.ko)
  const target = { company: '한빛소프트웨어', jobTitle: '백엔드 개발자', language: 'ko', interviewDay: inDays(14) }
  expect(await post(page, createTarget.path, target)).toBe(201)

  await page.goto(`${walk.house.address}/calendar`)
  await page.getByRole('button', { name: '일정 더하기' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('제목').fill('1차 면접 준비 모임')
  await dialog.getByLabel('미리 알림').selectOption('both')
  const day = inDays(1)
  await dialog.getByLabel('시작').fill(`${day}T00:30`)
  await dialog.getByLabel('끝', { exact: true }).fill(`${day}T01:30`)
  await look(page, 'calendar-1-dialog')
  await dialog.getByRole('button', { name: '저장' }).click()
  await page.getByText('일정을 저장했어요.').waitFor()
  await page.getByRole('heading', { name: '면접 날까지' }).waitFor()
  await look(page, 'calendar-2-month')

  await page.locator('[data-day][tabindex="0"]').focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: '1차 면접 준비 모임 고치기' }).waitFor()

  await page.getByRole('button', { name: '구독 주소 만들기' }).click()
  const address = await page.getByLabel('구독 주소').inputValue()
  const feed = await (await fetch(address)).text()
  expect(feed).toContain('BEGIN:VCALENDAR')
  expect(feed).toContain('1차 면접 준비 모임')

  await page.setViewportSize(sizes.phone)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.reload()
  await page.getByRole('heading', { name: '면접 날까지' }).waitFor()
  await look(page, 'calendar-3-phone-dark')
  expect(await isNarrow(page)).toBe(true)

  await page.goto(`${walk.house.address}/home`)
  await page.getByRole('button', { name: '1차 면접 준비 모임 알림 확인했어요' }).waitFor()
  await look(page, 'calendar-4-home-phone')
  await page.getByRole('button', { name: '1차 면접 준비 모임 알림 확인했어요' }).click()
  await page.getByRole('button', { name: '1차 면접 준비 모임 알림 확인했어요' }).waitFor({ state: 'detached' })

  await page.evaluate(() => localStorage.setItem('maju.language', 'en'))
  await page.goto(`${walk.house.address}/calendar`)
  await page.getByRole('heading', { name: 'Until the interview' }).waitFor()
  await look(page, 'calendar-5-phone-english')
  expect(await isNarrow(page)).toBe(true)
  await page.evaluate(() => localStorage.setItem('maju.language', 'ko'))

  await page.goto(`${walk.house.address}/calendar`)
  await page
    .getByRole('link', { name: /첫 답변 소리 내어 말하기 시작하기/ })
    .last()
    .click()
  await page.waitForURL(/prepare\?short=true/)
  await page.getByRole('button', { name: '질문 만들기' }).waitFor()
  await expect.poll(() => page.getByLabel('질문 수').inputValue()).toBe('5')
  await page.goBack()
  await page
    .getByRole('link', { name: /면접 연습 시작하기/ })
    .last()
    .click()
  await expect.poll(() => page.getByRole('radio', { name: '까다롭게' }).isChecked()).toBe(true)
}, 90_000)
