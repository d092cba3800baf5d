import { getMeasurements } from '@maju/contracts/recording'
import { saySkipped } from '@maju/text/shared-data.fixture'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { answerBox, endInterview, enterRoom, goOn, reportLink, send, switchOf } from './candidate.ts'
import { heardCandidate, whyNoVoice } from './fake-devices.ts'
import { recordingsOf, reportOf, told } from './told.ts'
import { look, openWalk } from './walk.ts'
import { type Words, words } from './words.ts'

const isSkipped = saySkipped('the walk in which the server writes', whyNoVoice())

const HEARD = { ko: '저는 캐시를 거쳐서 응답 시간을 줄였습니다', en: 'I fixed the cash and made it faster' }
const replies = [
  { language: 'ko', text: HEARD.ko, afterSeconds: 2 },
  { language: 'en', text: HEARD.en, afterSeconds: 2 },
]

/** Speaks for some seconds, and waits for what the server wrote of it. */
async function dictate(page: Page, say: Words, name: string) {
  await page.getByRole('button', { name: say.speak }).click()
  await page.getByRole('button', { name: say.stopSpeaking }).waitFor()
  await page.waitForTimeout(6000)
  await page.getByRole('button', { name: say.stopSpeaking }).click()
  await page.getByText(say.writingDown, { exact: true }).waitFor()
  await look(page, `writing-1-${name}-under-way`)
  await expect.poll(() => answerBox(page).inputValue(), { timeout: 30_000 }).not.toBe('')
}

/** The words of the only recording, as they were measured. */
async function measuredWords(page: Page) {
  await expect.poll(() => recordingsOf(page), { timeout: 20_000 }).toMatchObject([{ status: 'measured' }])
  const [recording] = await recordingsOf(page)
  const { transcript } = getMeasurements.reply.parse(await told(page, `/recordings/${recording?.id}/measurements`))
  return transcript
}

describe.skipIf(isSkipped)('an interview on a server that writes speech down', () => {
  const walk = openWalk(heardCandidate, {
    MAJU_TRANSCRIBER: 'scripted',
    MAJU_SCRIPTED_TRANSCRIPTS: JSON.stringify(replies),
  })

  test.each([
    ['ko', 'desktop', 'light'],
    ['en', 'phone', 'dark'],
  ] as const)(
    'in %s on a %s in %s: what was said comes into the box, is corrected there and in the report, and is scored by what it says',
    async (language, size, scheme) => {
      const say = words[language]
      const { page } = await walk.visit({ language, size, scheme })
      const name = `${language}-${size}`
      await enterRoom(page, walk.house.address, say, [say.microphone, say.writeHere])
      await dictate(page, say, name)
      await expect.poll(() => answerBox(page).inputValue()).toBe(HEARD[language])
      await look(page, `writing-2-${name}-written`)
      await goOn(page, say, await send(page, say))

      const transcript = await measuredWords(page)
      expect(transcript).toMatchObject({ text: HEARD[language], writtenBy: 'scripted/script' })
      expect(transcript?.words?.map(({ text }) => text).join(' ')).toBe(HEARD[language])

      await endInterview(page, say)
      await reportLink(page, say).click()
      await page.getByRole('button', { name: say.correct }).first().click()
      await page.getByLabel(say.correctLabel).fill(say.answers[0])
      await look(page, `writing-3-${name}-correcting`)
      await page.getByRole('button', { name: say.correctSend }).click()
      await page.getByText(say.corrected, { exact: true }).first().waitFor()
      const attempt = async () => (await reportOf(page)).questions.flatMap(({ attempts }) => attempts)[0]
      await expect.poll(async () => (await attempt())?.score ?? null, { timeout: 20_000 }).not.toBe(null)
      expect(await attempt()).toMatchObject({ corrections: [{ original: HEARD[language] }] })
      const quotes = (await attempt())?.score?.judgements.flatMap(({ evidence }) => evidence) ?? []
      for (const { quote } of quotes) expect(say.answers[0]).toContain(quote)
      await look(page, `writing-4-${name}-corrected`)

      await page.goto(`${walk.house.address}/settings`)
      await page.getByText('scripted/script', { exact: true }).waitFor()
      await expect.poll(() => switchOf(page, say.writeHere).getAttribute('aria-checked')).toBe('true')
      await look(page, `writing-5-${name}-settings`)
    },
    180_000,
  )
})
