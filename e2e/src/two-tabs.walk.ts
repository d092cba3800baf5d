import { expect, test } from 'vitest'
import { answerBox, enterRoom, goOn, sendAnswer, waitForRoom } from './candidate.ts'
import { look, openWalk } from './walk.ts'
import { words } from './words.ts'

const walk = openWalk()

const say = words.ko
const rescued = '앞 질문에는 이미 답이 있어요'
const late = '둘째 창에서 쓴 다른 답입니다'

test('of two tabs that answer the same question the second is told calmly, keeps its text and goes on', async () => {
  const { visitor, page: first } = await walk.visit()
  await enterRoom(first, walk.house.address, say)
  const second = await visitor.newPage()
  await second.goto(first.url())
  await waitForRoom(second, say)
  const question = await second.locator('#question').innerText()

  await answerBox(second).fill(late)
  expect((await sendAnswer(first, say, say.answers[0])).status()).toBe(200)
  expect((await sendAnswer(second, say, late)).status()).toBe(409)

  await second.getByText(rescued).waitFor()
  await expect.poll(() => second.locator('textarea[readonly]').inputValue()).toBe(late)
  for (const page of [first, second]) await expect.poll(() => page.locator('#question').innerText()).not.toBe(question)
  await expect.poll(() => second.locator('#question').innerText()).toBe(await first.locator('#question').innerText())
  await look(second, 'two-tabs-second')

  await second.getByRole('button', { name: '지금 답변에 넣기' }).click()
  await expect.poll(() => answerBox(second).inputValue()).toBe(late)
  await expect.poll(() => second.getByText(rescued).count()).toBe(0)
  const reply = await sendAnswer(second, say, late)
  expect(reply.status()).toBe(200)
  expect(await goOn(second, say, reply)).toBe(false)
}, 120_000)
