import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { begin, chooseInMenu, saveTarget } from './candidate.ts'
import { tabTo } from './keyboard.ts'
import { isNarrow, look, lookOnPhone, openWalk } from './walk.ts'
import { words } from './words.ts'

const say = {
  ko: {
    menu: '이력서',
    empty: '첫 이력서를 만들어 볼까요?',
    make: '새 이력서 만들기',
    name: '이력서 이름',
    title: '가온페이 지원',
    use: '어디에 쓸까요?',
    submit: '만들기',
    skills: '기술',
    addSkill: '기술 추가',
    skill: /^기술/,
    save: '저장',
    cancel: '취소',
    up: (name: string) => `${name} 위로 옮기기`,
    differs: '경력 정리와 다른 곳이 1곳 있어요.',
    takeOne: 'Rust 가져오기',
    letters: '자기소개서',
    addLetter: '문항 추가',
    question: '문항',
    limit: /^글자 수 제한/,
    answer: /^답/,
    prompt: '지원 동기를 적어 주세요.',
    reply: '결제를 더 쉽게 만들고 싶습니다.',
    limited: '10자(공백 포함) 가운데 18자',
    over: /제한보다 8 길어요/,
    restored: '지난번에 쓰던 내용을 그대로 가져왔어요.',
    summary: /나를 소개하는 몇 문장/,
    template: '양식',
    modern: '모던',
    parts: '보여 줄 항목과 순서',
    hide: '링크 감추기',
    show: '링크 보이기',
    preview: '미리 보기',
    download: (kind: string) => `${kind} 파일 내려받기`,
    import: 'JSON Resume 파일 가져오기',
    prepare: /이 이력서로 면접 준비하기/,
    inTarget: /글을 넣었어요/,
    more: '더 보기',
    duplicate: '하나 더 만들기',
    copy: '가온페이 지원 사본',
    archive: '보관하기',
    archived: '보관한 이력서',
    back: '이력서 목록',
    forTarget: '이 지원에 쓸 이력서',
  },
  en: {
    menu: 'Résumés',
    empty: 'Shall we make your first résumé?',
    make: 'New résumé',
    name: 'Name of the résumé',
    title: 'For Gaon Pay',
    use: 'What is it for?',
    submit: 'Create',
    skills: 'Skills',
    addSkill: 'Add to Skills',
    skill: /^Skill/,
    save: 'Save',
    cancel: 'Cancel',
    up: (name: string) => `Move ${name} up`,
    differs: 'It differs from your career profile in 1 place.',
    takeOne: 'Bring in Rust',
    letters: 'Cover letter',
    addLetter: 'Add a question',
    question: 'Question',
    limit: /^Limit/,
    answer: /^Answer/,
    prompt: 'Why us?',
    reply: 'Payments for all.',
    limited: '17 of 10 characters with spaces',
    over: /7 over the limit/,
    restored: 'We brought back what you were writing last time.',
    summary: /A few sentences about you/,
    template: 'Template',
    modern: 'Modern',
    parts: 'What is shown, and in which order',
    hide: 'Hide Links',
    show: 'Show Links',
    preview: 'Preview',
    download: (kind: string) => `Download as ${kind}`,
    import: 'Import a JSON Resume file',
    prepare: /^Prepare with this résumé/,
    inTarget: /text of the résumé is now in your application/,
    more: 'More for',
    duplicate: 'Duplicate',
    copy: 'For Gaon Pay copy',
    archive: 'Archive',
    archived: 'Archived',
    back: 'All résumés',
    forTarget: 'Résumés for this application',
  },
} as const
type Say = (typeof say)['ko' | 'en']

const namesIn = (section: Locator) => section.locator('ol li p:first-child').allTextContents()
const press = (within: Page | Locator, name: string | RegExp) => within.getByRole('button', { name }).click()

async function addSkill(page: Page, say_: Say, name: string) {
  const section = page.getByRole('region', { name: say_.skills, exact: true })
  await press(section, say_.addSkill)
  await section.getByRole('textbox', { name: say_.skill }).fill(name)
  await page.keyboard.press('Enter')
  await section.getByRole('listitem').filter({ hasText: name }).waitFor()
  return section
}

/** Makes a résumé from the profile for an application, by keyboard alone. */
async function make(page: Page, resume: Say) {
  const open = page.getByRole('button', { name: resume.make })
  await tabTo(page, open)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  const name = dialog.getByRole('textbox', { name: resume.name })
  await tabTo(page, name)
  await name.fill(resume.title)
  const use = dialog.getByRole('combobox', { name: resume.use })
  await tabTo(page, use)
  await use.selectOption({ index: 1 })
  await tabTo(page, dialog.getByRole('button', { name: resume.submit, exact: true }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/resumes\/.+/)
  await page.getByRole('heading', { level: 1, name: resume.title }).waitFor()
}

/** Writes an item that is longer than its limit; half written, it survives a reload. */
async function writeLetter(page: Page, resume: Say) {
  const letters = page.getByRole('region', { name: resume.letters, exact: true })
  await press(letters, resume.addLetter)
  await letters.getByRole('textbox', { name: resume.question, exact: true }).fill(resume.prompt)
  await letters.getByRole('textbox', { name: resume.limit }).fill('10')
  await letters.getByRole('textbox', { name: resume.answer }).fill(resume.reply)
  await page.reload()
  await letters.getByText(resume.restored).waitFor()
  await letters.getByText(resume.limited).waitFor()
  await letters.getByText(resume.over).waitFor()
  // Not saved, and on the page already.
  await page.getByRole('article').getByText(resume.reply).waitFor()
  return letters
}

async function downloaded(page: Page, name: string): Promise<{ name: string; path: string }> {
  const coming = page.waitForEvent('download')
  await press(page, name)
  const file = await coming
  return { name: file.suggestedFilename(), path: await file.path() }
}

const walk = openWalk()

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  test('a résumé is made from the profile, written, put in order, compared, downloaded, read again and given to an application', async () => {
    const resume = say[language]
    const { page } = await walk.visit({ language })
    const { address } = walk.house
    await begin(page, address, words[language])
    if (!page.url().includes('targets/new')) await page.goto(`${address}/targets/new`)
    await saveTarget(page, words[language], { ...words[language].target, resume: words[language].resumeText })
    await page.waitForURL(/targets\/(?!new)/)
    await page.goto(`${address}/career`)
    for (const name of ['SQL', 'Java']) await addSkill(page, resume, name)
    await chooseInMenu(page, words[language], resume.menu)
    await page.getByText(resume.empty).waitFor()
    await look(page, `resumes-${language}-empty`)
    await make(page, resume)
    await page.getByRole('article').getByText('Java').waitFor()
    await look(page, `resumes-${language}-new`)

    // By keyboard alone: the second skill becomes the first, here and on the page.
    const section = page.getByRole('region', { name: resume.skills, exact: true })
    const up = section.getByRole('button', { name: resume.up('Java') })
    await up.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => namesIn(section)).toEqual(['Java', 'SQL'])
    await expect.poll(() => up.evaluate((button) => button === document.activeElement)).toBe(true)
    await expect.poll(() => page.getByRole('article').textContent()).toMatch(/Java.*SQL/s)

    // What the profile says besides is told, and taken over where one wants it.
    const editor = page.url()
    await page.goto(`${address}/career`)
    await addSkill(page, resume, 'Rust')
    await page.goto(editor)
    await section.getByText(resume.differs).waitFor()
    await look(page, `resumes-${language}-differs`)
    await press(section, resume.takeOne)
    await expect.poll(() => namesIn(section)).toEqual(['Java', 'SQL', 'Rust'])
    await section.getByText(resume.differs).waitFor({ state: 'detached' })

    const letters = await writeLetter(page, resume)
    await look(page, `resumes-${language}-letter`)
    await press(letters, resume.save)
    await letters.getByRole('listitem').waitFor()
    const summary = page.getByRole('textbox', { name: resume.summary })
    await summary.fill('SQL & Java')
    await page.reload()
    await expect.poll(() => summary.inputValue()).toBe('SQL & Java')
    await page
      .getByRole('region', { name: summaryName(language), exact: true })
      .getByRole('button', { name: resume.save })
      .click()
    await page.getByRole('combobox', { name: resume.template }).selectOption({ label: resume.modern })
    await page.locator('.resume-modern').waitFor()

    // A part that is hidden keeps the focus on the button that shows it again.
    await press(page, resume.parts)
    await press(page, resume.hide)
    const shows = page.getByRole('button', { name: resume.show })
    await expect.poll(() => shows.evaluate((button) => button === document.activeElement)).toBe(true)
    await look(page, `resumes-${language}-parts`)

    for (const [kind, ending, begins] of [
      ['PDF', '.pdf', '%PDF'],
      ['Word', '.docx', 'PK'],
    ] as const) {
      const file = await downloaded(page, resume.download(kind))
      expect(file.name).toContain(resume.title)
      expect(file.name.endsWith(ending)).toBe(true)
      expect((await readFile(file.path)).subarray(0, begins.length).toString()).toBe(begins)
    }
    const json = await downloaded(page, resume.download('JSON Resume'))

    await press(page, resume.prepare)
    await page.getByRole('dialog').getByRole('button').last().click()
    await page.getByText(resume.inTarget).first().waitFor()
    await lookOnPhone(page, `resumes-${language}`)
    await page.getByText(resume.preview, { exact: true }).first().click()
    await page.getByRole('article').waitFor()
    expect(await isNarrow(page)).toBe(true)
    await look(page, `resumes-${language}-phone-page`)

    await page.getByRole('link', { name: resume.back }).click()
    await page.getByLabel(resume.import).setInputFiles(json.path)
    await page.waitForURL((url) => /resumes\/.+/.test(url.pathname) && url.href !== editor)
    await expect.poll(() => namesIn(section)).toEqual(['Java', 'SQL', 'Rust'])
    await page.goBack()
    await lookOnPhone(page, `resumes-${language}-list`)
    await page
      .getByRole('button', { name: new RegExp(resume.more) })
      .last()
      .click()
    await page.getByRole('menuitem', { name: resume.duplicate }).click()
    await page.getByRole('heading', { name: resume.copy }).waitFor()
    await page
      .getByRole('button', { name: new RegExp(resume.more) })
      .first()
      .click()
    await page.getByRole('menuitem', { name: resume.archive }).click()
    await page.getByRole('heading', { name: resume.archived }).waitFor()

    await page.goto(`${address}/targets`)
    await page.locator('main a[href^="/targets/"]:not([href$="/new"]):not([href$="/prepare"])').first().click()
    await page.getByRole('heading', { name: resume.forTarget }).waitFor()
    await page.getByRole('link', { name: resume.title, exact: true }).first().waitFor()
    expect(await isNarrow(page)).toBe(true)
    await look(page, `resumes-${language}-target`)
  }, 180_000)
})

const summaryName = (language: 'ko' | 'en') => (language === 'ko' ? '소개' : 'Summary')
