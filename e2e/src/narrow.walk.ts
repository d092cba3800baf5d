import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerAll, prepare, signUp } from './candidate.ts'
import { type House, openHouse } from './house.ts'
import { newVisitor, openBrowser, picture, sizes } from './visitor.ts'
import { words } from './words.ts'

let house: House
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** Opens an address and gives by how much the page is wider than the window, and what sticks out. */
async function overflow(page: Page, path: string): Promise<string[]> {
  await page.goto(`${house.address}${path}`)
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('main *, header *, nav *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 3)
      .map((element) => `${scrollWidth} px: ${element.outerHTML.slice(0, 160)}`)
  })
}

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  beforeAll(async () => {
    house = await openHouse({ MAJU_LOG_LEVEL: 'warn' })
  })
  afterAll(() => house?.stop())

  test(`no screen scrolls sideways at ${sizes.phone.width} px, in light or dark`, async () => {
    const say = words[language]
    const visitor = await newVisitor(browser, { language, size: 'phone' })
    const page = await visitor.newPage()
    const wide: Record<string, string[]> = {}
    const measure = async (...paths: string[]) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        for (const path of paths) wide[`${path} ${colorScheme}`] = await overflow(page, path)
      }
    }
    await measure('/', '/sign-in', '/sign-up', '/home')
    await signUp(page, house.address, say, { email: 'narrow@example.com', password: 'quiet river stones' })
    await measure('/home', '/targets', '/progress')
    await prepare(page, house.address, say)
    const plan = new URL(page.url()).pathname
    await page.getByRole('button', { name: say.startInterview }).click()
    await page.waitForURL(/interviews/)
    const room = new URL(page.url()).pathname
    await measure(plan, room)
    await answerAll(page, say)
    await measure(room, `${room}/report`, '/home', '/targets', '/targets/new', '/progress', '/settings', '/admin')
    await picture(page, `narrow-${language}-admin-dark`)
    await page.goto(`${house.address}/targets`)
    const target = page.locator('main a[href^="/targets/"]:not([href$="/new"])').first()
    const path = ((await target.getAttribute('href')) ?? '').split('/').slice(0, 3).join('/')
    expect(path).toMatch(/^\/targets\/.+/)
    await measure(path, `${path}/prepare`, '/settings')
    await picture(page, `narrow-${language}-settings-dark`)
    await page.emulateMedia({ colorScheme: 'light' })
    await picture(page, `narrow-${language}-settings-light`)
    expect(Object.fromEntries(Object.entries(wide).filter(([, found]) => found.length > 0))).toEqual({})
    expect(Object.keys(wide).length).toBeGreaterThanOrEqual(26)
    await visitor.close()
  }, 240_000)
})
