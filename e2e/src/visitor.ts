import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const artefacts = join(import.meta.dirname, '../artefacts')
const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Headless Chromium of the system, shut off from everything but this machine; with more flags where a walk needs them. */
export function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? browsers.find((path) => existsSync(path))
  if (!executablePath)
    throw new Error('No Chromium was found. Install it (apt install chromium) or name it in CHROMIUM.')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...flags,
    ],
    // Where the system speaks no UTF-8, Chromium calls every file with a Korean name "download".
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
}

export const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } } as const

export type Look = { size?: keyof typeof sizes; scheme?: 'light' | 'dark'; language?: 'ko' | 'en' }

/** A new visitor with no history, of the given size, colour scheme and browser language. */
export function newVisitor(
  browser: Browser,
  { size = 'desktop', scheme = 'light', language = 'ko' }: Look = {},
): Promise<BrowserContext> {
  const options: BrowserContextOptions = {
    viewport: sizes[size],
    colorScheme: scheme,
    locale: language === 'ko' ? 'ko-KR' : 'en-US',
    reducedMotion: 'reduce',
  }
  return browser.newContext(options)
}

/** What breaks on any page of a visitor, from now on. */
export function errorsOf(visitor: BrowserContext): string[] {
  const broken: string[] = []
  visitor.on('weberror', (fault) => broken.push(fault.error().message))
  return broken
}

/** Keeps a picture of the whole page in e2e/artefacts, once nothing on it is being fetched any more. */
export async function picture(page: Page, name: string) {
  await page.locator('[data-loading]').first().waitFor({ state: 'detached' })
  await mkdir(artefacts, { recursive: true })
  await page.screenshot({ path: join(artefacts, `${name}.png`), fullPage: true })
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong on the page as it stands, one line each: rule, impact, the first element. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  await page.evaluate(await axeSource)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (options: object) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>
      }
    }
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes[0]?.html.slice(0, 200)}`)
  })
}
