import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { median } from '@maju/analysis/statistics'
import { openHouse } from '@maju/e2e/house'
import { newVisitor, openBrowser } from '@maju/e2e/visitor'
import { atMost } from '../bars.ts'
import type { Result } from '../benchmark.ts'
import { round } from '../round.ts'

const distribution = join(import.meta.dirname, '../../../web/dist')
const javascriptBarKilobytes = 200
const paintBarSeconds = 2.5
const rounds = 5

/**
 * The first page as a newcomer's browser meets it: JavaScript transferred (each file gzip-compressed, 1 KB = 1024 bytes), and the Largest Contentful
 * Paint in headless Chromium whose processor is slowed down four times; median of five fresh visits.
 */
export async function run(): Promise<Result> {
  const house = await openHouse()
  const browser = await openBrowser()
  try {
    const visits = []
    for (let n = 0; n < rounds; n += 1) visits.push(await visit(browser, house.address))
    const paintSeconds = median(visits.map((one) => one.paintSeconds))
    const scripts = visits[0]?.scripts ?? []
    const kilobytes = scripts.reduce((sum, path) => sum + gzipKilobytes(path), 0)
    return {
      rows: scripts.map((path) => ({ script: path, gzipKilobytes: round(gzipKilobytes(path), 1) })),
      bars: [
        atMost('first page, JavaScript, KB gzip', kilobytes, javascriptBarKilobytes),
        atMost('first page, LCP at 4× slowdown, s', paintSeconds, paintBarSeconds),
      ],
      notes: [`LCP of each visit, s: ${visits.map((one) => round(one.paintSeconds, 1)).join(', ')}`],
    }
  } finally {
    await browser.close()
    await house.stop()
  }
}

async function visit(browser: Awaited<ReturnType<typeof openBrowser>>, address: string) {
  const visitor = await newVisitor(browser)
  const page = await visitor.newPage()
  const scripts = new Set<string>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('.js')) scripts.add(pathname)
  })
  const devtools = await visitor.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.waitForTimeout(1000)
  const paintSeconds = await page.evaluate(
    () =>
      new Promise<number>((found) => {
        new PerformanceObserver((list) => found((list.getEntries().at(-1)?.startTime ?? 0) / 1000)).observe(
          // A browser's kind of entry, which Node's types do not know.
          { type: 'largest-contentful-paint' as 'mark', buffered: true },
        )
      }),
  )
  await visitor.close()
  return { paintSeconds, scripts: [...scripts] }
}

function gzipKilobytes(path: string) {
  const file = join(distribution, path)
  return existsSync(file) ? gzipSync(readFileSync(file), { level: 6 }).length / 1024 : 0
}
