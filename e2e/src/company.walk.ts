import { describe, expect, test } from 'vitest'
import { makeQuestions, openPrepare, startInterview } from './candidate.ts'
import { sizes } from './visitor.ts'
import { isNarrow, look, lookOnPhone, openWalk } from './walk.ts'
import { words } from './words.ts'

const say = {
  ko: {
    part: '회사 알아보기',
    empty: /아직 아는 것이 없어요/,
    open: '자료 더하기',
    title: /^제목/,
    text: /^내용/,
    add: '더하기',
    read: /자료 1건을 읽었어요/,
    search: '회사 자료에서 찾기',
    asked: '폴란드 공장',
    found: /1곳을 찾았어요/,
    document: '회사 자료',
    glance: /에 대해 미리 보기/,
    heading: '사업보고서 2024',
    risk: '원자재 가격이 크게 올라 수익성이 악화될 우려가 있습니다.',
    known: [
      '# 1. 사업의 개요',
      '당사는 물류 창고에 들어가는 로봇을 설계하고 생산하여 판매하고 있습니다.',
      '당사는 지난해 국내 최초로 자율 지게차를 출시하였습니다.',
      '# 2. 위험 요인',
      '원자재 가격이 크게 올라 수익성이 악화될 우려가 있습니다.',
      '# 3. 전망',
      '당사는 내년에 폴란드에 두 번째 공장을 세울 계획입니다.',
      '# 4. 인재상',
      '서로의 다름을 존중하고 끝까지 책임지는 사람을 인재상으로 삼고 있습니다.',
    ].join('\n'),
  },
  en: {
    part: 'About the company',
    empty: /Nothing is known about/,
    open: 'Add a document',
    title: /^Title/,
    text: /^Text/,
    add: 'Add',
    read: /1 document was read/,
    search: 'Search the company’s documents',
    asked: 'factory in Poland',
    found: /1 place was found/,
    document: 'Company document',
    glance: /^A look at/,
    heading: 'Annual report 2024',
    risk: 'A shortage of skilled technicians could limit our deliveries.',
    known: [
      '# 1. Business',
      'Our company designs and sells robots for warehouses of every size.',
      'Last year we launched a forklift that drives by itself.',
      '# 2. Risks',
      'A shortage of skilled technicians could limit our deliveries.',
      '# 3. Outlook',
      'We plan to build a second factory in Poland.',
      '# 4. People',
      'We look for people who finish what they began and help their colleagues.',
    ].join('\n'),
  },
} as const

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  const walk = openWalk()

  test('what is pasted about a company becomes a brief, is found, is asked about and opens at its place', async () => {
    const text = words[language]
    const company = say[language]
    const { page } = await walk.visit({ language })
    await openPrepare(page, walk.house.address, text)
    const target = new URL(page.url()).pathname.replace('/prepare', '')

    await page.goto(`${walk.house.address}${target}`)
    await page.getByText(company.empty).waitFor()
    await look(page, `company-${language}-empty`)
    await page.getByRole('button', { name: company.open }).click()
    await page.getByLabel(company.title).fill(company.heading)
    await page.getByLabel(company.text).fill(company.known)
    await look(page, `company-${language}-form`)
    await page.getByRole('button', { name: company.add, exact: true }).click()
    await page.getByText(company.read).waitFor()
    await look(page, `company-${language}-brief`)

    // By keyboard alone: open a sentence in its place, close it again, and be where one was.
    const statement = page.getByRole('button', { name: company.risk })
    await statement.focus()
    await page.keyboard.press('Enter')
    const viewer = page.getByRole('dialog')
    await viewer.locator('mark').waitFor()
    await expect.poll(() => viewer.locator('mark').textContent()).toBe(company.risk)
    await look(page, `company-${language}-viewer`)
    await page.keyboard.press('Escape')
    await expect.poll(() => statement.evaluate((button) => button === document.activeElement)).toBe(true)

    await page.getByLabel(company.search).fill(company.asked)
    await page.keyboard.press('Enter')
    await page.locator('output', { hasText: company.found }).or(page.locator('output mark')).first().waitFor()
    await expect.poll(() => page.locator('main mark').first().textContent()).toBeTruthy()
    await look(page, `company-${language}-search`)

    await lookOnPhone(page, `company-${language}`)
    await page.goto(`${walk.house.address}${target}/prepare`)
    await page.getByRole('button', { name: company.glance }).click()
    expect(await isNarrow(page)).toBe(true)
    await look(page, `company-${language}-glance-phone-dark`)
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(sizes.desktop)

    await makeQuestions(page, text)
    const chip = page.getByRole('button', { name: new RegExp(company.document) }).first()
    const quote = (await chip.locator('span').nth(1).textContent())?.replaceAll(/[‘’]/gu, '') ?? ''
    await chip.click()
    await viewer.locator('mark').waitFor()
    await expect.poll(() => viewer.locator('mark').textContent()).toBe(quote)
    await expect.poll(() => viewer.textContent()).toContain(company.heading)
    await look(page, `company-${language}-plan`)
    await page.keyboard.press('Escape')
    await startInterview(page, text)
  })
})
