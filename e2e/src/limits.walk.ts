import { expect, test } from 'vitest'
import { openPrepare, makeQuestions, signUp, startInterview } from './candidate.ts'
import { isNarrow, look, lookOnPhone, openWalk } from './walk.ts'
import { words } from './words.ts'

const walk = openWalk()

test('an administrator says what a day holds; it is said before it hurts, and refused with when it goes on', async () => {
  const say = words.ko
  const { page } = await walk.visit()
  const { address } = walk.house
  await signUp(page, address, say, { email: 'limits@example.com', password: 'quiet river stones' })

  await page.goto(`${address}/admin`)
  await page.getByRole('tab', { name: '하루 한도' }).click()
  await page.getByLabel('면접').fill('1')
  await page.getByRole('button', { name: '저장' }).click()
  await page.getByText('하루 한도를 정했어요.').waitFor()
  await look(page, 'limits-1-admin')
  expect(await isNarrow(page)).toBe(true)

  await page.goto(`${address}/home`)
  await page.getByText('오늘은 면접을 1번 더 볼 수 있어요.').waitFor()
  await look(page, 'limits-2-home')
  await openPrepare(page, address, say)
  await page.getByText('오늘은 면접을 1번 더 볼 수 있어요.').waitFor()
  await makeQuestions(page, say)
  const plan = page.url()
  await startInterview(page, say)

  await openPrepare(page, address, say)
  await page.getByText(/오늘 면접은 여기까지예요/).waitFor()
  await makeQuestions(page, say)
  expect(page.url()).not.toBe(plan)
  await page.getByRole('button', { name: say.startInterview }).click()
  await page.getByRole('alert').getByText('오늘 쓸 수 있는 만큼을 다 썼어요.').waitFor()
  await page.getByText(/에 다시 할 수 있어요/).waitFor()

  await page.goto(`${address}/settings`)
  await page.getByText('면접 1 / 1번').waitFor()
  await lookOnPhone(page, 'limits-3-settings')

  // One person is given more.
  await page.goto(`${address}/admin`)
  await page.getByRole('tab', { name: '사용자' }).click()
  await page.getByRole('button', { name: '홍길동 관리' }).click()
  await page.getByRole('menuitem', { name: '하루 한도 정하기' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('면접').selectOption('unlimited')
  await look(page, 'limits-4-user')
  await dialog.getByRole('button', { name: '저장' }).click()
  await page.getByText('하루 한도를 정했어요.').waitFor()
  await openPrepare(page, address, say)
  await makeQuestions(page, say)
  await startInterview(page, say)
}, 240_000)
