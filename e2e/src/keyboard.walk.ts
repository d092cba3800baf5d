import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { answerBox, goOn } from './candidate.ts'
import { arrive, focused, press, tabTo, unseenFocus, write } from './keyboard.ts'
import { picture } from './visitor.ts'
import { openWalk } from './walk.ts'
import { words } from './words.ts'

const walk = openWalk()

const say = words.ko
const button = (page: Page, name: string) => page.getByRole('button', { name })
const link = (page: Page, name: string) => page.getByRole('link', { name })
/** What a field is called may be followed by a hint. */
const field = (page: Page, label: string) => page.getByLabel(new RegExp(`^${label}( |\\(|$)`))

/** From the first page into the room, with five questions. */
async function reachRoom(page: Page) {
  await page.goto(walk.house.address)
  await press(page, button(page, say.start))
  await arrive(page, /targets\/new/)
  await write(page, field(page, say.company), say.target.company)
  await write(page, field(page, say.jobTitle), say.target.jobTitle)
  await write(page, field(page, say.posting), say.postingText)
  await write(page, field(page, say.resume), say.resumeText)
  await press(page, button(page, say.save))
  await arrive(page, /targets\/(?!new)[^/]+$/)
  await press(page, link(page, say.practise))
  await arrive(page, /prepare/)
  const count = page.getByLabel(say.questionCount)
  await tabTo(page, count)
  for (let n = 8; n > 5; n -= 1) await page.keyboard.press('ArrowUp')
  await expect.poll(() => count.inputValue()).toBe('5')
  await press(page, button(page, say.makeQuestions))
  await arrive(page, /plans/)
  await press(page, button(page, say.startInterview))
  await arrive(page, /interviews/)
}

/** Answers the open question with Ctrl+Enter; gives true when the interview is over. */
async function answerByKeyboard(page: Page, text: string): Promise<boolean> {
  await tabTo(page, answerBox(page))
  expect(await unseenFocus(page)).toBeNull()
  await page.keyboard.insertText(text)
  await page.keyboard.press('Space')
  await expect.poll(() => answerBox(page).inputValue()).toBe(`${text} `)
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
    if (!over) await expect.poll(() => focused(page)).toBe(await answerBox(page).getAttribute('id'))
    if (answers === 1) await picture(page, 'keyboard-3-next-question')
  }
  expect(answers).toBeGreaterThanOrEqual(5)
  await expect.poll(() => focused(page), { message: 'the closing' }).toBe('h1')
  await press(page, link(page, say.seeReport))
  await arrive(page, /report/)
  await page.waitForLoadState('networkidle')
  await picture(page, 'keyboard-4-report')
}, 180_000)
