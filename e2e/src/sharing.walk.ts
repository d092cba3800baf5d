import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { answerAll, prepare, reportLink, startInterview } from './candidate.ts'
import { tabTo } from './keyboard.ts'
import { look, lookOnPhone, openWalk } from './walk.ts'
import { words } from './words.ts'

const shared = {
  ko: {
    share: '공유',
    forWhom: '받는 사람',
    mentor: '김 멘토',
    marking: '표시와 의견 받기',
    make: '링크 만들기',
    address: '공유 주소',
    close: '닫기',
    how: '이렇게 봐 주세요',
    name: '내 이름',
    send: '표시 보내고 프로그램의 수준 보기',
    confirm: '보내기',
    marks: '1번 질문의 표시',
    about: '어디에 대한 의견인가요?',
    comment: '의견',
    leave: '의견 남기기',
    left: '의견을 남겼어요.',
    said: '무엇을 쟀는지 먼저 말하면 더 좋겠어요.',
    feedback: '다른 사람이 본 것',
    few: /근거가 모자라요. 둘 다 수준을 준 짝/,
    sideBySide: '표시 나란히 보기',
    opened: /번 열었어요/,
    revoke: '링크 닫기',
    revoked: '링크를 닫았어요.',
    gone: '이 링크는 열리지 않아요',
    specificity: '구체성',
    fit: '직무·회사 적합',
    none: '근거 부족',
  },
  en: {
    share: 'Share',
    forWhom: 'For whom',
    mentor: 'Morgan',
    marking: 'Ask for marks and comments',
    make: 'Make the link',
    address: 'Address to share',
    close: 'Close',
    how: 'How to look at it',
    name: 'Your name',
    send: 'Send the marks and see the program’s levels',
    confirm: 'Send',
    marks: 'Marks of question 1',
    about: 'What is it about?',
    comment: 'Comment',
    leave: 'Leave the comment',
    left: 'The comment was left.',
    said: 'Say first what you measured.',
    feedback: 'What others saw',
    few: /Not enough evidence for a kappa: both gave a level/,
    sideBySide: 'See the marks side by side',
    opened: /Opened (once|\d+ times)/,
    revoke: 'Close the link',
    revoked: 'The link was closed.',
    gone: 'This link does not open',
    specificity: 'Specific detail',
    fit: 'Fit with job and company',
    none: 'Not enough evidence',
  },
} as const
type Say = (typeof shared)['ko' | 'en']

/** Chooses a level of the first question that waits for marks, by arrow keys. */
async function chooseLevel(page: Page, dimension: string, level: string) {
  const scale = page.getByRole('group', { name: dimension, exact: true }).first()
  const wanted = scale.getByRole('radio', { name: level, exact: true })
  await tabTo(page, scale.getByRole('radio'))
  await page.keyboard.press('Space')
  for (let n = 0; n < 6 && !(await wanted.isChecked()); n += 1) await page.keyboard.press('ArrowRight')
  await expect.poll(() => wanted.isChecked()).toBe(true)
}

/** Makes a link on the report with the keyboard and gives its address. */
async function makeLink(page: Page, say: Say): Promise<string> {
  await tabTo(page, page.getByRole('button', { name: say.share, exact: true }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say.forWhom).fill(say.mentor)
  await tabTo(page, dialog.getByRole('switch', { name: say.marking }))
  await page.keyboard.press('Space')
  await tabTo(page, dialog.getByRole('button', { name: say.make }))
  await page.keyboard.press('Enter')
  return dialog.getByLabel(say.address).inputValue()
}

/** Marks the first question blind, and gives what the API had told before. */
async function markBlind(page: Page, say: Say): Promise<string> {
  const before = await page.evaluate(async (token) => (await fetch(`/api/v2/shared/${token}`)).text(), tokenOf(page))
  await page.getByLabel(say.name).fill(say.mentor)
  await chooseLevel(page, say.specificity, '4')
  await chooseLevel(page, say.fit, say.none)
  await tabTo(page, page.getByRole('button', { name: say.send }).first())
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: say.confirm, exact: true }))
  await page.keyboard.press('Enter')
  await page.getByRole('table', { name: say.marks }).waitFor()
  return before
}

const tokenOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

async function leaveComment(page: Page, say: Say) {
  const about = page.getByLabel(say.about).first()
  const sentence = await about.locator('option').nth(1).getAttribute('value')
  await about.selectOption(sentence)
  await page.getByLabel(say.comment, { exact: true }).first().fill(say.said)
  await page.getByRole('button', { name: say.leave }).first().click()
  await page.getByText(say.left).waitFor()
}

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  const walk = openWalk()

  test('a report is shared, marked blind and commented on by somebody else, read by its owner, and closed', async () => {
    const say = shared[language]
    const { page } = await walk.visit({ language })
    await prepare(page, walk.house.address, words[language])
    await startInterview(page, words[language])
    await answerAll(page, words[language])
    await reportLink(page, words[language]).click()
    await page.waitForURL(/report/)
    const address = await makeLink(page, say)
    // A control that lies half under the sticky heading of the dialog is no small target.
    await page.getByRole('dialog').evaluate((dialog) => dialog.scrollTo(0, 0))
    await look(page, `sharing-1-dialog-${language}`)

    const { visitor, page: theirs } = await walk.visit({ language })
    const loaded = await theirs.goto(address)
    expect(loaded?.headers()).toMatchObject({ 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' })
    await theirs.getByRole('heading', { name: say.how }).waitFor()
    await look(theirs, `sharing-2-mentor-${language}`)
    expect(await markBlind(theirs, say)).not.toMatch(/"judgements":\[\{|"summary":\{/)
    await leaveComment(theirs, say)
    await lookOnPhone(theirs, `sharing-3-marked-${language}`)
    expect(await visitor.cookies()).toEqual([])

    await theirs.emulateMedia({ media: 'print' })
    await theirs.getByRole('table', { name: say.marks }).waitFor()
    await expect.poll(() => theirs.getByRole('button', { name: say.send }).first().isVisible()).toBe(false)
    const paper = await theirs.pdf({ format: 'A4' })
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
    await theirs.emulateMedia({ media: 'screen' })

    await page.reload()
    await page.getByRole('heading', { name: say.feedback }).waitFor()
    await page.getByText(say.few).waitFor()
    await page.getByRole('button', { name: say.sideBySide }).click()
    await page.getByText(say.said).first().waitFor()
    await lookOnPhone(page, `sharing-4-owner-${language}`)

    await page.getByRole('button', { name: say.share, exact: true }).click()
    await page.getByRole('dialog').getByText(say.opened).waitFor()
    await lookOnPhone(page, `sharing-5-links-${language}`)
    await page.getByRole('dialog').getByRole('button', { name: say.revoke }).click()
    await page.getByRole('dialog').last().getByRole('button', { name: say.revoke }).last().click()
    await page.getByText(say.revoked).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: say.revoke }).waitFor({ state: 'detached' })

    await theirs.reload()
    await theirs.getByRole('heading', { name: say.gone }).waitFor()
    await lookOnPhone(theirs, `sharing-6-closed-${language}`)
  }, 240_000)
})
