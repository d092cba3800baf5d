import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { chooseInMenu, prepare, signUp } from './candidate.ts'
import { sizes } from './visitor.ts'
import { look, openWalk } from './walk.ts'
import { words } from './words.ts'

const walk = openWalk()

const say = words.ko
const email = 'gildong@example.com'
const firstPassword = '파란 나무 아래 고양이 셋'
const secondPassword = '붉은 지붕 위의 까치 둘'

async function lookAtAllSizes(page: Page, name: string) {
  await page.waitForLoadState('networkidle')
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    await look(page, `accounts-${name}-${size}`)
  }
  await page.setViewportSize(sizes.desktop)
}

async function signIn(page: Page, password: string) {
  await page.getByLabel(say.email, { exact: true }).fill(email)
  await page.getByLabel(say.password, { exact: true }).fill(password)
  await page.locator('form').getByRole('button', { name: '로그인' }).click()
}

async function lookThroughAdmin(page: Page) {
  await chooseInMenu(page, say, '관리')
  await page.waitForURL(/admin/)
  await lookAtAllSizes(page, 'admin-health')
  await page.getByRole('tab', { name: '사용자' }).click()
  await page.getByText(email).first().waitFor()
  await lookAtAllSizes(page, 'admin-users')
  await page.getByRole('tab', { name: '뒤에서 하는 일' }).click()
  await lookAtAllSizes(page, 'admin-jobs')
  await page.getByRole('tab', { name: '엔진' }).click()
  await lookAtAllSizes(page, 'admin-engines')
}

async function changePassword(page: Page) {
  await page.getByLabel('지금 비밀번호').fill(firstPassword)
  await page.getByLabel('새 비밀번호').fill(secondPassword)
  const reply = page.waitForResponse((response) => response.url().endsWith('/me/password'))
  await page.getByRole('button', { name: '바꾸기', exact: true }).click()
  expect((await reply).status()).toBe(200)
  await page.getByText('비밀번호를 바꿨어요.').first().waitFor()
}

test('a guest’s practice lives on in an account, which can be left, entered again, taken along and deleted', async () => {
  const { page } = await walk.visit()
  await prepare(page, walk.house.address, say)
  await signUp(page, walk.house.address, say, { email, password: firstPassword })
  await page.goto(`${walk.house.address}/targets`)
  await page.getByText(say.target.company).first().waitFor()
  await lookThroughAdmin(page)

  await chooseInMenu(page, say, '로그아웃')
  await page.waitForURL((url) => url.pathname === '/')
  await page.getByRole('link', { name: '로그인' }).first().click()
  await page.waitForURL(/sign-in/)
  await signIn(page, '이 말은 비밀번호가 아닙니다')
  await page.getByText('이메일이나 비밀번호가 맞지 않아요.').waitFor()
  await expect.poll(() => page.getByLabel(say.email, { exact: true }).inputValue()).toBe(email)
  await lookAtAllSizes(page, 'wrong-password')
  await signIn(page, firstPassword)
  await page.waitForURL(/home/)

  await chooseInMenu(page, say, '설정')
  await page.waitForURL(/settings/)
  await page.waitForLoadState('networkidle')
  await changePassword(page)
  await lookAtAllSizes(page, 'settings')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: '모두 내려받기' }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toMatch(/\.zip$/)
  expect((await readFile(await file.path())).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')

  await page.getByRole('button', { name: '계정과 기록 지우기' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('확인을 위해 비밀번호를 넣어 주세요').fill(secondPassword)
  await lookAtAllSizes(page, 'delete')
  await dialog.getByRole('button', { name: '모두 지우기' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await page.getByRole('button', { name: say.start }).waitFor()
  await page.goto(`${walk.house.address}/sign-in`)
  await signIn(page, secondPassword)
  await page.getByText('이메일이나 비밀번호가 맞지 않아요.').waitFor()
}, 180_000)
