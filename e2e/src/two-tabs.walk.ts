import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerBox, isBoxEmpty, prepare } from './candidate.ts'
import { type House, openHouse } from './house.ts'
import { accessibilityViolations, newVisitor, openBrowser, picture } from './visitor.ts'
import { words } from './words.ts'

let house: House
let browser: Browser
beforeAll(async () => {
  house = await openHouse({ MAJU_LOG_LEVEL: 'warn' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

const say = words.ko
const rescued = '앞 질문에는 이미 답이 있어요'

async function send(page: Page) {
  const reply = page.waitForResponse((response) => response.url().endsWith('/answers'))
  await page.getByRole('button', { name: say.send }).click()
  return (await reply).status()
}

test('of two tabs that answer the same question the second is told calmly, keeps its text and goes on', async () => {
  const visitor = await newVisitor(browser, { language: 'ko' })
  const first = await visitor.newPage()
  await prepare(first, house.address, say)
  await first.getByRole('button', { name: say.startInterview }).click()
  await first.getByRole('button', { name: say.send }).waitFor()
  const second = await visitor.newPage()
  await second.goto(first.url())
  await second.getByRole('button', { name: say.send }).waitFor()
  const question = await second.locator('#question').innerText()

  await answerBox(first).fill(say.answers[0])
  await answerBox(second).fill('둘째 창에서 쓴 다른 답입니다')
  expect(await send(first)).toBe(200)
  expect(await send(second)).toBe(409)

  await second.getByText(rescued).waitFor()
  expect(await second.locator('textarea[readonly]').inputValue()).toBe('둘째 창에서 쓴 다른 답입니다')
  expect(await second.locator('#question').innerText()).not.toBe(question)
  expect(await second.locator('#question').innerText()).toBe(await first.locator('#question').innerText())
  await picture(second, 'two-tabs-second')
  expect(await accessibilityViolations(second)).toEqual([])

  await second.getByRole('button', { name: '지금 답변에 넣기' }).click()
  expect(await answerBox(second).inputValue()).toBe('둘째 창에서 쓴 다른 답입니다')
  expect(await second.getByText(rescued).count()).toBe(0)
  expect(await send(second)).toBe(200)
  await expect.poll(() => isBoxEmpty(second), { timeout: 5000 }).toBe(true)
  await visitor.close()
}, 120_000)
