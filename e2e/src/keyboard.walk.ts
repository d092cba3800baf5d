import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { answerBox, goOn } from './candidate.ts'
import { focused, tabTo, unseenFocus } from './keyboard.ts'
import { picture } from './visitor.ts'
import { openWalk } from './walk.ts'
import { words } from './words.ts'

const walk = openWalk()

const say = words.ko
/** A machine that does other work at the same time. */
const patient = { timeout: 5000 }

async function press(page: Page, role: 'button' | 'link', name: string) {
  await tabTo(page, page.getByRole(role, { name }))
  await page.keyboard.press('Enter')
}

async function write(page: Page, label: string, text: string) {
  await tabTo(page, page.getByLabel(new RegExp(`^${label}( |\\(|$)`)))
  await page.keyboard.insertText(text)
}

/** The page has changed and its heading has the focus. */
async function arrive(page: Page, address: RegExp) {
  await page.waitForURL(address)
  await expect.poll(() => focused(page), { message: page.url(), timeout: 5000 }).toBe('h1')
}

/** From the first page into the room, with five questions. */
async function reachRoom(page: Page) {
  await page.goto(walk.house.address)
  await press(page, 'button', say.start)
  await arrive(page, /targets\/new/)
  await write(page, say.company, say.target.company)
  await write(page, say.jobTitle, say.target.jobTitle)
  await write(page, say.posting, say.postingText)
  await write(page, say.resume, say.resumeText)
  await press(page, 'button', say.save)
  await arrive(page, /targets\/(?!new)[^/]+$/)
  await press(page, 'link', say.practise)
  await arrive(page, /prepare/)
  const count = page.getByLabel(say.questionCount)
  await tabTo(page, count)
  for (let n = 8; n > 5; n -= 1) await page.keyboard.press('ArrowUp')
  expect(await count.inputValue()).toBe('5')
  await press(page, 'button', say.makeQuestions)
  await arrive(page, /plans/)
  await press(page, 'button', say.startInterview)
  await arrive(page, /interviews/)
}

/** Answers the open question with Ctrl+Enter; gives true when the interview is over. */
async function answerByKeyboard(page: Page, text: string): Promise<boolean> {
  await tabTo(page, answerBox(page))
  expect(await unseenFocus(page)).toBeNull()
  await page.keyboard.insertText(text)
  await page.keyboard.press('Space')
  expect(await answerBox(page).inputValue()).toBe(`${text} `)
  const reply = page.waitForResponse((response) => response.url().endsWith('/answers'))
  await page.keyboard.press('Control+Enter')
  return goOn(page, say, await reply)
}

test('a whole interview is held with the keyboard alone, and one always sees where one is', async () => {
  const { page } = await walk.visit()
  await reachRoom(page)

  const think = page.getByRole('button', { name: say.think })
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: say.thinkStop }).waitFor()
  await picture(page, 'keyboard-1-thinking')
  await page.keyboard.press('Space')
  await think.waitFor()
  await tabTo(page, think)
  await picture(page, 'keyboard-2-focus')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: say.thinkStop }).waitFor()
  await tabTo(page, answerBox(page), 'Shift+Tab')

  let over = false
  let answers = 0
  while (!over && answers < 30) {
    over = await answerByKeyboard(page, say.answers[answers % say.answers.length] ?? '')
    answers += 1
    // The next question is there, and whoever goes on typing answers it.
    if (!over) await expect.poll(() => focused(page), patient).toBe(await answerBox(page).getAttribute('id'))
    if (answers === 1) await picture(page, 'keyboard-3-next-question')
  }
  expect(answers).toBeGreaterThanOrEqual(5)
  await expect.poll(() => focused(page), { message: 'the closing', timeout: 5000 }).toBe('h1')
  await press(page, 'link', say.seeReport)
  await arrive(page, /report/)
  await page.waitForLoadState('networkidle')
  await picture(page, 'keyboard-4-report')
}, 180_000)
