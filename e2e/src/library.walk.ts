import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { missingData, saySkipped, sharedFile } from '@maju/text/shared-data.fixture'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { begin, saveTarget, signUp } from './candidate.ts'
import { noDevices } from './fake-devices.ts'
import { sizes } from './visitor.ts'
import { isNarrow, look, openWalk } from './walk.ts'
import { words } from './words.ts'

const say = {
  ko: {
    tab: '회사 자료',
    name: '회사 이름',
    add: '회사 더하기',
    addDocument: '자료 더하기',
    title: /^제목/,
    text: /^내용/,
    addText: '더하기',
    added: /자료 1건/,
    file: '인재상.txt',
    damaged: '값.pdf',
    start: '고른 1건 가져오기',
    done: '넣었어요',
    broken: /읽을 줄 모르는 형식/,
    company: '나라로봇',
    heading: '사업보고서 2024',
    known: '# 1. 위험 요인\n원자재 가격이 크게 올라 수익성이 악화될 우려가 있습니다.',
    quote: '원자재 가격이 크게 올라 수익성이 악화될 우려가 있습니다.',
    link: /^공고 링크/,
    fetch: '링크에서 가져오기',
    inside: '인터넷에 공개된 주소가 아니라서 열지 않았어요.',
    postingFile: '공고 파일 고르기',
    read: '이렇게 읽어서 채웠어요.',
    posting: 'company/job_ko/gen_posting_ko.pdf',
  },
  en: {
    tab: 'Companies',
    name: 'Name of the company',
    add: 'Add company',
    addDocument: 'Add a document',
    title: /^Title/,
    text: /^Text/,
    addText: 'Add',
    added: /1 document ·/,
    file: 'people.txt',
    damaged: 'values.pdf',
    start: 'Bring 1 in',
    done: 'Added',
    broken: /a format we cannot read/,
    company: 'Nara Robotics',
    heading: 'Annual report 2024',
    known: '# 1. Risks\nA shortage of skilled technicians could limit our deliveries.',
    quote: 'A shortage of skilled technicians could limit our deliveries.',
    link: /^Link to the posting/,
    fetch: 'Fetch from the link',
    inside: 'This address is not on the public internet',
    postingFile: 'Choose a posting file',
    read: 'This is what we read and filled in.',
    posting: 'company/job_en/gen_posting_en.pdf',
  },
} as const

const postings = [say.ko.posting, say.en.posting]
const isSkipped = saySkipped('a posting from a file', missingData(...postings))

/** A folder of a company: for each language a file that can be read and one that cannot. */
const folder = mkdtempSync(join(tmpdir(), 'maju-folder-'))
mkdirSync(join(folder, '한빛전자'))
for (const { file, damaged, known } of [say.ko, say.en]) {
  writeFileSync(join(folder, '한빛전자', file), known)
  writeFileSync(join(folder, '한빛전자', damaged), new Uint8Array([0, 1, 2]))
}
afterAll(() => rmSync(folder, { recursive: true }))

async function lookAt(page: Page, name: string, shown: readonly (keyof typeof sizes)[] = ['desktop', 'phone']) {
  for (const size of shown) {
    await page.setViewportSize(sizes[size])
    expect(await isNarrow(page), `${name} fits on a ${size}`).toBe(true)
    await look(page, `library-${name}-${size}`)
  }
  await page.setViewportSize(sizes.desktop)
}

/** The line of the list of what was brought in. */
const imported = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title })

const keeper = { email: 'keeper@example.com', password: '파란 나무 아래 고양이 셋' }

/** The first account of a house looks after it; it comes back for the second language. */
async function enter(page: Page, address: string, language: 'ko' | 'en') {
  if (language === 'ko') return signUp(page, address, words.ko, keeper)
  await page.goto(`${address}/sign-in`)
  await page.getByLabel(words.en.email, { exact: true }).fill(keeper.email)
  await page.getByLabel(words.en.password, { exact: true }).fill(keeper.password)
  await page.keyboard.press('Enter')
  await page.waitForURL(/home/)
}

describe('the shared library', () => {
  const walk = openWalk(noDevices, { MAJU_LIBRARY_FOLDER: folder })

  test.each(['ko', 'en'] as const)(
    'is what an administrator adds and brings in and a candidate reads; postings come from files and not from inside (%s)',
    async (language) => {
      const text = say[language]
      const { page } = await walk.visit({ language })
      const { address } = walk.house
      await enter(page, address, language)
      await page.goto(`${address}/admin`)
      await page.getByRole('tab', { name: text.tab }).click()
      if (language === 'ko') {
        await page.getByText('아직 넣은 회사가 없어요').waitFor()
        await lookAt(page, `${language}-1-empty`)
      }
      await page.getByLabel(text.name).fill(text.company)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: text.addDocument }).click()
      await page.getByLabel(text.title).fill(text.heading)
      await page.getByLabel(text.text).fill(text.known)
      await lookAt(page, `${language}-2-adding`, ['phone'])
      await page.getByRole('button', { name: text.addText, exact: true }).click()
      await page.getByText(text.added).first().waitFor()

      await page.getByLabel(text.file).check()
      await page.getByRole('button', { name: text.start }).click()
      await imported(page, text.file).getByText(text.done, { exact: true }).waitFor()
      await page.getByLabel(text.damaged).check()
      await page.getByRole('button', { name: text.start }).click()
      await imported(page, text.damaged).getByText(text.broken).waitFor()
      await lookAt(page, `${language}-3-brought`)

      const { page: other } = await walk.visit({ language })
      await begin(other, address, words[language])
      await other.getByLabel(text.link).fill('http://localhost:8080/jobs/1')
      await other.getByRole('button', { name: text.fetch, exact: true }).click()
      await other.getByText(text.inside).waitFor()
      await lookAt(other, `${language}-4-refused`, ['phone'])
      if (!isSkipped) {
        await other.getByLabel(text.postingFile).setInputFiles(sharedFile(text.posting))
        await other.getByText(text.read).waitFor()
        await expect.poll(() => other.getByLabel(words[language].jobTitle, { exact: true }).inputValue()).not.toBe('')
        await lookAt(other, `${language}-5-posting`)
      }
      await saveTarget(other, words[language], { ...words[language].target, company: text.company })
      await other.getByRole('button', { name: text.quote }).click()
      await other.getByRole('dialog').locator('mark').waitFor()
      await expect.poll(() => other.getByRole('dialog').locator('mark').textContent()).toBe(text.quote)
      await other.keyboard.press('Escape')
      await lookAt(other, `${language}-6-brief`)
    },
  )
})
