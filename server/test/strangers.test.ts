import { listSessions } from '@maju/contracts/account'
import { apiRoutes } from '@maju/contracts/api'
import { createEvent } from '@maju/contracts/calendar'
import { createChat } from '@maju/contracts/chat'
import { addCareerEntry } from '@maju/contracts/career'
import { getInterview } from '@maju/contracts/interview'
import { addCompany, addLibraryDocument } from '@maju/contracts/library'
import { addOwnQuestion } from '@maju/contracts/practice'
import { getMeasurements, getRecordingMedia } from '@maju/contracts/recording'
import { getReport } from '@maju/contracts/report'
import { listFeedback } from '@maju/contracts/feedback'
import { addStory } from '@maju/contracts/stories'
import type { Route } from '@maju/contracts/route'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { beginning, finish, resume } from './candidate.ts'
import { documentOf } from './documents.fixture.ts'
import { measurementsOf, recorded, storedBytes } from './recorder.ts'
import { addItem, resumeOf } from './resumes.fixture.ts'
import { sampleOf } from './sample.ts'
import { linked, said } from './sharing.fixture.ts'
import { type TestHouse, testHouse } from './test-house.ts'
import type { Member, Visitor } from './visitor.ts'

/**
 * Tries every route of the contracts that names a thing by its id with the ids of somebody else. A route added to the contracts is
 * tried by itself; a new kind of id needs a line in `thingsOf`. A public address with a token is for whoever holds it, and is tested where it is made.
 */
const routes = apiRoutes.filter(({ path, access }) => path.includes('/:') && access !== 'public')
const namesOf = ({ path }: Route) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')

let house: TestHouse
let owner: Member
let things: Record<string, string>
/** Marks of the owner's things: nobody else's reply may contain one. */
let marks: string[]

beforeAll(async () => {
  house = await testHouse()
  owner = await house.registered()
  things = await thingsOf(owner)
  marks = [
    ...Object.values(things).filter((id) => id.length > 8),
    owner.email,
    '한빛소프트웨어',
    '아무도 모르는',
    resume.slice(0, 20),
  ]
}, 60_000)

/** One of everything, made by its owner. */
async function thingsOf(visitor: Member): Promise<Record<string, string>> {
  const { target, plan, interview } = await beginning(visitor)
  await finish(visitor, interview)
  await house.queue.drain()
  const report = await visitor.call(getReport, { params: { interviewId: interview.id } })
  const recording = await recorded(visitor, interview.id, plan.questions[0]?.id ?? '')
  const company = await visitor.call(addCompany, { body: { name: '아무도 모르는 회사' } })
  const document = await visitor.call(addLibraryDocument, {
    params: { companyId: company.id },
    body: { title: '메모', kind: 'note', text: '아무도 모르는 이야기' },
  })
  const own = await documentOf(visitor, resume)
  const entry = await visitor.call(addCareerEntry, {
    body: { section: 'careers', value: { company: '아무도 모르는 직장' } },
  })
  const versions = await resumeOf(visitor, { title: '아무도 모르는 이력서' })
  const { letters } = await addItem(visitor, versions.id, '아무도 모르는 문항')
  const question = await visitor.call(addOwnQuestion, { body: { language: 'ko', text: '아무도 모르는 질문입니까?' } })
  const story = await visitor.call(addStory, { body: { language: 'ko', title: '아무도 모르는 이야기' } })
  const event = await visitor.call(createEvent, {
    body: {
      kind: 'other',
      title: '아무도 모르는 약속',
      note: '',
      place: '',
      targetId: target.id,
      time: { allDay: true, firstDay: '2026-12-01', lastDay: '2026-12-01' },
      reminderMinutes: [],
    },
  })
  const chat = await visitor.call(createChat, { body: { topic: { text: '아무도 모르는 주제' }, language: 'ko' } })
  const { token, share } = await linked(visitor, interview.id, { label: '아무도 모르는 멘토', marking: true })
  await said(house.stranger(), token, plan.questions[0]?.id ?? '', { text: '아무도 모르는 의견' })
  const [told] = await visitor.call(listFeedback, { params: { interviewId: interview.id } })
  const [session] = await visitor.call(listSessions)
  const [job] = await house.queue.overview.newest(1)
  return {
    accountId: visitor.accountId,
    sessionId: session?.id ?? '',
    targetId: target.id,
    planId: plan.id,
    interviewId: interview.id,
    questionId: report.questions.find(({ attempts }) => attempts.length > 0)?.question.id ?? '',
    seq: '0',
    attempt: '0',
    recordingId: recording.id,
    documentId: own.id,
    careerEntryId: entry.id,
    listedQuestionId: question.id,
    ownQuestionId: question.id.slice('own.'.length),
    storyId: story.id,
    seconds: '60',
    resumeId: versions.id,
    resumeEntryId: versions.entries[0]?.id ?? '',
    letterId: letters[0]?.id ?? '',
    part: '0',
    eventId: event.id,
    shareId: share.id,
    commentId: told?.comments[0]?.id ?? '',
    number: '1',
    chatId: chat.id,
    turnId: chat.turns[0]?.id ?? '',
    companyId: company.id,
    libraryDocumentId: document.id,
    // Of the house: nobody but administrators gets as far as to look for it.
    importId: randomUUID(),
    queue: job?.queue ?? '',
    jobId: job?.id ?? '',
  }
}

const asking = (visitor: Visitor, route: Route, params: Record<string, string>) =>
  visitor.send(route, {
    params,
    ...(route.takes === 'bytes' ? { bytes: new Uint8Array([1]) } : { body: sampleOf(route.body) }),
  })

describe('a stranger', () => {
  test('can be tried on every route: each id in a path has a thing of the owner behind it', () => {
    expect([...new Set(routes.flatMap(namesOf))].filter((name) => !things[name])).toEqual([])
  })

  test.each(routes.map((route) => [route.name, route] as const))(
    'gets nothing of another person from %s',
    async (_name, route) => {
      for (const visitor of [await house.guest(), await house.registered('낯선 사람')]) {
        const reply = await asking(visitor, route, things)
        expect(reply.statusCode).toBe(route.access === 'admin' ? 403 : 404)
        expect(reply.json()).toMatchObject({ code: route.access === 'admin' ? 'forbidden' : 'not-found' })
        for (const mark of marks) expect(reply.body).not.toContain(mark)
      }
    },
  )

  test.each(routes.filter(({ access }) => access === 'account').map((route) => [route.name, route] as const))(
    'who is the administrator gets no more from %s',
    async (_name, route) => {
      const reply = await asking(await house.administrator(), route, things)
      expect(reply.statusCode).toBe(404)
    },
  )

  test.each(routes.filter(({ access }) => access === 'account').map((route) => [route.name, route] as const))(
    'cannot tell from %s whether an id exists',
    async (_name, route) => {
      const visitor = await house.guest()
      const nobodys = Object.fromEntries(
        namesOf(route).map((name) => [name, things[name]?.length === 36 ? randomUUID() : (things[name] ?? '')]),
      )
      const [theirs, none] = [await asking(visitor, route, things), await asking(visitor, route, nobodys)]
      const { requestId: _one, ...first } = theirs.json<{ requestId: string }>()
      const { requestId: _other, ...second } = none.json<{ requestId: string }>()
      expect(second).toEqual(first)
    },
  )

  test('changed nothing: the owner still has everything as it was', async () => {
    const interview = await owner.call(getInterview, { params: { interviewId: things['interviewId'] ?? '' } })
    expect(interview.status).toBe('finished')
    const recordingId = things['recordingId'] ?? ''
    expect(await owner.call(getMeasurements, { params: { recordingId } })).toEqual(measurementsOf())
    expect((await owner.send(getRecordingMedia, { params: { recordingId } })).rawPayload).toEqual(storedBytes)
    expect((await owner.call(listSessions)).map(({ id }) => id)).toEqual([things['sessionId']])
  })
})
