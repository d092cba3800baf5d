import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const MOST_PRESSES = 60

const isFocused = (control: Locator) =>
  control.evaluateAll((elements) => elements.some((element) => element === document.activeElement))

/** Presses Tab (or Shift+Tab) until the control has the focus. Throws when it is not reached or the focus cannot be seen on the way. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await control.first().waitFor()
  for (let n = 0; n < MOST_PRESSES; n += 1) {
    if (await isFocused(control)) return
    await page.keyboard.press(key)
    const hidden = await unseenFocus(page)
    if (hidden) throw new Error(`the focus cannot be seen on ${hidden}`)
  }
  throw new Error(`${MOST_PRESSES} presses of ${key} did not reach ${String(control)}`)
}

/** The focused element when nothing shows that it is focused: no outline on it or on its label, or out of the window. */
export function unseenFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const shown = [element, element.closest('label')].find((one) => {
      if (!one) return false
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)')
    })
    const { top, bottom } = (shown ?? element).getBoundingClientRect()
    return shown && bottom > 0 && top < innerHeight ? null : element.outerHTML.slice(0, 200)
  })
}

/** What has the focus: its id, or else its kind. */
export const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || (document.activeElement?.localName ?? ''))

/** Reaches a control and presses Enter on it. */
export async function press(page: Page, control: Locator) {
  await tabTo(page, control)
  await page.keyboard.press('Enter')
}

/** Reaches a field and types into it. */
export async function write(page: Page, field: Locator, text: string) {
  await tabTo(page, field)
  await page.keyboard.insertText(text)
}

/** The page has changed and its heading has the focus. */
export async function arrive(page: Page, address: RegExp) {
  await page.waitForURL(address)
  await expect.poll(() => focused(page), { message: page.url() }).toBe('h1')
}
