import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerAll, prepare } from './candidate.ts'
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

/** A screen as it is: kept as a picture, and without a fault that axe finds. */
async function look(page: Page, name: string) {
  await picture(page, name)
  expect(await accessibilityViolations(page), name).toEqual([])
}

/** A quote without its marks and its number. */
const plain = (text: string) =>
  text
    .replaceAll(/[“”"‘’\d¹²³]*$/g, '')
    .replaceAll(/^[“"‘]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

describe.each([
  { language: 'ko', size: 'desktop', scheme: 'light' },
  { language: 'en', size: 'phone', scheme: 'dark' },
] as const)('a whole interview in $language at $size width', ({ language, size, scheme }) => {
  test('leads from the first page to a report whose quotes are the candidate’s own words', async () => {
    const say = words[language]
    const visitor = await newVisitor(browser, { language, size, scheme })
    const page = await visitor.newPage()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    const shot = (name: string) => look(page, `${language}-${size}-${name}`)

    await page.goto(house.address)
    await page.getByText(say.demo).first().waitFor()
    await shot('1-welcome')
    await prepare(page, house.address, say)
    await shot('2-plan')
    await page.getByRole('button', { name: say.startInterview }).click()
    await page.getByRole('button', { name: say.send }).waitFor()
    await shot('3-room')
    expect(await answerAll(page, say)).toBeGreaterThanOrEqual(8)
    await shot('4-closing')
    await page
      .getByRole('link', { name: say.seeReport })
      .or(page.getByRole('button', { name: say.seeReport }))
      .first()
      .click()
    await page.waitForURL(/report/)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await shot('5-report')

    const quoted = await page.locator('mark, blockquote, q').allInnerTexts()
    expect(quoted.length).toBeGreaterThan(0)
    const spoken = say.answers.join(' ').replaceAll(/\s+/g, ' ')
    const foreign = quoted
      .map(plain)
      .filter(
        (text) =>
          text.length > 12 &&
          !spoken.includes(text) &&
          !say.resumeText.includes(text) &&
          !say.postingText.includes(text),
      )
    expect(foreign).toEqual([])

    await page.goto(`${house.address}/home`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await shot('6-home')
    await page.goto(`${house.address}/progress`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await shot('7-progress')
    await page.goto(`${house.address}/settings`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await shot('8-settings')
    expect(broken).toEqual([])
    await visitor.close()
  }, 240_000)
})

test('the demonstration is one click away and every experience in it is quoted', async () => {
  const visitor = await newVisitor(browser, { language: 'ko', scheme: 'dark' })
  const page = await visitor.newPage()
  await page.goto(house.address)
  await page.getByRole('button', { name: words.ko.demo }).click()
  await page.waitForURL(/report/, { timeout: 60_000 })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(2000)
  await look(page, 'ko-demo-report-dark')
  expect(await page.locator('blockquote, q, mark').count()).toBeGreaterThan(3)
  await visitor.close()
}, 120_000)

test('a closed tab resumes at the same question with the words that were not sent', async () => {
  const say = words.ko
  const visitor = await newVisitor(browser, { language: 'ko' })
  const page = await visitor.newPage()
  await prepare(page, house.address, say)
  await page.getByRole('button', { name: say.startInterview }).click()
  await page.getByRole('button', { name: say.send }).waitFor()
  const question = await page.locator('#question').innerText()
  const box = page.locator('textarea:not([readonly])')
  await box.fill('아직 보내지 않은 말입니다')
  await page.waitForTimeout(600)
  const address = page.url()
  await page.close()
  await house.crashAndRestart()
  const again = await visitor.newPage()
  await again.goto(address)
  await again.getByRole('button', { name: say.send }).waitFor()
  expect(await again.locator('#question').innerText()).toContain(question)
  expect(await again.locator('textarea:not([readonly])').inputValue()).toBe('아직 보내지 않은 말입니다')
  await visitor.close()
}, 120_000)
