import { listRecordings, type Recording } from '@maju/contracts/recording'
import { getReport } from '@maju/contracts/report'
import { missingData, saySkipped, sharedFile } from '@maju/text/shared-data.fixture'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerBox, isBoxEmpty, makeQuestions, openPrepare } from './candidate.ts'
import { type House, openHouse } from './house.ts'
import { accessibilityViolations, newVisitor, openBrowser, picture } from './visitor.ts'
import { words } from './words.ts'

const voice = 'audio/ko/azure_ko_training_audio1.wav'
const isSkipped = saySkipped('the walk with a microphone', missingData(voice))

const say = words.ko
let house: House
let browser: Browser

const switchOf = (page: Page, name: string) => page.getByRole('switch', { name, exact: true })

/** What the API says to this visitor. */
const asked = (page: Page, path: string): Promise<unknown> =>
  page.evaluate(async (address) => (await fetch(address)).json(), `/api/v2${path}`)

const interviewOf = (page: Page) => page.url().split('/').at(-1)?.split('?')[0] ?? ''

const recordingsOf = async (page: Page): Promise<Recording[]> =>
  listRecordings.reply.parse(await asked(page, `/interviews/${interviewOf(page)}/recordings`))

const partArrived = (page: Page) =>
  page.waitForResponse((response) => response.url().includes('/parts/') && response.status() === 200)

/** Speaks until so many parts have arrived. */
async function speak(page: Page, parts: number) {
  await page.getByRole('button', { name: say.speak }).click()
  await page.getByText(say.recording, { exact: true }).waitFor()
  for (let part = 0; part < parts; part += 1) await partArrived(page)
}

/** Sends an answer and gives the seconds from then until its recording was finished with what was measured. */
async function send(page: Page, text: string): Promise<number> {
  await answerBox(page).fill(text)
  const answered = page.waitForResponse((response) => response.url().endsWith('/answers'))
  const finished = page.waitForResponse((response) => response.url().endsWith('/finish'))
  await page.getByRole('button', { name: say.send }).click()
  expect((await answered).status()).toBe(200)
  const sentAt = performance.now()
  await expect.poll(() => isBoxEmpty(page), { timeout: 5000 }).toBe(true)
  expect((await finished).status()).toBe(200)
  return (performance.now() - sentAt) / 1000
}

/** Seconds of sound in a recording, as this browser decodes it from its parts. */
const decodedSeconds = (page: Page, recordingId: string) =>
  page.evaluate(async (address) => {
    const bytes = await (await fetch(address)).arrayBuffer()
    const { duration } = await new OfflineAudioContext(1, 48_000, 48_000).decodeAudioData(bytes)
    return duration
  }, `/api/v2/recordings/${recordingId}/media`)

/** Whether what was measured lies in the browser's store, to be told once the parts have arrived. */
const waitsToBeFinished = (page: Page) =>
  page.evaluate(async () => {
    const opening = indexedDB.open('maju-recordings')
    await new Promise((opened) => opening.addEventListener('success', opened))
    const reading = opening.result.transaction('recordings').objectStore('recordings').getAll()
    await new Promise((read) => reading.addEventListener('success', read))
    opening.result.close()
    return JSON.stringify(reading.result).includes('"measurements":{')
  })

/** A room in which the microphone is wanted, with the given switches on. */
async function enterRoom(page: Page, switches: readonly string[]) {
  await openPrepare(page, house.address, say)
  for (const name of switches) await switchOf(page, name).click()
  await makeQuestions(page, say)
  await page.getByRole('button', { name: say.startInterview }).click()
  await page.getByRole('button', { name: say.send }).waitFor()
}

beforeAll(async () => {
  if (isSkipped) return
  house = await openHouse({ MAJU_LOG_LEVEL: 'warn' })
  browser = await openBrowser([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-audio-capture=${sharedFile(voice)}%noloop`,
  ])
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

describe.skipIf(isSkipped)('an interview with a microphone', () => {
  test('goes to the server part by part, survives a reload, and ends in a measured delivery', async () => {
    const visitor = await newVisitor(browser, { language: 'ko' })
    const page = await visitor.newPage()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))

    await openPrepare(page, house.address, say)
    for (const name of [say.microphone, say.keepRecording, say.sendRecording])
      expect(await switchOf(page, name).getAttribute('aria-checked')).toBe('false')
    await switchOf(page, say.microphone).click()
    await switchOf(page, say.sendRecording).click()
    await page.getByRole('button', { name: say.checkMicrophone }).click()
    await page.getByText(say.goodLevel, { exact: true }).waitFor()
    await picture(page, 'recording-1-prepare')
    expect(await accessibilityViolations(page)).toEqual([])
    await page.getByRole('button', { name: say.stopSpeaking }).click()
    await makeQuestions(page, say)
    await page.getByRole('button', { name: say.startInterview }).click()
    await page.getByRole('button', { name: say.send }).waitFor()

    await speak(page, 2)
    await picture(page, 'recording-2-room')
    expect(await accessibilityViolations(page)).toEqual([])
    expect(await send(page, say.answers[0])).toBeLessThan(2)
    expect(await recordingsOf(page)).toMatchObject([{ status: 'measured', uploaded: true, turn: expect.any(Number) }])

    await speak(page, 1)
    await page.reload()
    await page.getByRole('button', { name: say.send }).waitFor()
    expect(await page.getByText(say.recording, { exact: true }).count()).toBe(0)
    await speak(page, 2)
    expect(await send(page, say.answers[1])).toBeLessThan(2)

    const left = async () => (await recordingsOf(page)).filter(({ status }) => status === 'receiving')
    await expect.poll(left, { timeout: 10_000 }).toEqual([])
    const recordings = await recordingsOf(page)
    expect(recordings.map(({ turn }) => turn)).not.toContain(null)
    expect(recordings.filter(({ status }) => status === 'measured')).toHaveLength(2)

    await page.getByRole('button', { name: say.endInterview }).click()
    await page.getByRole('dialog').getByRole('button', { name: say.endInterview }).click()
    await page.getByRole('link', { name: say.seeReport }).waitFor()
    const report = getReport.reply.parse(await asked(page, `/interviews/${interviewOf(page)}/report`))
    const { delivery } = report
    expect(delivery.status).toBe('measured')
    if (delivery.status === 'measured') {
      expect(delivery.answers).toHaveLength(2)
      expect(delivery.whole.speechSeconds.value).toBeGreaterThan(5)
      expect(delivery.whole.pitchMedianHertz.value).toBeGreaterThan(60)
    }
    expect(broken).toEqual([])
    await visitor.close()
  }, 240_000)

  test('with keeping and sending off leaves nothing anywhere but numbers; a question that is skipped leaves nothing', async () => {
    const visitor = await newVisitor(browser, { language: 'ko' })
    const page = await visitor.newPage()
    await enterRoom(page, [say.microphone])
    await page.getByRole('button', { name: say.speak }).click()
    await page.waitForTimeout(6000)
    expect(await send(page, say.answers[0])).toBeLessThan(2)
    expect(await recordingsOf(page)).toMatchObject([{ status: 'measured', uploaded: false, bytes: 0 }])

    await page.getByRole('button', { name: say.speak }).click()
    const deleted = page.waitForResponse((response) => response.request().method() === 'DELETE')
    await page.waitForTimeout(1500)
    await page.getByRole('button', { name: '건너뛰기' }).click()
    expect((await deleted).status()).toBe(204)
    expect(await recordingsOf(page)).toHaveLength(1)
    await visitor.close()
  }, 120_000)

  test('what could not be sent waits in the browser, also over a reload, and is whole in the end', async () => {
    const visitor = await newVisitor(browser, { language: 'ko' })
    const page = await visitor.newPage()
    await enterRoom(page, [say.microphone, say.sendRecording])
    await page.route('**/parts/**', (route) => route.abort())
    await page.getByRole('button', { name: say.speak }).click()
    await page.getByText(say.notSent).waitFor()
    await picture(page, 'recording-3-not-sent')
    expect(await accessibilityViolations(page)).toEqual([])
    await page.getByRole('button', { name: say.think }).click()
    await page.waitForTimeout(2500)
    await page.getByRole('button', { name: say.thinkStop }).click()
    await page.waitForTimeout(5000)
    await answerBox(page).fill(say.answers[0])
    await page.getByRole('button', { name: say.send }).click()
    await page.getByText(say.microphoneOff).waitFor()
    await expect.poll(() => waitsToBeFinished(page), { timeout: 20_000 }).toBe(true)
    expect(await recordingsOf(page)).toMatchObject([{ status: 'receiving', nextPart: 0 }])

    await page.unroute('**/parts/**')
    await page.reload()
    await expect.poll(() => recordingsOf(page), { timeout: 20_000 }).toMatchObject([{ status: 'measured' }])
    const [recording] = await recordingsOf(page)
    // The time that was spent thinking is in neither.
    const seconds = await decodedSeconds(page, recording?.id ?? '')
    expect(Math.abs(seconds - (recording?.seconds ?? 0))).toBeLessThan(0.4)
    await visitor.close()
  }, 120_000)

  test('what is kept in the browser is measured also when the page was closed in the middle of it', async () => {
    const visitor = await newVisitor(browser, { language: 'ko' })
    const page = await visitor.newPage()
    await enterRoom(page, [say.microphone, say.camera, say.keepRecording])
    await page.getByRole('button', { name: say.speak }).click()
    await page.getByText(say.filming, { exact: true }).waitFor()
    await page.waitForTimeout(9000)
    await page.reload()
    await page.getByRole('button', { name: say.send }).waitFor()
    await answerBox(page).fill(say.answers[0])
    await page.getByRole('button', { name: say.send }).click()
    await expect
      .poll(() => recordingsOf(page), { timeout: 20_000 })
      .toMatchObject([{ status: 'measured', uploaded: false, kind: 'video', bytes: 0 }])
    const [recording] = await recordingsOf(page)
    expect(recording?.seconds).toBeGreaterThan(7)
    await page.goto(`${house.address}/settings`)
    await page.getByText(/^녹음 1개 · /).waitFor()
    await visitor.close()
  }, 120_000)
})
