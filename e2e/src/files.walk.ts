import { missingData, saySkipped, sharedFile } from '@maju/text/shared-data.fixture'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { endInterview, enterRoom, goOn, reportLink, sendAnswer } from './candidate.ts'
import { recordingsOf, reportOf } from './told.ts'
import { look, openWalk } from './walk.ts'
import { words } from './words.ts'

const film = 'video/truth/interview_ko_12s_safari_fragmented.mp4'
const other = 'video/real/pyfeat_single_face.mp4'
const broken = 'adversarial/video/no_moov.mp4'
const isSkipped = saySkipped('the walk with files', missingData(film, other, broken))

const say = words.ko
const files = {
  add: '이 답변의 녹음이나 영상 넣기',
  choose: '파일 고르기',
  replace: '다른 파일로 바꾸기',
  cancel: '재기 취소',
  turn: /차례를 기다리고 있어요|소리를 꺼내고 있어요|목소리를 재고 있어요|화면을 재고 있어요/,
  fresh: '새로 넣은 파일',
  broken: /소리나 영상으로 읽을 수 없어요.*전에 잰 것은 그대로 있어요/,
  remove: '새 파일 지우기',
  old: '답변의 시간표',
}

/** Answers one question by typing, ends the interview and opens its report. */
async function typedReport(page: Page, address: string) {
  await enterRoom(page, address, say)
  await goOn(page, say, await sendAnswer(page, say, say.answers[0]))
  await endInterview(page, say)
  await reportLink(page, say).click()
  await page.getByRole('heading', { name: say.reportTitle }).waitFor()
}

const choose = (page: Page, path: string) => page.getByLabel(files.choose).setInputFiles(sharedFile(path))

async function add(page: Page, path: string) {
  await page.getByRole('button', { name: files.add }).first().click()
  await choose(page, path)
}

async function replace(page: Page, path: string) {
  await page.getByRole('button', { name: files.replace }).click()
  await choose(page, path)
  return page.getByRole('region', { name: files.fresh })
}

const trackOf = async (page: Page, name: 'delivery' | 'screen') => (await reportOf(page))[name].status

describe.skipIf(isSkipped)('a file of an answer', () => {
  const walk = openWalk()

  test('is sent in from the report, measured on the server and seen there without a reload; called off, it leaves nothing', async () => {
    const { page } = await walk.visit()
    await typedReport(page, walk.house.address)

    await add(page, film)
    await page.getByText(files.turn).first().waitFor()
    await page.getByRole('button', { name: files.cancel }).click()
    await page.getByRole('button', { name: files.add }).first().waitFor()
    expect(await recordingsOf(page)).toEqual([])
    expect(await trackOf(page, 'delivery')).toBe('empty')

    await add(page, film)
    await page.getByText(files.turn).first().waitFor()
    await look(page, 'files-1-measuring')
    await page.getByRole('slider', { name: files.old }).waitFor({ timeout: 60_000 })
    expect(await recordingsOf(page)).toMatchObject([
      { status: 'measured', kind: 'video', mediaType: 'video/mp4', uploaded: true, turn: expect.any(Number) },
    ])
    expect([await trackOf(page, 'delivery'), await trackOf(page, 'screen')]).toEqual(['measured', 'measured'])
    const { delivery } = await reportOf(page)
    if (delivery.status !== 'measured') throw new Error('the voice was not measured')
    expect(delivery.answers[0]?.measuredBy.where).toBe('server')
    expect(delivery.whole.seconds.value).toBeGreaterThan(11)
    await look(page, 'files-2-measured')

    const [old] = await recordingsOf(page)
    const fresh = await replace(page, broken)
    await fresh.getByText(files.broken).waitFor({ timeout: 60_000 })
    await look(page, 'files-3-unreadable')
    expect(await recordingsOf(page)).toMatchObject([
      { id: old?.id, status: 'measured' },
      { status: 'failed', fault: 'unreadable' },
    ])
    await fresh.getByRole('button', { name: files.remove }).click()
    await fresh.waitFor({ state: 'detached' })

    await replace(page, other)
    await expect
      .poll(async () => (await recordingsOf(page)).map(({ id }) => id), { timeout: 60_000 })
      .not.toContain(old?.id)
    expect(await recordingsOf(page)).toMatchObject([{ status: 'measured', replaces: null }])
    await fresh.waitFor({ state: 'detached' })
    await page.getByRole('slider', { name: files.old }).waitFor()
  }, 150_000)
})
