import { finishRecording, type Measurements } from '@maju/contracts/recording'
import { enterRoom, sendAnswer } from '@maju/e2e/candidate'
import { newVisitor, type openBrowser } from '@maju/e2e/visitor'
import { words } from '@maju/e2e/words'

type Browser = Awaited<ReturnType<typeof openBrowser>>
type Page = Parameters<typeof sendAnswer>[0]

const say = words.ko

export type RecordedAnswer = {
  /** When a picture was handed to the worker that watches, in seconds of the page's clock. */
  picturesAt: number[]
  /** From the press of the button to the first picture: what fetching and starting the nets takes. */
  secondsToFirstPicture: number | null
  /** Share of the time that the page's own thread was at work while the answer was given. */
  busyShare: number
  /** Of the page's own thread, since the page was opened. */
  longestTaskMilliseconds: number
  measurements: Measurements | null
}

type Noted = { picturesAt: number[]; longest: number }

/** In the page: notes each picture that goes to a worker, and the longest of the page's tasks. */
const observer = `
  globalThis.noted = { picturesAt: [], longest: 0 }
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (message, transfer) {
    if (message.kind === 'see') noted.picturesAt.push(performance.now() / 1000)
    post.call(this, message, transfer)
  }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration)
  }).observe({ type: 'longtask' })
`

/** Reads how many seconds the page's own thread has been at work, and how many have gone by. */
async function threadClock(page: Page): Promise<() => Promise<{ busy: number; now: number }>> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    const valueOf = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN
    return { busy: valueOf('TaskDuration'), now: valueOf('Timestamp') }
  }
}

/** Gives one answer of so many seconds before the camera, nothing kept and nothing sent; without nets where `watches` is false. */
export async function recordedAnswer(
  browser: Browser,
  address: string,
  { seconds, watches }: { seconds: number; watches: boolean },
): Promise<RecordedAnswer> {
  const visitor = await newVisitor(browser, { language: 'ko' })
  const page = await visitor.newPage()
  await page.addInitScript({ content: observer })
  if (!watches) await visitor.route('**/*.onnx', (route) => route.abort())
  await enterRoom(page, address, say, [say.microphone, say.camera])
  const read = await threadClock(page)
  const pressedAt = await page.evaluate(() => performance.now() / 1000)
  await page.getByRole('button', { name: say.speak }).click()
  await page.getByRole('timer').waitFor()
  // The first moments, in which the nets come, are no part of the figure.
  await page.waitForTimeout(5000)
  const before = await read()
  await page.waitForTimeout(seconds * 1000)
  const after = await read()
  const measurements = await send(page)
  const noted = await page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted)
  await visitor.close()
  return {
    picturesAt: noted.picturesAt,
    secondsToFirstPicture: noted.picturesAt[0] === undefined ? null : noted.picturesAt[0] - pressedAt,
    busyShare: (after.busy - before.busy) / (after.now - before.now),
    longestTaskMilliseconds: noted.longest,
    measurements,
  }
}

/** Sends the answer and gives what was measured in it. */
async function send(page: Page): Promise<Measurements | null> {
  const finishing = page.waitForRequest((request) => request.url().endsWith('/finish'))
  await sendAnswer(page, say, say.answers[0])
  return finishRecording.body.parse((await finishing).postDataJSON()).measurements
}
