import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { begin, chooseInMenu } from './candidate.ts'
import { tabTo } from './keyboard.ts'
import { isNarrow, look, lookOnPhone, openWalk } from './walk.ts'
import { words } from './words.ts'

const say = {
  ko: {
    menu: '경력 정리',
    title: '경력 정리',
    empty: '나에 대해 적어 둘까요?',
    careers: '경력',
    add: '경력 추가',
    company: '회사',
    year: '시작: 연도',
    month: '시작: 월',
    present: '지금도 하고 있어요',
    save: '저장',
    period: '2022년 3월 – 현재',
    restored: '지난번에 쓰던 내용을 그대로 가져왔어요.',
    up: (name: string) => `${name} 위로 옮기기`,
    down: (name: string) => `${name} 아래로 옮기기`,
    moved: '셋째회사: 3개 가운데 1번째로 옮겼어요.',
    military: '병역 적어 두기',
    addMilitary: '병역 추가',
    status: '병역 상태',
    served: '군필',
    off: '끄고 지우기',
    companies: ['첫회사', '둘째회사', '셋째회사'],
  },
  en: {
    menu: 'Career',
    title: 'Career',
    empty: 'Shall we write down who you are?',
    careers: 'Work',
    add: 'Add to Work',
    company: 'Company',
    year: 'Start: Year',
    month: 'Start: Month',
    present: 'Still going on',
    save: 'Save',
    period: 'March 2022 – present',
    restored: 'We brought back what you were writing last time.',
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    moved: 'Third Ltd: moved to place 1 of 3.',
    military: 'Keep Military service',
    addMilitary: 'Add to Military service',
    status: 'Status of service',
    served: 'Served',
    off: 'Turn off and delete',
    companies: ['First Ltd', 'Second Ltd', 'Third Ltd'],
  },
} as const

const namesIn = (section: Locator) => section.locator('li p:first-child').allTextContents()

const walk = openWalk()

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  test('a profile is typed, survives a reload half typed, is put in order by keyboard and by pointer, and keeps its secrets behind a switch', async () => {
    const career = say[language]
    const { page } = await walk.visit({ language })
    await begin(page, walk.house.address, words[language])
    await chooseInMenu(page, words[language], career.menu)
    await page.getByText(career.empty).waitFor()
    await look(page, `career-${language}-empty`)

    const section = page.getByRole('region', { name: career.careers, exact: true })
    await section.getByRole('button', { name: career.add }).click()
    await section.getByLabel(career.company, { exact: true }).fill(career.companies[0])
    await page.reload()
    await section.getByText(career.restored).waitFor()
    await expect.poll(() => section.getByLabel(career.company, { exact: true }).inputValue()).toBe(career.companies[0])
    await section.getByLabel(career.year).fill('2022')
    await section.getByLabel(career.month).selectOption('03')
    await section.getByLabel(career.present).check()
    await look(page, `career-${language}-form`)
    await section.getByRole('button', { name: career.save }).click()
    await section.getByText(career.period).waitFor()
    for (const name of career.companies.slice(1)) {
      await section.getByRole('button', { name: career.add }).click()
      await section.getByLabel(career.company, { exact: true }).fill(name)
      await page.keyboard.press('Enter')
      await section.getByRole('listitem').filter({ hasText: name }).waitFor()
    }
    const [first, second, third] = career.companies
    await expect.poll(() => namesIn(section)).toEqual([first, second, third])

    // By keyboard alone: the last becomes the first, is said aloud, and the focus goes with it.
    const up = section.getByRole('button', { name: career.up(third) })
    await section.getByRole('button', { name: career.up(first) }).focus()
    await tabTo(page, up)
    await page.keyboard.press('Enter')
    await expect.poll(() => namesIn(section)).toEqual([first, third, second])
    await expect.poll(() => up.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Space')
    await expect.poll(() => namesIn(section)).toEqual([third, first, second])
    await expect.poll(() => section.locator('output').textContent()).toBe(career.moved)
    await page.reload()
    await section.getByRole('listitem').first().waitFor()
    await expect.poll(() => namesIn(section)).toEqual([third, first, second])

    // By pointer: the first is dragged below the last.
    const handle = section.getByRole('listitem').first().locator('span').first()
    await handle.scrollIntoViewIfNeeded()
    const from = await handle.boundingBox()
    const last = await section.getByRole('listitem').last().boundingBox()
    if (!from || !last) throw new Error('the rows have no place on the page')
    await page.mouse.move(from.x + 10, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(from.x + 10, last.y + last.height - 5, { steps: 5 })
    await page.mouse.up()
    await expect.poll(() => namesIn(section)).toEqual([first, second, third])

    // Downwards the row itself moves in the page, and the focus would be lost.
    const down = section.getByRole('button', { name: career.down(first) })
    await down.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => namesIn(section)).toEqual([second, first, third])
    await expect.poll(() => down.evaluate((button) => button === document.activeElement)).toBe(true)

    await page.getByRole('switch', { name: career.military }).click()
    await page.getByRole('button', { name: career.addMilitary }).click()
    await page.getByLabel(career.status).selectOption({ label: career.served })
    await page.getByRole('button', { name: career.save }).click()
    await page.getByRole('listitem').filter({ hasText: career.served }).waitFor()
    await look(page, `career-${language}-full`)
    await lookOnPhone(page, `career-${language}`)
    await section.getByRole('button', { name: career.add }).click()
    expect(await isNarrow(page)).toBe(true)
    await look(page, `career-${language}-phone-form`)
    await page.getByRole('switch', { name: career.military }).click()
    await look(page, `career-${language}-phone-off`)
    await page.getByRole('button', { name: career.off }).click()
    await page.getByRole('listitem').filter({ hasText: career.served }).waitFor({ state: 'detached' })
  })
})
