import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { answerAll, prepare, signUp } from './candidate.ts'
import { picture, sizes } from './visitor.ts'
import { openWalk } from './walk.ts'
import { words } from './words.ts'

/** By how much the page is wider than the window, and what sticks out. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('main *, header *, nav *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 3)
      .map((element) => `${scrollWidth} px: ${element.outerHTML.slice(0, 160)}`)
  })

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  const walk = openWalk()

  test(`no screen scrolls sideways at ${sizes.phone.width} px, in light or dark`, async () => {
    const say = words[language]
    const { page } = await walk.visit({ language, size: 'phone' })
    const wide: Record<string, string[]> = {}
    const measure = async (...paths: string[]) => {
      for (const path of paths) {
        await page.goto(`${walk.house.address}${path}`)
        await page.locator('h1').first().waitFor()
        await page.waitForLoadState('networkidle')
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          wide[`${path} ${colorScheme}`] = await overflow(page)
        }
      }
    }
    await measure('/', '/sign-in', '/sign-up', '/home', '/mail/confirm/none', '/mail/unsubscribe/none', '/shared/none')
    await signUp(page, walk.house.address, say, { email: 'narrow@example.com', password: 'quiet river stones' })
    await measure(
      '/home',
      '/targets',
      '/documents',
      '/career',
      '/calendar',
      '/calendar/google',
      '/progress',
      '/questions',
      '/stories',
      '/resumes',
      '/chats',
    )
    await prepare(page, walk.house.address, say)
    const plan = new URL(page.url()).pathname
    await page.getByRole('button', { name: say.startInterview }).click()
    await page.waitForURL(/interviews/)
    const room = new URL(page.url()).pathname
    await measure(plan, room)
    await answerAll(page, say)
    await measure(room, `${room}/report`, '/home', '/targets', '/targets/new', '/progress', '/settings', '/admin')
    await picture(page, `narrow-${language}-admin-dark`)
    await page.goto(`${walk.house.address}/targets`)
    const target = page.locator('main a[href^="/targets/"]:not([href$="/new"])').first()
    const path = ((await target.getAttribute('href')) ?? '').split('/').slice(0, 3).join('/')
    expect(path).toMatch(/^\/targets\/.+/)
    await measure(path, `${path}/prepare`, `${path}/analysis`, '/settings')
    await picture(page, `narrow-${language}-settings-dark`)
    await page.emulateMedia({ colorScheme: 'light' })
    await picture(page, `narrow-${language}-settings-light`)
    expect(Object.fromEntries(Object.entries(wide).filter(([, found]) => found.length > 0))).toEqual({})
    expect(Object.keys(wide).length).toBe(52)
  }, 240_000)
})
