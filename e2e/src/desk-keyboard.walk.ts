import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { arrive, press, tabTo, write } from './keyboard.ts'
import { picture } from './visitor.ts'
import { openWalk } from './walk.ts'
import { words } from './words.ts'

const walk = openWalk()

const button = (within: Page | Locator, name: string | RegExp) => within.getByRole('button', { name, exact: true })

/** Goes back to the account menu, opens it, and walks down to what is wanted. */
async function goTo(page: Page, name: string, address: RegExp) {
  await tabTo(page, button(page, words.ko.accountMenu), 'Shift+Tab')
  await page.keyboard.press('Enter')
  const wanted = page.getByRole('menuitem', { name, exact: true })
  await wanted.waitFor()
  for (let n = 0; n < 20; n += 1) {
    if (await wanted.evaluate((item) => item === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await arrive(page, address)
}

async function keepStory(page: Page) {
  await goTo(page, '내 이야기', /stories/)
  await press(page, button(page, '이야기 더하기').first())
  const form = page.getByRole('form')
  await write(page, form.getByLabel('제목'), '정산 마감을 줄인 일')
  await write(page, form.getByLabel('상황', { exact: true }), '정산 마감이 자주 늦어졌습니다.')
  await press(page, button(form, '저장'))
  await page.getByText('정산 마감을 줄인 일').waitFor()
  await picture(page, 'desk-keyboard-1-story')
}

async function talk(page: Page) {
  await goTo(page, '이야기하기', /chats$/)
  await write(page, page.getByLabel('무엇에 대해 이야기할까요?'), '재고 관리')
  await press(page, button(page, '이야기 시작'))
  await page.waitForURL(/chats\/.+/)
  await write(page, page.getByLabel('내 말'), '창고에서 바코드를 붙여 재고를 정리했습니다. 오배송이 많이 줄었습니다.')
  await page.keyboard.press('Enter')
  await page.getByText(/“많이”/).waitFor()
  await picture(page, 'desk-keyboard-2-talk')
}

async function makeResume(page: Page) {
  await goTo(page, '이력서', /resumes$/)
  await press(page, button(page, '새 이력서 만들기').first())
  const dialog = page.getByRole('dialog')
  await write(page, dialog.getByRole('textbox', { name: '이력서 이름' }), '백엔드 지원')
  await press(page, button(dialog, '만들기'))
  await page.waitForURL(/resumes\/.+/)
  const skills = page.getByRole('region', { name: '기술', exact: true })
  for (const skill of ['SQL', 'Java']) {
    await press(page, button(skills, '기술 추가'))
    await write(page, skills.getByRole('textbox', { name: /^기술/ }), skill)
    await page.keyboard.press('Enter')
    await skills.getByRole('listitem').filter({ hasText: skill }).waitFor()
  }
  await press(page, button(skills, 'Java 위로 옮기기'))
  await expect.poll(() => skills.locator('ol li p:first-child').allTextContents()).toEqual(['Java', 'SQL'])
  await picture(page, 'desk-keyboard-3-resume')
}

async function starQuestion(page: Page) {
  await goTo(page, '질문 고르기', /questions/)
  const star = button(page, /^별표: /).first()
  await star.waitFor()
  await press(page, star)
  await expect.poll(() => star.getAttribute('aria-pressed')).toBe('true')
  await tabTo(page, page.getByRole('switch', { name: '별표한 것만' }), 'Shift+Tab')
  await page.keyboard.press('Space')
  await page.getByText('1개 가운데 1~1').waitFor()
}

async function enterEvent(page: Page) {
  await tabTo(page, page.getByRole('link', { name: '일정', exact: true }).first(), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await arrive(page, /calendar/)
  await press(page, button(page, '일정 더하기'))
  const dialog = page.getByRole('dialog')
  await write(page, dialog.getByLabel('제목'), '1차 면접')
  await press(page, button(dialog, '저장'))
  await page.getByText('일정을 저장했어요.').waitFor()
  await press(page, button(page, '1차 면접 고치기').first())
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await picture(page, 'desk-keyboard-4-calendar')
}

test('the desk is used with the keyboard alone: a story, a talk, a résumé, a question, a day, and one always sees where one is', async () => {
  const { page } = await walk.visit()
  await page.goto(walk.house.address)
  await press(page, button(page, words.ko.start).first())
  await arrive(page, /targets\/new/)
  await keepStory(page)
  await talk(page)
  await makeResume(page)
  await starQuestion(page)
  await enterEvent(page)
  // Whoever closes a window without saving is where it was opened.
  const opener = button(page, '1차 면접 고치기').first()
  await expect.poll(() => opener.evaluate((event) => event === document.activeElement)).toBe(true)
}, 180_000)
