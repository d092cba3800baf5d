import { describe, expect, test } from 'vitest'
import { answerAll, answerBox, enterRoom, prepare, reportLink, startInterview, waitForRoom } from './candidate.ts'
import { look, openWalk } from './walk.ts'
import { words } from './words.ts'

const walk = openWalk()

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
    const { page } = await walk.visit({ language, size, scheme })
    const shot = (name: string) => look(page, `${language}-${size}-${name}`)

    await page.goto(walk.house.address)
    await page.getByText(say.demo).first().waitFor()
    await shot('1-welcome')
    await prepare(page, walk.house.address, say)
    await shot('2-plan')
    await startInterview(page, say)
    await shot('3-room')
    expect(await answerAll(page, say)).toBeGreaterThanOrEqual(8)
    await shot('4-closing')
    await reportLink(page, say).click()
    await page.waitForURL(/report/)
    // The closing stands until the report is there.
    const quotes = page.locator('mark, blockquote, q')
    await quotes.first().waitFor()
    await page.waitForLoadState('networkidle')
    await shot('5-report')

    const quoted = await quotes.allInnerTexts()
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

    await page.goto(`${walk.house.address}/home`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await shot('6-home')
    await page.goto(`${walk.house.address}/progress`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await shot('7-progress')
    await page.goto(`${walk.house.address}/settings`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await shot('8-settings')
  }, 240_000)
})

test('the demonstration is one click away and every experience in it is quoted', async () => {
  const { page } = await walk.visit({ scheme: 'dark' })
  await page.goto(walk.house.address)
  await page.getByRole('button', { name: words.ko.demo }).click()
  await page.waitForURL(/report/, { timeout: 60_000 })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await expect.poll(() => page.locator('blockquote, q, mark').count()).toBeGreaterThan(3)
  await look(page, 'ko-demo-report-dark')
}, 120_000)

test('a closed tab resumes at the same question with the words that were not sent', async () => {
  const say = words.ko
  const { visitor, page } = await walk.visit()
  await enterRoom(page, walk.house.address, say)
  const question = await page.locator('#question').innerText()
  await answerBox(page).fill('아직 보내지 않은 말입니다')
  await page.waitForTimeout(600)
  const address = page.url()
  await page.close()
  await walk.house.crashAndRestart()
  const again = await visitor.newPage()
  await again.goto(address)
  await waitForRoom(again, say)
  await expect.poll(() => again.locator('#question').innerText()).toContain(question)
  await expect.poll(() => answerBox(again).inputValue()).toBe('아직 보내지 않은 말입니다')
}, 120_000)
