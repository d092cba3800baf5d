import { listRecordings } from '@maju/contracts/recording'
import { getReport } from '@maju/contracts/report'
import { saySkipped } from '@maju/text/shared-data.fixture'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerBox, makeQuestions, openPrepare } from './candidate.ts'
import { filmedCandidate, whyNoCandidate } from './fake-camera.ts'
import { type House, openHouse } from './house.ts'
import { accessibilityViolations, newVisitor, openBrowser, picture } from './visitor.ts'
import { words } from './words.ts'

const isSkipped = saySkipped('the walk before a camera', whyNoCandidate())

const say = words.ko
let house: House
let browser: Browser
let candidate: Awaited<ReturnType<typeof filmedCandidate>>

/** What the API says to this visitor. */
const asked = (page: Page, path: string): Promise<unknown> =>
  page.evaluate(async (address) => (await fetch(address)).json(), `/api/v2${path}`)

const interviewOf = (page: Page) => page.url().split('/').at(-1)?.split('?')[0] ?? ''

/** Answers the first question before the camera for so many seconds, and waits until it was told what was measured. */
async function answerBeforeCamera(page: Page, seconds: number) {
  await openPrepare(page, house.address, say)
  for (const name of [say.microphone, say.camera]) await page.getByRole('switch', { name, exact: true }).click()
  await makeQuestions(page, say)
  await page.getByRole('button', { name: say.startInterview }).click()
  await page.getByRole('button', { name: say.send }).waitFor()
  await page.getByRole('button', { name: say.speak }).click()
  await page.getByText(say.watching, { exact: true }).waitFor()
  await page.waitForTimeout(seconds * 1000)
  await picture(page, `camera-${seconds}`)
  expect(await accessibilityViolations(page)).toEqual([])
  await answerBox(page).fill(say.answers[0])
  const finished = page.waitForResponse((response) => response.url().endsWith('/finish'))
  await page.getByRole('button', { name: say.send }).click()
  expect((await finished).status()).toBe(200)
}

beforeAll(async () => {
  if (isSkipped) return
  candidate = await filmedCandidate()
  house = await openHouse({ MAJU_LOG_LEVEL: 'warn' })
  browser = await openBrowser(candidate.flags)
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  await candidate?.remove()
})

describe.skipIf(isSkipped)('an answer before a camera', () => {
  test('is measured in the browser; the report shows the screen, and no picture has left the page', async () => {
    const visitor = await newVisitor(browser, { language: 'ko' })
    const page = await visitor.newPage()
    const broken: string[] = []
    const fetched: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    page.on('console', (message) => message.type() === 'error' && broken.push(message.text()))
    visitor.on('request', (request) => fetched.push(request.url()))
    await answerBeforeCamera(page, 14)

    const recordings = listRecordings.reply.parse(await asked(page, `/interviews/${interviewOf(page)}/recordings`))
    expect(recordings).toMatchObject([{ status: 'measured', uploaded: false, bytes: 0 }])
    expect(fetched.filter((address) => /\/parts\//.test(address))).toEqual([])
    expect(fetched.filter((address) => !address.startsWith(house.address) && !address.startsWith('blob:'))).toEqual([])

    await page.getByRole('button', { name: say.endInterview }).click()
    await page.getByRole('dialog').getByRole('button', { name: say.endInterview }).click()
    await page.getByRole('link', { name: say.seeReport }).waitFor()
    const report = getReport.reply.parse(await asked(page, `/interviews/${interviewOf(page)}/report`))
    expect(report.screen.status).toBe('measured')
    if (report.screen.status === 'measured') {
      expect(report.screen.answers).toHaveLength(1)
      expect(report.screen.whole.seconds.value).toBeGreaterThan(5)
      expect(report.screen.whole.validFrameShare.value).toBeGreaterThan(0.5)
      expect(report.screen.whole.yawDegrees.value).not.toBeNull()
    }
    expect(report.delivery.status).toBe('measured')
    expect(broken).toEqual([])
    await visitor.close()
  }, 120_000)

  test('whose nets do not come is told so in the room, and its voice is measured', async () => {
    const visitor = await newVisitor(browser, { language: 'ko' })
    const page = await visitor.newPage()
    await visitor.route('**/*.wasm', (route) => route.abort())
    const told = page.getByText(say.notWatching).waitFor()
    await answerBeforeCamera(page, 6)
    await told
    const [recording] = listRecordings.reply.parse(await asked(page, `/interviews/${interviewOf(page)}/recordings`))
    expect(recording?.status).toBe('measured')
    expect(await asked(page, `/recordings/${recording?.id}/measurements`)).toMatchObject({
      screen: null,
      voice: { measures: { speechSeconds: { quality: expect.any(String) } } },
    })
    await visitor.close()
  }, 120_000)
})
