import { deleteMe, exportMe, register, signIn } from '@maju/contracts/account'
import { addCareerEntry, deleteCareerEntry } from '@maju/contracts/career'
import { deleteInterview, getInterview } from '@maju/contracts/interview'
import { getReport } from '@maju/contracts/report'
import { startPractice } from '@maju/contracts/practice'
import {
  addStory,
  changeStory,
  deleteStory,
  getStoryMatrix,
  listStories,
  moveStory,
  resetStoryVersion,
  type StoryVersion,
  takeStoryFromAnswer,
  writeStoryVersion,
} from '@maju/contracts/stories'
import { competencies } from '@maju/interviewer/bank/competencies'
import { korean } from '@maju/interviewer/stories/stories.fixture'
import { count, eq } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { stories } from '../src/features/stories/story.table.ts'
import { beginning, finish } from './candidate.ts'
import { type TestHouse, testHouse } from './test-house.ts'
import { PASSWORD, type Visitor } from './visitor.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

const add = (visitor: Visitor, change: object = {}) =>
  visitor.call(addStory, { body: { title: '정산 마감', language: 'ko', ...korean, ...change } })
const titlesOf = async (visitor: Visitor) => (await visitor.call(listStories)).stories.map(({ title }) => title)
const versionOf = (versions: readonly StoryVersion[], seconds: number) =>
  versions.find((version) => version.seconds === seconds)

/** A finished interview and the question in which the story of the settlement was told. */
async function interviewed(visitor: Visitor) {
  const { interview, target } = await beginning(visitor)
  await finish(visitor, interview)
  await house.queue.drain()
  const report = await visitor.call(getReport, { params: { interviewId: interview.id } })
  const told = report.questions.find(
    ({ question, attempts }) =>
      question.kind === 'experience' && attempts.some(({ score }) => score?.slots.filled.length),
  )
  return { interviewId: interview.id, targetId: target.id, questionId: told?.question.id ?? '', report }
}

describe('a story', () => {
  test('is added, shown with versions cut out of its own sentences and what made them, changed and deleted', async () => {
    const visitor = await house.guest()
    const made = await add(visitor, { numbers: ['마감 40분'], competencies: ['problem-solving'] })
    expect(made).toMatchObject({ ...korean, numbers: ['마감 40분'], competencies: ['problem-solving'], from: null })
    expect(made.versions.map(({ seconds }) => seconds)).toEqual([90, 60, 30])
    for (const { text, speaking, seconds, madeBy } of made.versions) {
      expect(speaking.seconds).toBeLessThanOrEqual(seconds)
      expect(madeBy.engine).toBe('built-in')
      for (const sentence of text.split(/(?<=\.) /)) expect(Object.values(korean).join('\n')).toContain(sentence)
    }
    expect(made.suggested.length).toBeGreaterThan(0)
    const body = { title: '다른 이름', language: 'ko', action: '제가 했습니다.' }
    const changed = await visitor.call(changeStory, { params: { storyId: made.id }, body })
    expect(changed).toMatchObject({ ...body, situation: '', id: made.id, numbers: [] })
    await visitor.call(deleteStory, { params: { storyId: made.id } })
    expect(await titlesOf(visitor)).toEqual([])
  })

  test('with an id of one’s own is added once however often, and another’s id is not taken', async () => {
    const [visitor, other] = [await house.guest(), await house.guest()]
    const id = randomUUID()
    await Promise.all([1, 2, 3].map(() => add(visitor, { id })))
    expect(await titlesOf(visitor)).toHaveLength(1)
    const reply = await other.send(addStory, { body: { title: '가', language: 'ko', id } })
    expect(reply.json()).toMatchObject({ code: 'conflict' })
  })

  test('is refused with the field where it shows no competency that there is', async () => {
    const body = { title: '가', language: 'ko', competencies: ['charm'] }
    const reply = await (await house.guest()).send(addStory, { body })
    expect(reply.json()).toMatchObject({ code: 'malformed', fields: [{ path: 'body.competencies' }] })
  })

  test('stands where the person puts it, dense and without gaps', async () => {
    const visitor = await house.guest()
    const made: string[] = []
    for (const title of ['가', '나', '다']) made.push((await add(visitor, { title })).id)
    const moved = await visitor.call(moveStory, { params: { storyId: made[2] ?? '' }, body: { place: 0 } })
    expect(moved.stories.map(({ title, place }) => [title, place])).toEqual([
      ['다', 0],
      ['가', 1],
      ['나', 2],
    ])
    await visitor.call(deleteStory, { params: { storyId: made[0] ?? '' } })
    expect((await visitor.call(listStories)).stories.map(({ place }) => place)).toEqual([0, 1])
  })

  test('may belong to a job of one’s own, and outlives it', async () => {
    const [visitor, other] = [await house.guest(), await house.guest()]
    const entry = { section: 'careers', value: { company: '가온페이' } }
    const { id: careerEntryId } = await visitor.call(addCareerEntry, { body: entry })
    const { id: theirs } = await other.call(addCareerEntry, { body: entry })
    expect((await add(visitor, { careerEntryId })).careerEntryId).toBe(careerEntryId)
    const reply = await visitor.send(addStory, { body: { title: '가', language: 'ko', careerEntryId: theirs } })
    expect(reply.statusCode).toBe(404)
    await visitor.call(deleteCareerEntry, { params: { careerEntryId } })
    expect((await visitor.call(listStories)).stories.map((story) => story.careerEntryId)).toEqual([null])
  })
})

describe('a version', () => {
  test('that the person wrote stands until it is taken back, and says that they wrote it', async () => {
    const visitor = await house.guest()
    const { id: storyId, versions: before } = await add(visitor)
    const params = { storyId, seconds: 30 }
    const written = await visitor.call(writeStoryVersion, { params, body: { text: '마감을 40분으로 줄였습니다.' } })
    expect(versionOf(written.versions, 30)).toMatchObject({
      text: '마감을 40분으로 줄였습니다.',
      madeBy: { engine: 'person' },
    })
    const missing = versionOf(written.versions, 30)?.missingNumbers
    expect(missing).not.toContain('40분')
    expect(missing).toContain('6시간')
    expect(versionOf(written.versions, 60)).toEqual(versionOf(before, 60))
    const body = { title: '정산 마감', language: 'ko', ...korean, result: '끝났습니다.' }
    const changed = await visitor.call(changeStory, { params: { storyId }, body })
    expect(versionOf(changed.versions, 30)?.madeBy.engine).toBe('person')
    await visitor.call(resetStoryVersion, { params })
    const [after] = (await visitor.call(listStories)).stories
    expect(versionOf(after?.versions ?? [], 30)?.madeBy.engine).toBe('built-in')
  })

  test('has one of the three lengths', async () => {
    const visitor = await house.guest()
    const { id: storyId } = await add(visitor)
    const reply = await visitor.send(writeStoryVersion, { params: { storyId, seconds: 45 }, body: { text: '가' } })
    expect(reply.statusCode).toBe(400)
  })
})

describe('an answer', () => {
  test('becomes a story in the person’s own words, and the story outlives the interview', async () => {
    const visitor = await house.guest()
    const { interviewId, questionId, report } = await interviewed(visitor)
    const from = { interviewId, questionId, attempt: 0 }
    const made = await visitor.call(takeStoryFromAnswer, { body: from })
    const said = report.questions
      .find(({ question }) => question.id === questionId)
      ?.attempts[0]?.turns.flatMap((turn) => (turn.from === 'candidate' ? [turn.text] : []))
      .join('\n')
    expect(made).toMatchObject({ from, competencies: [], careerEntryId: null })
    expect(made.action).not.toBe('')
    for (const part of [made.situation, made.task, made.action, made.result])
      for (const sentence of part.split(/(?<=\.) /)) expect(said).toContain(sentence)
    expect(made.numbers).toContain('40분')
    await visitor.call(deleteInterview, { params: { interviewId } })
    expect((await visitor.call(listStories)).stories).toMatchObject([{ id: made.id, from: null }])
  })

  test('of another person, or one that was never given, is not found', async () => {
    const [visitor, other] = [await house.guest(), await house.guest()]
    const { interviewId, questionId } = await interviewed(visitor)
    const take = async (by: Visitor, body: object) => (await by.send(takeStoryFromAnswer, { body })).statusCode
    expect(await take(other, { interviewId, questionId, attempt: 0 })).toBe(404)
    expect(await take(visitor, { interviewId, questionId, attempt: 7 })).toBe(404)
    expect(await take(visitor, { interviewId, questionId: 'q99', attempt: 0 })).toBe(404)
  })
})

describe('the matrix', () => {
  test('names every competency, what covers it, and that a story was told twice in one interview', async () => {
    const visitor = await house.guest()
    const { interviewId, questionId } = await interviewed(visitor)
    const { id, ...story } = await visitor.call(takeStoryFromAnswer, { body: { interviewId, questionId, attempt: 0 } })
    const { title, language, situation, task, action, result } = story
    const body = { title, language, situation, task, action, result, competencies: ['problem-solving'] }
    await visitor.call(changeStory, { params: { storyId: id }, body })
    const matrix = await visitor.call(getStoryMatrix)
    expect(matrix.competencies).toHaveLength(competencies.length)
    expect(matrix.counted.interviews).toBe(1)
    // The scripted candidate tells the same to every question.
    expect(matrix.uses.length).toBeGreaterThan(1)
    expect(matrix.overused).toEqual([id])
    const solving = matrix.competencies.find(({ competency }) => competency === 'problem-solving')
    expect(solving).toMatchObject({ standing: 'overused', storyIds: [id] })
    expect(matrix.competencies[0]).toMatchObject({ standing: 'uncovered' })
    expect(matrix.competencies[0]?.asked).toBeGreaterThan(0)
    const fresh = await add(visitor, { ...OTHER, competencies: ['problem-solving'] })
    const after = (await visitor.call(getStoryMatrix)).competencies
    expect(after.find(({ competency }) => competency === 'problem-solving')).toMatchObject({
      standing: 'covered',
      storyIds: [id, fresh.id],
    })
  })

  test('counts no practice of one question', async () => {
    const visitor = await house.guest()
    const { targetId } = await interviewed(visitor)
    const { id: storyId } = await add(visitor, { ...OTHER, competencies: ['teamwork'] })
    const { interviewId } = await visitor.call(startPractice, { body: { targetId, storyId } })
    await finish(visitor, await visitor.call(getInterview, { params: { interviewId } }))
    expect((await visitor.call(getStoryMatrix)).counted.interviews).toBe(1)
    const report = await visitor.call(getReport, { params: { interviewId } })
    expect(report.questions[0]?.question).toMatchObject({ competency: 'teamwork', kind: 'experience' })
  })
})

const OTHER = {
  title: '환불 대응',
  situation: '고객이 규정에 없는 환불을 요구했습니다.',
  task: '제가 창구를 맡고 있었습니다.',
  action: '규정을 설명하고 대안을 두 가지 드렸습니다.',
  result: '고객은 교환을 택하셨습니다.',
}

describe('what somebody keeps of stories', () => {
  test('is in the export, and goes with the account', async () => {
    const visitor = await house.registered()
    await add(visitor)
    const files = unzipSync((await visitor.send(exportMe)).rawPayload)
    expect(JSON.parse(strFromU8(files['stories.json'] ?? new Uint8Array()))).toMatchObject([{ title: '정산 마감' }])
    await visitor.call(deleteMe, { body: { password: PASSWORD } })
    const { db } = house.database
    const [left] = await db.select({ n: count() }).from(stories).where(eq(stories.accountId, visitor.accountId))
    expect(left?.n).toBe(0)
  })

  test('of a guest goes behind what the account has', async () => {
    const member = await house.registered()
    await add(member, { title: '가' })
    const guest = await house.guest()
    await add(guest, { title: '나' })
    await guest.call(signIn, { body: { email: member.email, password: PASSWORD } })
    expect(await titlesOf(guest)).toEqual(['가', '나'])
    const other = await house.guest()
    await add(other, { title: '다' })
    const body = { email: `${other.accountId}@example.com`, password: PASSWORD, name: '홍길동', language: 'ko' }
    await other.call(register, { body })
    expect(await titlesOf(other)).toEqual(['다'])
  })
})
