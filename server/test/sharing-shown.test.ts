import { addCareerEntry } from '@maju/contracts/career'
import { getSharedMedia } from '@maju/contracts/shared-report'
import { beforeAll, describe, expect, test } from 'vitest'
import { start, recorded, storedBytes } from './recorder.ts'
import { contacts, heldInterview, keysOf, linked, markAll, opened } from './sharing.fixture.ts'
import { houseAmongOthers, type TestHouse } from './test-house.ts'
import type { Member } from './visitor.ts'

let house: TestHouse
let owner: Member
let held: Awaited<ReturnType<typeof heldInterview>>
let recordingId: string

beforeAll(async () => {
  house = await houseAmongOthers()
  owner = await house.registered('김가람')
  await owner.call(addCareerEntry, {
    body: { section: 'person', value: { name: '홍길동', address: '꿈마을 3단지', phone: '내선 4512' } },
  })
  held = await heldInterview(house, owner)
  recordingId = (await recorded(owner, held.interviewId, held.questionId)).id
  // Kept in the browser: only its numbers are here.
  await start(owner, held.interviewId, { questionId: held.answered[1] ?? '', uploaded: false })
}, 60_000)

const everything = { answers: true, measures: true, recordings: true }

describe('what leads to a person', () => {
  test('is in no reply, though the owner’s own report holds it', async () => {
    for (const contact of contacts) expect(JSON.stringify(held.report)).toContain(contact)
    const { token } = await linked(owner, held.interviewId, { shows: everything })
    const body = JSON.stringify(await opened(house.stranger(), token))
    for (const contact of [...contacts, owner.email, '김가람']) expect(body).not.toContain(contact)
    expect(body).toContain('[전화번호]')
    expect(body).toContain('정산 마감이 자주 늦어지는 문제')
  })

  test('leaves quotes at their places: every one of them is a slice of what is shown of its turn', async () => {
    const { token } = await linked(owner, held.interviewId)
    const { questions } = await opened(house.stranger(), token)
    const quoted = questions.flatMap(({ turns, judgements }) =>
      judgements.flatMap(({ evidence }) =>
        evidence.map(({ turn, start: from, end, quote }) => ({
          quote,
          there: turns.find(({ seq }) => seq === turn)?.text.slice(from, end),
        })),
      ),
    )
    expect(quoted.length).toBeGreaterThan(5)
    for (const { quote, there } of quoted) expect(there).toBe(quote)
    const originals = held.report.questions.flatMap(({ attempts }) =>
      (attempts[0]?.score?.judgements ?? []).flatMap(({ evidence }) => evidence.map(({ quote }) => quote)),
    )
    expect(quoted.length).toBe(originals.length)
    const told = originals.map((quote) => contacts.some((contact) => quote.includes(contact)))
    expect(quoted.filter((_one, at) => !told[at]).map(({ quote }) => quote)).toEqual(
      originals.filter((_one, at) => !told[at]),
    )
  })
})

describe('what a link shows', () => {
  test('names no account, target, plan or document, holds no expression and no comparison, however deep', async () => {
    const { token } = await linked(owner, held.interviewId, { shows: everything })
    const shared = await opened(house.stranger(), token)
    expect(shared.screen?.measures.cameraGazeShare.value).toBe(1)
    const keys = keysOf(shared)
    const forbidden = /account|target|plan|document|email|Share$|percentile|sources|bankId|interviewId|path|token|label/
    const allowed = new Set(['pauseShare', 'voicedShare', 'clippedShare', 'validFrameShare', 'faceHeightShare'])
    const measures = new Set(Object.keys({ ...shared.delivery?.measures, ...shared.screen?.measures }))
    expect([...keys].filter((key) => forbidden.test(key) && !measures.has(key) && !allowed.has(key))).toEqual([])
    for (const expression of ['happyShare', 'pleasantShare', 'neutralShare', 'focusedShare', 'concernedShare'])
      expect(keys).not.toContain(expression)
    const body = JSON.stringify(shared)
    for (const id of [owner.accountId, held.interviewId, held.target.id, held.plan.id]) expect(body).not.toContain(id)
  })

  test('answers, numbers and recordings are each there only when the owner chose so', async () => {
    const none = { answers: false, measures: false, recordings: false }
    const { token } = await linked(owner, held.interviewId, { shows: none })
    const shared = await opened(house.stranger(), token)
    expect(shared).toMatchObject({ delivery: null, screen: null })
    expect(shared.questions.flatMap(({ turns, recordings }) => [...turns, ...recordings])).toEqual([])
    const judgements = shared.questions.flatMap((question) => question.judgements)
    expect(judgements.some(({ level }) => level !== null)).toBe(true)
    expect(judgements.flatMap(({ evidence, reasons }) => [...evidence, ...reasons])).toEqual([])
    expect(JSON.stringify(shared)).not.toContain('정산 마감')
  })
})

describe('a recording', () => {
  const media = (token: string, id: string, headers = {}) =>
    house.stranger().send(getSharedMedia, { params: { token, recordingId: id }, headers })

  test('plays by a link that shows recordings, in ranges too', async () => {
    const { token } = await linked(owner, held.interviewId, { shows: everything })
    const { questions } = await opened(house.stranger(), token)
    expect(questions.find(({ id }) => id === held.questionId)?.recordings).toEqual([
      { id: recordingId, kind: 'video', seconds: 10, here: true },
    ])
    expect((await media(token, recordingId)).rawPayload).toEqual(storedBytes)
    const part = await media(token, recordingId, { range: 'bytes=0-4' })
    expect([part.statusCode, part.body]).toEqual([206, 'first'])
  })

  test('is a 404 by a link without that right, and so is one of another interview', async () => {
    const withoutRight = await linked(owner, held.interviewId)
    expect((await media(withoutRight.token, recordingId)).statusCode).toBe(404)
    const other = await heldInterview(house, owner)
    const elsewhere = await linked(owner, other.interviewId, { shows: everything })
    expect((await media(elsewhere.token, recordingId)).statusCode).toBe(404)
    await expect(markAll(house.stranger(), elsewhere.token, held.questionId, 3)).rejects.toThrow('404')
  })
})
