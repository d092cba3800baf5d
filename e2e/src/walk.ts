import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { type Devices, noDevices } from './fake-devices.ts'
import { type House, openHouse } from './house.ts'
import { accessibilityViolations, type Look, newVisitor, openBrowser, picture } from './visitor.ts'

export type Walk = {
  readonly house: House
  /** Somebody new with a page of their own, who leaves when the test is over. */
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
      onTestFinished(() => visitor.close())
      return { visitor, page: await visitor.newPage() }
    },
  }
}

/** A screen as it is: kept as a picture, and without a fault that axe finds. */
export async function look(page: Page, name: string) {
  await picture(page, name)
  expect(await accessibilityViolations(page), name).toEqual([])
}
