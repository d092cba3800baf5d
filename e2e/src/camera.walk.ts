import { saySkipped } from '@maju/text/shared-data.fixture'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { endInterview, enterRoom, openPrepare, sendAnswer, switchOf } from './candidate.ts'
import { filmedCandidate, whyNoCandidate } from './fake-devices.ts'
import { recordingsOf, reportOf, told } from './told.ts'
import { look, openWalk } from './walk.ts'
import { words } from './words.ts'

const isSkipped = saySkipped('the walk before a camera', whyNoCandidate())

const say = words.ko
/** Answers the first question before the camera for so many seconds, and waits until it was told what was measured. */
async function answerBeforeCamera(page: Page, address: string, seconds: number) {
  await enterRoom(page, address, say, [say.microphone, say.camera, say.expression])
  await page.getByRole('button', { name: say.speak }).click()
  await page.getByText(say.watching, { exact: true }).waitFor()
  await page.waitForTimeout(seconds * 1000)
  await look(page, `camera-${seconds}`)
  const finished = page.waitForResponse((response) => response.url().endsWith('/finish'))
  expect((await sendAnswer(page, say, say.answers[0])).status()).toBe(200)
  expect((await finished).status()).toBe(200)
}

describe.skipIf(isSkipped)('an answer before a camera', () => {
  const walk = openWalk(filmedCandidate)

  test('the gaze is calibrated by keyboard alone, and what came of it is said', async () => {
    const { page } = await walk.visit()
    await openPrepare(page, walk.house.address, say)
    await switchOf(page, say.camera).click()
    await page.getByRole('button', { name: say.checkCamera }).click()
    const open = page.getByRole('button', { name: say.calibrateGaze })
    await open.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: say.begin }).waitFor()
    await page.keyboard.press('Enter')
    for (const spot of [say.lookAtCamera, say.lookLeft, say.lookRight])
      await dialog.getByRole('status').getByText(spot, { exact: true }).waitFor()
    // The candidate of the film looks where they want: any of the three may come of it.
    const outcomes = [say.eyesNotSeen, say.gazeCalibrated].map((said) => dialog.getByText(said))
    await outcomes.reduce((any, each) => any.or(each), dialog.getByText(say.spotsAlike)).waitFor()
    await look(page, 'gaze-outcome')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    const focused = await page.evaluate(() => document.activeElement?.textContent)
    expect([say.calibrateGaze, say.calibrateAgain]).toContain(focused)
  }, 240_000)

  test('is measured in the browser; the report shows the screen, and no picture has left the page', async () => {
    const { visitor, page } = await walk.visit()
    const fetched: string[] = []
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    visitor.on('request', (request) => fetched.push(request.url()))
    await answerBeforeCamera(page, walk.house.address, 14)

    expect(await recordingsOf(page)).toMatchObject([{ status: 'measured', uploaded: false, bytes: 0 }])
    expect(fetched.filter((address) => /\/parts\//.test(address))).toEqual([])
    expect(
      fetched.filter((address) => !address.startsWith(walk.house.address) && !address.startsWith('blob:')),
    ).toEqual([])

    await endInterview(page, say)
    const { screen, delivery } = await reportOf(page)
    if (screen.status !== 'measured') throw new Error('the screen was not measured')
    expect(screen.answers).toHaveLength(1)
    expect(screen.whole.seconds.value).toBeGreaterThan(5)
    expect(screen.whole.validFrameShare.value).toBeGreaterThan(0.5)
    expect(screen.whole.yawDegrees.value).toBeTypeOf('number')
    expect(screen.whole.neutralShare).toMatchObject({ quality: 'doubtful', reason: 'unproven' })
    expect(delivery.status).toBe('measured')
    expect(complaints).toEqual([])
  }, 120_000)

  test('whose nets do not come is told so in the room, and its voice is measured', async () => {
    const { visitor, page } = await walk.visit()
    await visitor.route('**/*.wasm', (route) => route.abort())
    const said = page.getByText(say.notWatching).waitFor()
    await answerBeforeCamera(page, walk.house.address, 6)
    await said
    const [recording] = await recordingsOf(page)
    expect(recording?.status).toBe('measured')
    expect(await told(page, `/recordings/${recording?.id}/measurements`)).toMatchObject({
      screen: null,
      voice: { measures: { speechSeconds: { quality: expect.any(String) } } },
    })
  }, 120_000)
})
