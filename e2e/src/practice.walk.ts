import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { answerAll, begin, chooseInMenu, reportLink, saveTarget, sendAnswer, waitForRoom } from './candidate.ts'
import { tabTo } from './keyboard.ts'
import { isNarrow, look, lookOnPhone, openWalk } from './walk.ts'
import { words } from './words.ts'

const say = {
  ko: {
    questions: '질문 고르기',
    stories: '내 이야기',
    search: '찾을 말',
    found: '갈등',
    competency: '역량',
    teamwork: '팀워크',
    clear: '모두 보기',
    starOf: /^별표: /,
    starredOnly: '별표한 것만',
    one: '1개 가운데 1~1',
    practise: /^연습하기: /,
    addOwn: '내 질문 더하기',
    question: '질문',
    own: '팀에서 마감이 늦어졌을 때 무엇을 바꾸셨습니까?',
    save: '저장',
    practiseOwn: '연습하기: 팀에서 마감이 늦어졌을 때 무엇을 바꾸셨습니까?',
    compareOwn: /^시도 2번 견주기: 팀에서/,
    tries: '시도 나란히 보기',
    again: '다시 답하기',
    sendAgain: '다시 답하기',
    changes: '바로 앞 시도와 달라진 것',
    first: '처음 → 2번째',
    thin: '여러 가지로 노력했고 잘 마무리했습니다.',
    keep: '이야기로 남기기',
    editing: '이야기 고치기',
    addCompetency: '역량 더하기',
    details: '이야기와 길이별 버전 보기',
    version: '60초 버전',
    byRules: /이야기의 문장을 그대로 골라|이야기 전체예요/,
    editVersion: '30초 버전 고치기',
    written: '정산 마감을 6시간에서 40분으로 줄였습니다.',
    byPerson: '직접 썼어요.',
    matrix: '역량별로 보기',
    covered: '이야기 있음',
    practiseStory: /^이 이야기로 연습: /,
  },
  en: {
    questions: 'Choose a question',
    stories: 'My stories',
    search: 'Words to find',
    found: 'conflict',
    competency: 'Competency',
    teamwork: 'Teamwork',
    clear: 'Show all',
    starOf: /^Star: /,
    starredOnly: 'Starred only',
    one: '1–1 of 1',
    practise: /^Practise: /,
    addOwn: 'Add my question',
    question: 'Question',
    own: 'Tell me what you changed when your team was late.',
    save: 'Save',
    practiseOwn: 'Practise: Tell me what you changed when your team was late.',
    compareOwn: /^Compare tries \(2\): Tell me what/,
    tries: 'See the tries side by side',
    again: 'Answer again',
    sendAgain: 'Send the new answer',
    changes: 'What changed from the try before',
    first: 'First → Try 2',
    thin: 'I worked hard on many things and it ended well.',
    keep: 'Keep as a story',
    editing: 'Edit the story',
    addCompetency: 'Add a competency',
    details: 'Show the story and its versions',
    version: '60-second version',
    byRules: /Made of whole sentences of your story|The whole story/,
    editVersion: 'Edit the 30-second version',
    written: 'I cut the closing time from 6 hours to 40 minutes.',
    byPerson: 'You wrote it yourself.',
    matrix: 'By competency',
    covered: 'Has a story',
    practiseStory: /^Practise this story: /,
  },
} as const

type Said = (typeof say)['ko' | 'en']

const walk = openWalk()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const waitForList = (page: Page) =>
  page
    .getByRole('listitem')
    .filter({ has: page.locator('[aria-pressed]') })
    .first()
    .waitFor()

/** Finds by words and competency, stars one by keyboard, and sees it among the starred. */
async function findAndStar(page: Page, practice: Said, shot: (name: string) => Promise<void>) {
  await waitForList(page)
  await shot('questions')
  await page.getByLabel(practice.search).fill(practice.found)
  await page.waitForURL(/text=/)
  await page.getByLabel(practice.competency, { exact: true }).selectOption({ label: practice.teamwork })
  await page.waitForURL(/competency=teamwork/)
  await button(page, practice.clear).click()
  await page.waitForURL((address) => !address.search.includes('competency'))
  await waitForList(page)
  const star = button(page, practice.starOf).first()
  await page.getByLabel(practice.search).focus()
  await tabTo(page, star)
  await page.keyboard.press('Enter')
  await expect.poll(() => star.getAttribute('aria-pressed')).toBe('true')
  await page.getByRole('switch', { name: practice.starredOnly }).click()
  await page.getByText(practice.one).waitFor()
  await page.reload()
  await page.getByText(practice.one).waitFor()
  await page.getByRole('switch', { name: practice.starredOnly }).click()
}

/** A question of one's own is answered in the room, tried again, and both tries stand side by side. */
async function answerTwice(page: Page, language: 'ko' | 'en', shot: (name: string) => Promise<void>) {
  const practice = say[language]
  await button(page, practice.addOwn).click()
  await page.getByLabel(practice.question, { exact: true }).fill(practice.own)
  await shot('own-question')
  await button(page, practice.save).click()
  await button(page, practice.practiseOwn).click()
  await waitForRoom(page, words[language])
  await page.getByText(practice.own).first().waitFor()
  for (let n = 0; n < 6 && !(await reportLink(page, words[language]).isVisible()); n += 1) {
    const reply = await sendAnswer(page, words[language], practice.thin)
    expect(reply.ok()).toBe(true)
    await page.waitForTimeout(300)
  }
  if (!(await reportLink(page, words[language]).isVisible())) await answerAll(page, words[language])
  await reportLink(page, words[language]).click()
  await page.getByRole('link', { name: practice.tries }).click()
  await page.waitForURL(/\/practice\//)
  await button(page, practice.again).click()
  await page.locator('textarea:not([readonly])').fill(words[language].answers.join(' '))
  await button(page, practice.sendAgain).click()
  await page.getByRole('heading', { name: practice.first }).waitFor({ timeout: 30_000 })
  await page.getByRole('heading', { name: practice.changes }).waitFor()
  await page.waitForLoadState('networkidle')
}

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  test('a question is found, answered twice and compared, and its answer becomes a story with versions that is practised', async () => {
    const practice = say[language]
    const { page } = await walk.visit({ language })
    const shot = (name: string) => look(page, `practice-${language}-${name}`)
    await begin(page, walk.house.address, words[language])
    await page.goto(`${walk.house.address}/targets/new`)
    await saveTarget(page, words[language], { ...words[language].target, resume: words[language].resumeText })
    await page.waitForURL(/targets\/[0-9a-f-]{36}/)
    await chooseInMenu(page, words[language], practice.questions)
    await findAndStar(page, practice, shot)
    await answerTwice(page, language, shot)
    await shot('tries')
    await page.locator('table q').first().waitFor()
    const tries = page.url()

    await button(page, practice.keep).click()
    const form = page.getByRole('form', { name: practice.editing })
    await form.waitFor()
    await form.getByLabel(practice.addCompetency).selectOption({ label: practice.teamwork })
    await shot('story-form')
    await form.getByRole('button', { name: practice.save }).click()
    await button(page, practice.details).click()
    await page.getByRole('heading', { name: practice.version }).waitFor()
    await expect.poll(() => page.getByText(practice.byRules).count()).toBe(3)
    await button(page, practice.editVersion).click()
    await page.getByRole('form', { name: practice.editVersion }).getByRole('textbox').fill(practice.written)
    await page.getByRole('form', { name: practice.editVersion }).getByRole('button', { name: practice.save }).click()
    await page.getByText(practice.byPerson).waitFor()
    await shot('story')
    await page.getByRole('tab', { name: practice.matrix }).click()
    await page.getByRole('row').filter({ hasText: practice.teamwork }).filter({ hasText: practice.covered }).waitFor()
    await shot('matrix')

    await lookOnPhone(page, `practice-${language}-matrix`)
    for (const path of ['/questions', '/stories', new URL(tries).pathname]) {
      await page.goto(`${walk.house.address}${path}`)
      await page.locator('h1').waitFor()
      await page.waitForLoadState('networkidle')
      expect(await isNarrow(page), path).toBe(true)
      await shot(`phone${path.split('/')[1] ?? ''}`)
    }
    await page.goto(`${walk.house.address}/questions`)
    await button(page, practice.compareOwn).waitFor()
    await page.goto(`${walk.house.address}/stories`)
    await button(page, practice.practiseStory).click()
    await waitForRoom(page, words[language])
  }, 240_000)
})
