import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { type Devices, noDevices } from './fake-devices.ts'
import { type House, openHouse } from './house.ts'
import { accessibilityViolations, errorsOf, type Look, newVisitor, openBrowser, picture, sizes } from './visitor.ts'

export type Walk = {
  readonly house: House
  /** Somebody new with a page of their own, who leaves when the test is over, which fails where anything broke on a page. */
  visit: (who?: Look) => Promise<{ visitor: BrowserContext; page: Page }>
}

/** A house, with settings of its own where it needs any, and a browser with these devices: opened before the tests that follow, closed behind them. */
export function openWalk(devices: () => Promise<Devices> = noDevices, settings: Record<string, string> = {}): Walk {
  let house: House
  let browser: Browser
  let given: Devices
  beforeAll(async () => {
    given = await devices()
    house = await openHouse({ MAJU_LOG_LEVEL: 'warn', ...settings })
    browser = await openBrowser(given.flags)
  })
  afterAll(async () => {
    await browser?.close()
    await house?.stop()
    await given?.remove()
  })
  return {
    get house() {
      return house
    },
    async visit(who) {
      const visitor = await newVisitor(browser, who)
      const broken = errorsOf(visitor)
      onTestFinished(async () => {
        await visitor.close()
        expect(broken).toEqual([])
      })
      return { visitor, page: await visitor.newPage() }
    },
  }
}

/** A screen as it is: kept as a picture, and without a fault that axe finds. */
export async function look(page: Page, name: string) {
  await picture(page, name)
  expect(await accessibilityViolations(page), name).toEqual([])
}

/** The same on a phone, in both colour schemes, where nothing is wider than the screen. Stays on the phone in the dark. */
export async function lookOnPhone(page: Page, name: string) {
  await page.setViewportSize(sizes.phone)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await colorsSettle(page)
    expect(await isNarrow(page), name).toBe(true)
    await look(page, `${name}-phone-${colorScheme}`)
  }
}

/** Waits until the colours of another scheme are drawn: a page in the middle of it is half light and half dark. */
const colorsSettle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    await frame()
    await frame()
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
    await Promise.allSettled(changes.map(({ finished }) => finished))
  })

/** Whether nothing on the page is wider than the screen. */
export const isNarrow = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)
