import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { begin, switchOf } from './candidate.ts'
import { isNarrow, look, lookOnPhone, openWalk } from './walk.ts'
import { sizes } from './visitor.ts'
import { words } from './words.ts'

const says = {
  ko: {
    title: '이야기하기',
    topic: '무엇에 대해 이야기할까요?',
    start: '이야기 시작',
    box: '내 말',
    send: '보내기',
    subject: '재고 관리',
    answer: '창고에서 바코드를 붙여 재고를 정리했습니다. 오배송이 많이 줄었습니다.',
    heard: /“많이”/,
    feedback: '제 답변 어땠나요?',
    told: /점수는 아닙니다/,
    byRules: '내장 규칙으로 만들었어요',
    voice: '목소리',
    who: '누가 읽을까요?',
    auto: '면접관의 말을 바로 들려주기',
    listen: '들어 보기',
    stop: '멈추기',
    back: '이야기 목록',
    search: '지난 이야기에서 찾기',
    word: '바코드는',
    nothing: '세금',
    notFound: /들어 있는 이야기가 없어요/,
    menu: (title: string) => `‘${title}’ 메뉴`,
    rename: '제목 바꾸기',
    titleLabel: '제목',
    save: '저장',
    renamed: '화요일 연습',
    remove: '지우기',
    none: '아직 나눈 이야기가 없어요',
  },
  en: {
    title: 'Talk',
    topic: 'What would you like to talk about?',
    start: 'Start talking',
    box: 'Your words',
    send: 'Send',
    subject: 'stock keeping',
    answer: 'I put barcodes on the shelves and sorted the stock. Wrong deliveries went down a lot.',
    heard: /“a lot”/,
    feedback: 'How did I do?',
    told: /not a score/,
    byRules: 'Made by built-in rules',
    voice: 'Voice',
    who: 'Who reads aloud?',
    auto: 'Read the interviewer’s words aloud at once',
    listen: 'Listen',
    stop: 'Stop',
    back: 'All talks',
    search: 'Find in earlier talks',
    word: 'barcode',
    nothing: 'taxes',
    notFound: /No talk mentions/,
    menu: (title: string) => `Menu of “${title}”`,
    rename: 'Rename',
    titleLabel: 'Title',
    save: 'Save',
    renamed: 'Tuesday practice',
    remove: 'Delete',
    none: 'No talks yet',
  },
} as const

/** Notes what sounds: every sound that plays on the page, and every one that reached its end. */
const noteSounds = () => {
  const heard = { begun: 0, ended: 0, seconds: 0 }
  Object.assign(window, { heard })
  const play = HTMLMediaElement.prototype.play
  HTMLMediaElement.prototype.play = function played(this: HTMLMediaElement) {
    heard.begun += 1
    this.addEventListener('ended', () => {
      heard.ended += 1
      heard.seconds += this.duration
    })
    return play.call(this)
  }
}

const heardOn = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: { begun: number; ended: number; seconds: number } }).heard)

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  const walk = openWalk(undefined, { MAJU_SPEAKER: 'espeak' })
  const say = says[language]

  test('a guest talks about a topic, hears the interviewer, and finds the talk again', async () => {
    const { page } = await walk.visit({ language })
    await page.addInitScript(noteSounds)
    await begin(page, walk.house.address, words[language])
    await page.getByRole('button', { name: words[language].accountMenu }).click()
    await page.getByRole('menuitem', { name: say.title }).click()
    await page.getByText(say.none).waitFor()
    await look(page, `chat-${language}-1-empty`)

    await page.getByLabel(say.topic).fill(say.subject)
    await page.getByRole('button', { name: say.start }).click()
    await page.waitForURL(/chats\/.+/)
    const box = page.getByLabel(say.box)
    await box.fill(say.answer)
    await box.press('Enter')
    await page.getByText(say.heard).waitFor()
    await box.fill(say.feedback)
    await page.getByRole('button', { name: say.send, exact: true }).click()
    await page.getByText(say.told).waitFor()
    await expect.poll(() => page.getByText(say.byRules).count()).toBe(3)
    await look(page, `chat-${language}-2-talk`)

    // The draft survives a reload; the talk is there as it was.
    await box.fill(say.subject)
    await page.reload()
    await page.getByText(say.told).waitFor()
    await expect.poll(() => box.inputValue()).toBe(say.subject)

    await page.getByRole('button', { name: say.listen }).first().click()
    await page.getByRole('button', { name: say.stop }).waitFor()
    await page.getByRole('button', { name: say.stop }).waitFor({ state: 'detached', timeout: 60_000 })
    const whole = await heardOn(page)
    expect(whole.begun).toBeGreaterThan(1)
    expect(whole.ended).toBe(whole.begun)
    expect(whole.seconds).toBeGreaterThan(2)

    // What comes next is read at once, and gives way to the next words.
    await page.getByText(say.voice, { exact: true }).click()
    await expect.poll(() => page.getByLabel(say.who).inputValue()).toBe('server')
    await switchOf(page, say.auto).click()
    await look(page, `chat-${language}-3-voice`)
    await box.fill(say.answer)
    await box.press('Enter')
    await page.getByRole('button', { name: say.stop }).waitFor()
    await box.fill(say.answer)
    await box.press('Enter')
    await expect.poll(async () => (await heardOn(page)).begun, { timeout: 30_000 }).toBeGreaterThan(whole.begun + 1)
    await page.getByRole('button', { name: say.stop }).first().click()

    await lookOnPhone(page, `chat-${language}-4`)
    await page.getByRole('link', { name: say.back }).click()
    await page.getByRole('link', { name: say.subject }).waitFor()
    expect(await isNarrow(page)).toBe(true)
    await page.setViewportSize(sizes.desktop)
    await page.getByLabel(say.search).fill(say.nothing)
    await page.getByText(say.notFound).waitFor()
    await page.getByLabel(say.search).fill(say.word)
    await page.getByRole('link', { name: say.subject }).waitFor()
    await look(page, `chat-${language}-5-found`)

    await page.getByRole('button', { name: say.menu(say.subject) }).click()
    await page.getByRole('menuitem', { name: say.rename }).click()
    await page.getByLabel(say.titleLabel, { exact: true }).fill(say.renamed)
    await page.getByRole('button', { name: say.save }).click()
    await page.getByRole('link', { name: say.renamed }).waitFor()
    await page.getByLabel(say.search).fill('')
    await page.getByRole('button', { name: say.menu(say.renamed) }).click()
    await page.getByRole('menuitem', { name: say.remove }).click()
    await page.getByRole('dialog').getByRole('button', { name: say.remove }).click()
    await page.getByText(say.none).waitFor()
  }, 180_000)

  test('two windows of one talk: the second is told that the first has gone on, and loses nothing', async () => {
    const { visitor, page } = await walk.visit({ language })
    await begin(page, walk.house.address, words[language])
    await page.goto(`${walk.house.address}/chats`)
    await page.getByLabel(say.topic).fill(say.subject)
    await page.getByRole('button', { name: say.start }).click()
    await page.waitForURL(/chats\/.+/)
    const other = await visitor.newPage()
    await other.goto(page.url())
    await other.getByLabel(say.box).fill(say.feedback)
    await page.getByLabel(say.box).fill(say.answer)
    await page.getByLabel(say.box).press('Enter')
    await page.getByText(say.heard).waitFor()
    await other.getByLabel(say.box).press('Enter')
    await other.getByText(say.heard).waitFor()
    await expect.poll(() => other.getByLabel(say.box).inputValue()).toBe(say.feedback)
    await other.getByLabel(say.box).press('Enter')
    await other.getByText(say.told).waitFor()
  }, 60_000)
})
