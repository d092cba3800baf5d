import { describe, expect, test } from 'vitest'
import { begin, switchOf } from './candidate.ts'
import { look, openWalk } from './walk.ts'
import { words } from './words.ts'

const NAME = 'scripted/script'
/** What the service sees on every picture: a page that was put in sideways. */
const sheet = {
  width: 100,
  height: 200,
  turned: Math.PI / 2,
  lines: [
    { text: '홍길동', confidence: 0.97, box: { left: -40, top: 60, right: 0, bottom: 70 } },
    { text: '경력 가온페이 결제플랫폼팀', confidence: 0.97, box: { left: -40, top: 100, right: 100, bottom: 110 } },
  ],
}
/** A picture without a letter: this machine finds nothing on it. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAADwAAAA8CAAAAAAfl4auAAAAJElEQVR42u3LMQEAAAwCIPuX1hA7Bz/pQWRZlmVZlmVZluWPecY1AsO//CpZAAAAAElFTkSuQmCC',
  'base64',
)
const file = (name: string) => ({ name, mimeType: 'image/png', buffer: picture })

const texts = {
  ko: {
    allow: `스캔한 쪽을 ${NAME}(으)로 읽기`,
    choose: '파일 고르기',
    tab: '글',
    failed: /글자를 찾지 못했어요/,
    by: new RegExp(`그림에서 글자를 알아본.*${NAME}`),
  },
  en: {
    allow: `Have scanned pages read by ${NAME}`,
    choose: 'Choose files',
    tab: 'Text',
    failed: /no letters to read/,
    by: new RegExp(`recognised in a picture.*${NAME}`),
  },
} as const

describe('a scan on a server with a service that reads pictures', () => {
  const walk = openWalk(undefined, { MAJU_RECOGNISER: 'scripted', MAJU_SCRIPTED_PICTURES: JSON.stringify([{ sheet }]) })

  test.each([
    ['ko', 'desktop', 'light'],
    ['en', 'phone', 'dark'],
  ] as const)(
    'in %s on a %s in %s: is shown to it only by leave, which is remembered and can be taken back',
    async (language, size, scheme) => {
      const text = texts[language]
      const { page } = await walk.visit({ language, size, scheme })
      await begin(page, walk.house.address, words[language])
      await page.goto(`${walk.house.address}/documents`)
      const allow = switchOf(page, text.allow)
      await allow.waitFor()
      await expect.poll(() => allow.getAttribute('aria-checked')).toBe('false')
      await page.getByLabel(text.choose, { exact: true }).setInputFiles(file('unseen.png'))
      await page.getByText(text.failed).waitFor({ timeout: 60_000 })

      await allow.click()
      await page.reload()
      await expect.poll(() => allow.getAttribute('aria-checked')).toBe('true')
      await page.getByLabel(text.choose, { exact: true }).setInputFiles(file('seen.png'))
      await look(page, `scans-1-${language}-sent`)
      await page.getByRole('link', { name: 'seen.png', exact: true }).click()
      await page.getByRole('tab', { name: text.tab, exact: true }).click()
      await page.getByText(text.by).waitFor({ timeout: 60_000 })
      await page.getByText('경력 가온페이 결제플랫폼팀').waitFor()
      await look(page, `scans-2-${language}-read`)
    },
  )
})
