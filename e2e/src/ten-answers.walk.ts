import { saySkipped } from '@maju/text/shared-data.fixture'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { endInterview, enterRoom, goOn, sendAnswer } from './candidate.ts'
import { filmedCandidate, whyNoCandidate } from './fake-devices.ts'
import { reportOf } from './told.ts'
import { openWalk } from './walk.ts'
import { words } from './words.ts'

const isSkipped = saySkipped('the walk with ten answers before a camera', whyNoCandidate())

const say = words.ko
const ANSWERS = 10
/** The last one is long enough for its picture to be looked at: then the end has the most to measure. */
const secondsOf = (nth: number) => (nth === ANSWERS - 1 ? 8 : 2.5)

/** How many answers the track of the report tells of. */
async function measuredIn(page: Page, name: 'delivery' | 'screen'): Promise<number> {
  const { [name]: track } = await reportOf(page)
  return track.status === 'measured' ? track.answers.length : 0
}

/** Speaks for some seconds before the camera, then sends the answer; gives when that was. */
async function answer(page: Page, nth: number): Promise<number> {
  await page.getByRole('button', { name: say.speak }).click()
  await page.getByText(say.watching, { exact: true }).waitFor()
  await page.waitForTimeout(secondsOf(nth) * 1000)
  const sentAt = page.waitForRequest((request) => request.url().endsWith('/answers')).then(() => performance.now())
  const reply = await sendAnswer(page, say, say.answers[nth % say.answers.length] ?? '')
  expect(await goOn(page, say, reply)).toBe(false)
  return sentAt
}

describe.skipIf(isSkipped)('an interview of ten answers before a camera', () => {
  const walk = openWalk(filmedCandidate)

  test('has its report two seconds after the last one', async () => {
    const { page } = await walk.visit()
    await enterRoom(page, walk.house.address, say, [say.microphone, say.camera])
    let sentAt = 0
    for (let nth = 0; nth < ANSWERS; nth += 1) sentAt = await answer(page, nth)

    await expect.poll(() => measuredIn(page, 'delivery'), { interval: 50, timeout: 30_000 }).toBe(ANSWERS)
    const seconds = (performance.now() - sentAt) / 1000
    // The nets of a picture take some seconds to come: short answers may be over by then.
    const seen = await measuredIn(page, 'screen')
    process.stdout.write(
      `Ten answers: in the report ${seconds.toFixed(2)} s after the last one was sent; of ${seen} the screen too.\n`,
    )
    expect(seconds).toBeLessThan(2)

    await endInterview(page, say)
    expect(await measuredIn(page, 'delivery')).toBe(ANSWERS)
  }, 120_000)
})
