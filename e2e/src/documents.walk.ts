import { missingData, saySkipped, sharedFile } from '@maju/text/shared-data.fixture'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { begin, saveTarget } from './candidate.ts'
import { look, openWalk } from './walk.ts'
import { words } from './words.ts'

const pdf = 'resume/generated/ko_backend_honggildong.pdf'
const docx = 'resume/generated/ko_backend_table_header.docx'
const locked = 'resume/generated/ko_backend_password.pdf'
const isSkipped = saySkipped('the walk with documents', missingData(pdf, docx, locked))

const say = words.ko
const { company } = say.target
const posting = `[자격요건]
- Kotlin, Spring Boot로 서버를 개발한 경험
- 결제나 정산 시스템을 운영한 경험
[우대사항]
- Kafka를 다룬 경험
- Terraform으로 인프라를 관리한 경험`

const nameOf = (file: string) => file.split('/').at(-1) ?? file
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click()

async function sendFiles(page: Page, address: string) {
  await page.goto(`${address}/documents`)
  await page.getByText('넣은 서류가 아직 없어요').waitFor()
  await look(page, 'documents-1-empty')
  await page.getByLabel('파일 고르기').setInputFiles([pdf, docx, locked].map((file) => sharedFile(file)))
  await page.getByText(/비밀번호가 걸린 파일이에요/).waitFor({ timeout: 60_000 })
  await page.getByText(/PDF · 1쪽/).waitFor()
  await page.getByText(/Word\(DOCX\)/).waitFor()
  await look(page, 'documents-2-read')
}

/** Opens a value at its place, corrects another one, and sees both the correction and the way back. */
async function correct(page: Page) {
  await page.getByRole('link', { name: nameOf(pdf) }).click()
  await page.getByRole('button', { name: /홍길동.*글에서 보기/ }).click()
  await page.getByRole('dialog').locator('mark').getByText('홍길동').waitFor()
  await page.keyboard.press('Escape')
  await look(page, 'documents-3-fields')

  await press(page, '경력 고치기')
  const start = page.getByRole('textbox', { name: '시작' }).first()
  await start.fill('지난 봄')
  await page.reload()
  await expect.poll(() => start.inputValue()).toBe('지난 봄')
  await press(page, '고친 내용 저장')
  await page.getByText(/날짜로 읽을 수 없어요/).waitFor()
  await look(page, 'documents-4-wrong')
  await start.fill('2021년 3월')
  await press(page, '고친 내용 저장')
  await page.getByText('직접 고친 내용이에요.', { exact: false }).waitFor()
  await page.getByText('2021.03').waitFor()
}

async function search(page: Page) {
  await tab(page, '글')
  await page.getByLabel('글에서 찾기').fill('정산')
  await page.getByText(/^1 \/ \d+$/).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(/^2 \/ \d+$/).waitFor()
  await look(page, 'documents-5-text')
  await tab(page, '분석')
  await page.getByRole('heading', { name: '예상 질문' }).waitFor()
}

/** The analysis of the target: both sides of a requirement, and a chip that opens its place. */
async function analyse(page: Page) {
  await page.getByRole('link', { name: `${company} 분석 보기` }).click()
  await page.getByRole('heading', { name: '공고와 견주기' }).waitFor()
  const missing = page.getByRole('listitem').filter({ hasText: 'Terraform으로 인프라를 관리한 경험' }).first()
  await missing.getByText('보이지 않아요', { exact: true }).waitFor()
  await page.getByText('자기소개서가 없어요.', { exact: false }).waitFor()
  await page.getByRole('heading', { name: '이렇게 고쳐 보세요' }).waitFor()
  await look(page, 'documents-6-analysis')
  await page
    .getByRole('button', { name: /^이력서.*문서에서 보기$/ })
    .first()
    .click()
  await page.getByRole('dialog').locator('mark').waitFor()
  await page.keyboard.press('Escape')
  const download = page.waitForEvent('download')
  await press(page, 'Markdown으로 내려받기')
  expect((await download).suggestedFilename()).toContain(company)
}

async function deleteDocument(page: Page, address: string) {
  await page.goto(`${address}/documents`)
  await press(page, `‘${nameOf(pdf)}’ 지우기`)
  await page.getByRole('dialog').getByRole('button', { name: '지우기', exact: true }).click()
  await page.getByRole('link', { name: nameOf(pdf) }).waitFor({ state: 'detached' })
}

describe.skipIf(isSkipped)('documents', () => {
  const walk = openWalk()

  test('are sent, corrected, searched, used for a target, analysed beside its posting, and deleted', async () => {
    const { page } = await walk.visit()
    const { address } = walk.house
    await begin(page, address, say)
    await saveTarget(page, say, { ...say.target, posting })
    await page.waitForURL(/targets\/[0-9a-f-]{36}$/)
    await sendFiles(page, address)
    await correct(page)
    await search(page)
    await press(page, '여기에 쓰기')
    await analyse(page)
    await deleteDocument(page, address)

    await page.goto(`${address}/targets`)
    await page.getByRole('link', { name: /내용 보기·고치기/ }).click()
    expect(
      await page
        .getByLabel(/^이력서/)
        .first()
        .inputValue(),
    ).toContain('홍길동')
    await page.getByLabel('내 서류에서 이력서 가져오기').waitFor()
    await look(page, 'documents-7-target')
  }, 150_000)
})
