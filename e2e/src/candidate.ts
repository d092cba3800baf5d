import { submitAnswer } from '@maju/contracts/interview'
import type { Page, Response } from 'playwright-core'
import type { Words } from './words.ts'

/** From the first page to the plan, as a guest with a résumé and a posting; the plan's questions are on the screen. */
export async function prepare(page: Page, address: string, say: Words) {
  await openPrepare(page, address, say)
  await makeQuestions(page, say)
}

/** From the first page to where an application is entered, as a guest; somebody who was here before comes home. */
export async function begin(page: Page, address: string, say: Words) {
  await page.goto(address)
  await page
    .getByRole('button', { name: say.start })
    .or(page.getByRole('link', { name: say.goOn }))
    .first()
    .click()
  await page.waitForURL(/targets\/new|home/)
}

type Application = { company: string; jobTitle: string; resume?: string; posting?: string }

/** Enters an application and saves it; what is not given stays as the form has it. */
export async function saveTarget(page: Page, say: Words, application: Application) {
  for (const name of ['company', 'jobTitle', 'resume', 'posting'] as const) {
    const text = application[name]
    if (text !== undefined) await field(page, say[name]).fill(text)
  }
  await page.getByRole('button', { name: say.save }).click()
}

/** From the first page to the one where an interview is prepared, as a guest with a résumé and a posting. */
export async function openPrepare(page: Page, address: string, say: Words) {
  await begin(page, address, say)
  if (!page.url().includes('targets/new')) await page.goto(`${address}/targets/new`)
  await saveTarget(page, say, { ...say.target, resume: say.resumeText, posting: say.postingText })
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

/** From the plan into the room, where the first question waits for an answer. */
export async function startInterview(page: Page, say: Words) {
  await page.getByRole('button', { name: say.startInterview }).click()
  await waitForRoom(page, say)
}

export const waitForRoom = (page: Page, say: Words) => page.getByRole('button', { name: say.send }).waitFor()

export const switchOf = (page: Page, name: string) => page.getByRole('switch', { name, exact: true })

/** From the first page into the room, with these switches on. */
export async function enterRoom(page: Page, address: string, say: Words, switches: readonly string[] = []) {
  await openPrepare(page, address, say)
  for (const name of switches) await switchOf(page, name).click()
  await makeQuestions(page, say)
  await startInterview(page, say)
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

/** Waits for the empty box of the next turn. Its question need not be another one: an interviewer may ask again. */
export async function waitForEmptyBox(page: Page) {
  for (let waited = 0; waited < 5000; waited += 50) {
    if (await isBoxEmpty(page)) return
    await page.waitForTimeout(50)
  }
  throw new Error('there is no empty box for the next answer')
}

/** Writes an answer, sends it and gives the reply. */
export async function sendAnswer(page: Page, say: Words, text: string): Promise<Response> {
  await answerBox(page).fill(text)
  return send(page, say)
}

/** Sends what stands in the box and gives the reply. */
export async function send(page: Page, say: Words): Promise<Response> {
  const reply = page.waitForResponse((response) => response.url().endsWith('/answers'))
  await page.getByRole('button', { name: say.send }).click()
  return reply
}

export const reportLink = (page: Page, say: Words) => page.getByRole('link', { name: say.seeReport })

/** Waits for what comes after a reply: the box of the next turn, or the closing. Gives true when the interview is over. */
export async function goOn(page: Page, say: Words, reply: Response): Promise<boolean> {
  const { status } = submitAnswer.reply.parse(await reply.json())
  if (status === 'finished') await reportLink(page, say).waitFor()
  else await waitForEmptyBox(page)
  return status === 'finished'
}

/** Answers whatever is asked until the interview is over; gives the number of answers. */
export async function answerAll(page: Page, say: Words, most = 60): Promise<number> {
  for (let n = 0; n < most; n += 1) {
    const reply = await sendAnswer(page, say, say.answers[n % say.answers.length] ?? '')
    if (await goOn(page, say, reply)) return n + 1
  }
  throw new Error('the interview never ended')
}

/** Ends the interview before its last question and stays on its last page. */
export async function endInterview(page: Page, say: Words) {
  await page.getByRole('button', { name: say.endInterview }).click()
  await page.getByRole('dialog').getByRole('button', { name: say.endInterview }).click()
  await reportLink(page, say).waitFor()
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
