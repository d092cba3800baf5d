import { saySkipped } from '@maju/text/shared-data.fixture'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  endInterview,
  enterRoom,
  goOn,
  makeQuestions,
  openPrepare,
  sendAnswer,
  startInterview,
  switchOf,
  waitForRoom,
} from './candidate.ts'
import { heardCandidate, whyNoVoice } from './fake-devices.ts'
import { recordingsOf, reportOf } from './told.ts'
import { look, openWalk } from './walk.ts'
import { words } from './words.ts'

const isSkipped = saySkipped('the walk with a microphone', whyNoVoice())

const say = words.ko

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
  const finished = page.waitForResponse((response) => response.url().endsWith('/finish'))
  const reply = await sendAnswer(page, say, text)
  expect(reply.status()).toBe(200)
  const sentAt = performance.now()
  expect(await goOn(page, say, reply)).toBe(false)
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

describe.skipIf(isSkipped)('an interview with a microphone', () => {
  const walk = openWalk(heardCandidate)

  test('goes to the server part by part, survives a reload, and ends in a measured delivery', async () => {
    const { page } = await walk.visit()

    await openPrepare(page, walk.house.address, say)
    for (const name of [say.microphone, say.keepRecording, say.sendRecording])
      await expect.poll(() => switchOf(page, name).getAttribute('aria-checked')).toBe('false')
    await switchOf(page, say.microphone).click()
    await switchOf(page, say.sendRecording).click()
    await page.getByRole('button', { name: say.checkMicrophone }).click()
    await page.getByText(say.goodLevel, { exact: true }).waitFor()
    await look(page, 'recording-1-prepare')
    await page.getByRole('button', { name: say.stopSpeaking }).click()
    await makeQuestions(page, say)
    await startInterview(page, say)

    await speak(page, 2)
    await look(page, 'recording-2-room')
    expect(await send(page, say.answers[0])).toBeLessThan(2)
    expect(await recordingsOf(page)).toMatchObject([{ status: 'measured', uploaded: true, turn: expect.any(Number) }])

    await speak(page, 1)
    await page.reload()
    await waitForRoom(page, say)
    await expect.poll(() => page.getByText(say.recording, { exact: true }).count()).toBe(0)
    await speak(page, 2)
    expect(await send(page, say.answers[1])).toBeLessThan(2)

    const left = async () => (await recordingsOf(page)).filter(({ status }) => status === 'receiving')
    await expect.poll(left).toEqual([])
    const recordings = await recordingsOf(page)
    expect(recordings.map(({ turn }) => turn)).not.toContain(null)
    expect(recordings.filter(({ status }) => status === 'measured')).toHaveLength(2)

    await endInterview(page, say)
    const { delivery } = await reportOf(page)
    if (delivery.status !== 'measured') throw new Error('the voice was not measured')
    expect(delivery.answers).toHaveLength(2)
    expect(delivery.whole.speechSeconds.value).toBeGreaterThan(5)
    expect(delivery.whole.pitchMedianHertz.value).toBeGreaterThan(60)
  }, 240_000)

  test('with keeping and sending off leaves nothing anywhere but numbers; a question that is skipped leaves nothing', async () => {
    const { page } = await walk.visit()
    await enterRoom(page, walk.house.address, say, [say.microphone])
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
  }, 120_000)

  test('what could not be sent waits in the browser, also over a reload, and is whole in the end', async () => {
    const { page } = await walk.visit()
    await enterRoom(page, walk.house.address, say, [say.microphone, say.sendRecording])
    await page.route('**/parts/**', (route) => route.abort())
    await page.getByRole('button', { name: say.speak }).click()
    await page.getByText(say.notSent).waitFor()
    await look(page, 'recording-3-not-sent')
    await page.getByRole('button', { name: say.think }).click()
    await page.waitForTimeout(2500)
    await page.getByRole('button', { name: say.thinkStop }).click()
    await page.waitForTimeout(5000)
    await sendAnswer(page, say, say.answers[0])
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
  }, 120_000)

  test('what is kept in the browser is measured also when the page was closed in the middle of it', async () => {
    const { page } = await walk.visit()
    await enterRoom(page, walk.house.address, say, [say.microphone, say.camera, say.keepRecording])
    await page.getByRole('button', { name: say.speak }).click()
    await page.getByText(say.filming, { exact: true }).waitFor()
    await page.waitForTimeout(9000)
    await page.reload()
    await waitForRoom(page, say)
    await sendAnswer(page, say, say.answers[0])
    await expect
      .poll(() => recordingsOf(page), { timeout: 20_000 })
      .toMatchObject([{ status: 'measured', uploaded: false, kind: 'video', bytes: 0 }])
    const [recording] = await recordingsOf(page)
    expect(recording?.seconds).toBeGreaterThan(7)
    await page.goto(`${walk.house.address}/settings`)
    await page.getByText(/^녹음 1개 · /).waitFor()
  }, 120_000)
})
