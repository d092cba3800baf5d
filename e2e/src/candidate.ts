import type { Page } from 'playwright-core'
import type { Words } from './words.ts'

/** From the first page to the plan, as a guest with a résumé and a posting; the plan's questions are on the screen. */
export async function prepare(page: Page, address: string, say: Words) {
  await openPrepare(page, address, say)
  await makeQuestions(page, say)
}

/** From the first page to the one where an interview is prepared, as a guest with a résumé and a posting. */
export async function openPrepare(page: Page, address: string, say: Words) {
  await page.goto(address)
  await page
    .getByRole('button', { name: say.start })
    .or(page.getByRole('link', { name: say.goOn }))
    .first()
    .click()
  await fillTarget(page, say)
  await page
    .getByRole('link', { name: say.practise })
    .or(page.getByRole('button', { name: say.practise }))
    .first()
    .click()
  await page.getByRole('button', { name: say.makeQuestions }).waitFor()
}

export async function makeQuestions(page: Page, say: Words) {
  await page.getByRole('button', { name: say.makeQuestions }).click()
  await page.getByRole('button', { name: say.startInterview }).waitFor()
}

async function fillTarget(page: Page, say: Words) {
  await page.waitForURL(/targets\/new|home/)
  if (!page.url().includes('targets/new')) await page.goto(new URL('/targets/new', page.url()).href)
  await field(page, say.company).fill(say.target.company)
  await field(page, say.jobTitle).fill(say.target.jobTitle)
  await field(page, say.resume).fill(say.resumeText)
  await field(page, say.posting).fill(say.postingText)
  await page.getByRole('button', { name: say.save }).click()
}

/** A field by its label; what is not needed says so behind its name. */
const field = (page: Page, label: string) => page.getByLabel(new RegExp(`^${label}( |\\(|$)`)).first()

/** The box for the answer: the one text field of the room that can be written in. */
export const answerBox = (page: Page) => page.locator('textarea:not([readonly])')

/** Whether the box is there and nothing is written in it; does not wait for one, as none comes after the last answer. */
export async function isBoxEmpty(page: Page): Promise<boolean> {
  const written = await answerBox(page).evaluateAll((boxes) => boxes.map((box) => ('value' in box ? box.value : null)))
  return written.includes('')
}

/** Answers whatever is asked until the interview is over; gives the number of answers. */
export async function answerAll(page: Page, say: Words, most = 60): Promise<number> {
  for (let n = 0; n < most; n += 1) {
    const over = page
      .getByRole('link', { name: say.seeReport })
      .or(page.getByRole('button', { name: say.seeReport }))
      .first()
    await over
      .or(page.getByRole('button', { name: say.send }))
      .first()
      .waitFor()
    if (await over.isVisible()) return n
    await answerBox(page).fill(say.answers[n % say.answers.length] ?? '')
    const reply = page.waitForResponse((response) => response.url().endsWith('/answers'))
    await page.getByRole('button', { name: say.send }).click()
    await reply
    await page.waitForTimeout(150)
  }
  throw new Error('the interview never ended')
}

/** Signs up with the account page's own form; whoever practised as a guest stays the same person. */
export async function signUp(page: Page, address: string, say: Words, account: { email: string; password: string }) {
  await page.goto(`${address}/sign-up`)
  await page.getByLabel(say.name, { exact: true }).fill('홍길동')
  await page.getByLabel(say.email, { exact: true }).fill(account.email)
  await page.getByLabel(say.password, { exact: true }).fill(account.password)
  await page.locator('form').getByRole('button', { name: say.signUp }).click()
  await page.waitForURL(/home/)
}

/** Opens the account menu and chooses from it. */
export async function chooseInMenu(page: Page, say: Words, item: string) {
  await page.getByRole('button', { name: say.accountMenu }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}
